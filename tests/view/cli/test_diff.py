"""`detente runs` and `detente diff`: which runs there are, and what two of them read differently."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.coded import A, B, put, read_from
from tests.records import ENVOY, M_BUSH, MET, RECORD, REFUSED, S_ENVOY, SOURCE
from tests.reviews import rejected
from tests.view.cli.conftest import Run

from detente.record import AnyThing, Status
from detente.store import open_store

FIRST = replace(A, fingerprints={"tables": "ab" * 32}, settings={"published": ""})
SECOND = replace(B, fingerprints={"tables": "ab" * 32, "own table 1": "cd" * 32}, settings={"published": "1991"})
READ = read_from(SOURCE.id, RECORD)
OTHERS = {
    MET.id: replace(MET, status=Status.PLANNED, date=None),
    M_BUSH.id: replace(M_BUSH, actor=None),
    S_ENVOY.id: replace(S_ENVOY, medium="=letter\x1b[31m"),
}


@pytest.fixture(autouse=True)
def record(tmp_path: Path) -> Iterator[Path]:
    """Two runs over one story; the second did not read that a letter was refused, and all else of `OTHERS` so."""
    otherwise: list[AnyThing] = [OTHERS.get(thing.id, thing) for thing in READ if thing.id != REFUSED.id]
    with open_store(tmp_path / "crisis.db") as store:
        put(store, FIRST, READ)
        put(store, FIRST, read_from(RECORD.sources[1].id, RECORD))
        put(store, SECOND, otherwise)
        with store.writing() as writer:
            writer.add([rejected(MET.id)])
    with open_store(tmp_path / "other.db") as store:
        put(store, SECOND, otherwise)
    yield tmp_path / "crisis.db"


def test_runs_are_listed_with_what_they_read_and_were_made_with(run: Run) -> None:
    shown = run("runs").out
    assert shown.index(FIRST.id) < shown.index(SECOND.id)
    assert "read 2 sources" in shown
    assert "1 of them as the record has them now" in shown
    assert "own table 1: without → cdcdcdcdcdcd" in shown
    assert "published: without → 1991" in shown
    rows = json.loads(run("runs", "--json").out)
    assert [(row["id"], row["sources"], row["current"]) for row in rows] == [(FIRST.id, 2, 1), (SECOND.id, 1, 1)]
    assert list(csv.DictReader(run("runs", "--csv").out.splitlines()))[1]["made_with"].endswith("|published=1991")


def test_without_runs_those_there_are_are_listed(run: Run) -> None:
    result = run("diff")
    assert result.out == run("runs").out
    assert "detente diff RUN RUN" in result.err


def test_a_comparison_counts_and_shows_what_differs(run: Run) -> None:
    shown = " ".join(run("diff", "first", "last").out.split())
    assert "Both read 1 source; 1 only the first, 0 only the second." in shown
    assert "events 4 3 2 1 1 0 0.857 0.571" in shown
    assert "events date 3 2 0.667" in shown
    assert "status: occurred → planned" in shown
    assert "date: 1991-01-09 → –" in shown
    assert "actor: george-h-w-bush → –" in shown
    assert "REJECT occurred: tariq-aziz → george-h-w-bush" in shown
    assert "met here on Wednesday" in shown
    assert "[President Bush]" in shown
    assert "rejected by a person" in shown
    assert "only second" not in shown.split("Both read")[1].split("changed ≠")[1]


def test_examples_can_be_fewer(run: Run) -> None:
    assert "President Bush" not in run("diff", "first", "last", "--examples", "0").out


def test_rows_have_every_difference_and_no_more(run: Run) -> None:
    rows = list(csv.DictReader(run("diff", "first", "last", "--csv").out.splitlines()))
    told = {(row["change"], row["kind"], row["field"], row["first"], row["second"]) for row in rows}
    assert told == {
        ("changed", "mention", "actor", "george-h-w-bush", ""),
        ("changed", "statement", "medium", "", "'=letter"),
        ("changed", "event", "status", "occurred", "planned"),
        ("changed", "event", "date", "1991-01-09", ""),
        ("only first", "event", "", "REJECT occurred: tariq-aziz → george-h-w-bush", ""),
    }
    assert {row["source"] for row in rows} == {SOURCE.uri}
    assert [row["decided"] for row in rows if row["first_id"] == MET.id] == ["reject"] * 2


def test_json_has_counts_and_rows(run: Run) -> None:
    told = json.loads(run("diff", FIRST.id, SECOND.id, "--json").out)
    assert (told["first"]["id"], told["second"]["id"]) == (FIRST.id, SECOND.id)
    assert told["sources"]["both"] == 1
    events = next(kind for kind in told["kinds"] if kind["kind"] == "event")
    assert (events["same"], events["changed"], events["only_first"], events["alike"]) == (2, 1, 1, 4 / 7)
    assert len(told["differences"]) == 5


def test_records_are_compared_with_one_another(run: Run) -> None:
    within, between = (
        run("diff", "first", "last", "--csv").out,
        run("diff", "first", "last", "--with", "other.db", "--csv"),
    )
    assert between.out == within
    assert "made with the same tables" in run("diff", "--with", "other.db").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["first"], "name two runs"),
        (["first", "last", "last"], "name two runs"),
        (["first", "nothing"], "no run of this id"),
        (["run-", "last"], "fits more than one run"),
        (["first", "last", "--with", "nowhere.db"], "no such record"),
        (["first", "last", "--json", "--csv"], "not both"),
    ],
)
def test_what_cannot_be_compared_is_said(run: Run, arguments: list[str], said: str) -> None:
    result = run("diff", *arguments)
    assert result.status == 2
    assert said in " ".join(result.err.split())


def test_a_record_without_runs_says_so(run: Run) -> None:
    open_store("empty.db").close()
    result = run("runs", "--record", "empty.db")
    assert (result.status, result.out) == (0, "")
    assert "Nothing was read" in result.err


def test_an_explanation_says_what_other_runs_read_otherwise(run: Run) -> None:
    shown = run("explain", MET.id).out
    assert f"read by {SECOND.id} (detente 9.9)" in shown
    assert f"read otherwise (status occurred; date 1991-01-09) by {FIRST.id} (detente 9.9)" in shown
    shown = run("explain", ENVOY.id).out
    assert f"read by {FIRST.id} (detente 9.9), {SECOND.id} (detente 9.9)" in shown
    assert "otherwise" not in shown


def test_what_the_last_run_did_not_read_is_still_explained(run: Run) -> None:
    shown = run("explain", REFUSED.id[:14]).out
    assert "The record has this no more" in shown
    assert f"read by {FIRST.id}" in shown
    assert "tariq-aziz" in shown
    assert "Nothing" not in shown
    assert run("explain", "event-0123456789").status == 2
