"""The commands that hold facts against each other: what they show of a small crisis, in every form."""

import csv
import json
from pathlib import Path

import msgspec
import pytest
from tests import crisis
from tests.view.cli.conftest import Run

from detente.record import Link
from detente.store import open_store
from detente.view.facts import Ledger

GOLDEN = Path(__file__).parent / "golden"

pytestmark = pytest.mark.usefixtures("crisis")


@pytest.mark.parametrize(
    ("golden", "arguments"),
    [
        ("positions.txt", ["positions", "ARL"]),
        ("positions.csv", ["positions", "marn", "--on", "gas", "--csv"]),
        ("links.txt", ["links"]),
        ("links.csv", ["links", "--kind", "denies", "--csv"]),
        ("show_linked.txt", ["show", crisis.SECOND.id]),
        ("explain_link.txt", ["explain", crisis.TURN.id]),
        ("explain_linked.txt", ["explain", crisis.TALKS.id]),
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


@pytest.mark.parametrize(
    "command", ["dyad ARL x", "positions x", "ledger tests --by ARL", "brief --about x", "links --by x"]
)
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


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ([], [crisis.SAME, crisis.ANSWER, crisis.TURN, crisis.KEPT, crisis.FREED, crisis.DENIAL]),
        (["--kind", "reverses"], [crisis.TURN, crisis.FREED]),
        (["--by", "marn"], [crisis.TURN]),
        (["--about", "coast"], [crisis.DENIAL]),
        (["--from", "2031-03-10", "--by", "ARL"], [crisis.FREED]),
        (["--until", "2031-03-04"], [crisis.SAME]),
        (["--search", "as promised"], [crisis.KEPT]),
        (["--min-confidence", "0.95"], []),
    ],
)
def test_links_can_be_asked_for(run: Run, arguments: list[str], found: list[Link]) -> None:
    assert [link["id"] for link in json.loads(run("links", *arguments, "--json").out)] == [one.id for one in found]


def test_what_is_no_kind_of_link_is_a_mistake_of_use(run: Run) -> None:
    result = run("links", "--kind", "resembles")
    assert (result.status, result.out) == (2, "")
    assert "contradicts" in result.err


def test_a_fact_in_one_story_is_shown_with_what_another_says_of_it(run: Run) -> None:
    assert "← fulfilled by event-" in run("show", crisis.INSPECT.id).out
    assert not set("←→") & set(run("show", crisis.FISH.id).out.partition("banned")[2])
    assert "told by 2 reports" in run("show", crisis.TALKS_AGAIN.id).out


def test_more_links_than_one_of_a_kind_are_counted_in_one_line(run: Run, tmp_path: Path) -> None:
    again = [
        msgspec.structs.replace(crisis.DENIAL, id=f"link-{one.id}", from_=one.id)
        for one in (crisis.READY, crisis.NEVER)
    ]
    with open_store(tmp_path / "crisis.db") as store, store.writing() as writer:
        writer.add(again)
    shown = run("show", crisis.SHELLED.id).out
    assert "← denied by 3 facts" in shown
    assert shown.count("denied by") == 1


def test_an_incident_is_explained_by_its_reports(run: Run) -> None:
    shown = run("explain", crisis.CRISIS.incidents[0].id).out
    assert "began [talks]" in shown
    assert "opened [talks]" in shown


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
