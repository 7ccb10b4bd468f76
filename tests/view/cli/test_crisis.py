"""The commands that hold facts against each other: what they show of a small crisis, in every form."""

import csv
import json
from pathlib import Path

import pytest
from tests.view.cli.conftest import Run

from detente.view.facts import Ledger

GOLDEN = Path(__file__).parent / "golden"

pytestmark = pytest.mark.usefixtures("crisis")


@pytest.mark.parametrize(
    ("golden", "arguments"),
    [
        ("positions.txt", ["positions", "ARL"]),
        ("positions.csv", ["positions", "marn", "--on", "gas", "--csv"]),
        *((f"ledger_{which}.txt", ["ledger", which]) for which in Ledger),
        ("ledger.csv", ["ledger", "measures", "--csv"]),
        ("brief.txt", ["brief"]),
        ("brief.md", ["brief", "--format", "markdown"]),
        ("brief.html", ["brief", "--format", "html", "--since", "2031-03-10", "--about", "ARL"]),
        ("dyad.txt", ["dyad", "ARL", "besmar"]),
        ("dyad_claimed.txt", ["dyad", "ARL", "BSM", "--by", "week", "--claimed"]),
        ("dyad.csv", ["dyad", "ARL", "BSM", "--csv"]),
    ],
)
def test_what_is_piped_is_always_the_same(run: Run, golden: str, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.out == (GOLDEN / golden).read_text(encoding="utf-8")
    assert (result.status, result.err) == (0, "")


@pytest.mark.parametrize("command", ["ledger demands", "dyad ARL BSM", "dyad ARL BSM --claimed --by year"])
def test_json_has_the_rows_of_csv(run: Run, command: str) -> None:
    rows = list(csv.DictReader(run(*command.split(), "--csv").out.splitlines()))
    objects = json.loads(run(*command.split(), "--json").out)
    assert rows
    assert [{key: "" if value is None else str(value) for key, value in one.items()} for one in objects] == rows


@pytest.mark.parametrize("command", ["dyad ARL x", "positions x", "ledger tests --by ARL", "brief --about x"])
def test_where_nothing_fits_words_say_so(run: Run, command: str) -> None:
    result = run(*command.split())
    assert (result.status, result.out) == (0, "")
    assert "Nothing" in result.err


def test_a_dyad_minds_from_and_until(run: Run) -> None:
    rows = json.loads(run("dyad", "ARL", "BSM", "--until", "2031-03-03", "--json").out)
    assert [(row["kind"], row["actors"]) for row in rows] == [
        ("verbal conflict", "ARL"),
        ("verbal cooperation", "BSM"),
        ("verbal conflict", "BSM"),
        ("verbal cooperation", "ARL|BSM"),
    ]


@pytest.mark.parametrize(
    ("arguments", "states"),
    [
        (["threats", "--as-of", "2031-03-10"], ["open"]),
        (["threats"], ["overdue"]),
        (["meetings", "--to", "ARL"], ["planned"]),
        (
            ["meetings", "--as-of", "2031-03"],
            ["held", "planned", "called off"],
        ),
        (["measures", "--until", "2031-03-07"], ["lifted"]),
        (["measures", "--as-of", "2031-03-09", "--until", "2031-03-07"], ["in force"]),
    ],
)
def test_a_ledger_can_be_asked_for(run: Run, arguments: list[str], states: list[str]) -> None:
    found = json.loads(run("ledger", *arguments, "--json").out)
    assert [line["state"] for line in found] == states


def test_a_ledger_that_is_not_kept_is_a_mistake_of_use(run: Run) -> None:
    result = run("ledger", "rumours")
    assert (result.status, result.out) == (2, "")
    assert "threats" in result.err


def test_a_brief_minds_since_and_about(run: Run) -> None:
    since = run("brief", "--since", "2031-03-10").out
    assert "test-fired" not in since
    assert "lifted" in since
    about = run("brief", "--about", "coast").out
    assert "shelled" in about
    assert "lifted" not in about
