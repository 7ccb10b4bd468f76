"""`detente actors merge`, `split`, `undo`, `reviews`: what is decided is heeded everywhere, and can be taken back."""

import csv
import getpass
import json
from pathlib import Path

import pytest
from tests import records
from tests.records import RECORD
from tests.view.cli.conftest import Run

from detente.record import Record, Verdict, reviewed
from detente.store import open_store

pytestmark = pytest.mark.usefixtures("record")


def ids(run: Run, *arguments: str) -> list[str]:
    return [thing["id"] for thing in json.loads(run(*arguments, "--json").out)]


def export(run: Run, *options: str) -> Record:
    return Record.from_jsonl(run("export", *options).out)


def test_a_merge_writes_a_review_and_says_how_to_take_it_back(run: Run, record: Path) -> None:
    result = run("actors", "merge", "tariq-aziz", "james-baker", "--by", "ada", "--note", "a test")
    with open_store(record) as store:
        (review,) = store.record().reviews
    assert (result.status, result.out) == (0, f"{review.id}\n")
    assert f"james-baker is tariq-aziz. Take it back with: detente actors undo {review.id}" in result.err
    assert (review.of, review.verdict, review.amended) == ("james-baker", Verdict.AMEND, "tariq-aziz")
    assert (review.by, review.note) == ("ada", "a test")
    assert review.when.endswith("+00:00")


def test_of_two_that_are_one_every_listing_has_one(run: Run) -> None:
    run("actors", "merge", "FRA", "UN-security-council")
    assert "UN-security-council" not in ids(run, "actors")
    assert ids(run, "events", "--by", "UN-security-council") == [records.AUTHORIZED.id, records.ENVOY.id]
    assert ids(run, "timeline", "--by", "FRA") == [records.AUTHORIZED.id, records.ENVOY.id]
    rows = list(csv.DictReader(run("events", "--by", "France", "--csv").out.splitlines()))
    assert [row["actor_ids"] for row in rows] == ["FRA", "FRA"]
    assert "UN Security Council" not in run("show").out
    assert "France (FRA GOV)  ← “The Security Council”" in run("explain", records.AUTHORIZED.id).out


def test_whom_a_statement_is_about_follows(run: Run) -> None:
    run("actors", "merge", "FRA", "IRQ")
    found = json.loads(run("statements", "--about", "FRA", "--json").out)
    assert [(one["id"], one["about"]) for one in found] == [
        (records.S_ENVOY.id, ["FRA"]),
        (records.S_WITNESSES.id, ["FRA"]),
    ]


def test_a_mention_can_mean_another_or_nobody(run: Run) -> None:
    run("actors", "split", records.M_BUSH.id, "--as", "james-baker")
    assert ids(run, "events", "--to", "james-baker") == [records.REFUSED.id]
    assert ids(run, "events", "--to", "bush") == []
    run("actors", "split", records.M_BUSH.id)
    assert ids(run, "events", "--to", "james-baker") == []
    assert "“President Bush”" in run("show", records.REFUSED.id).out


def test_an_explanation_names_the_mentions_and_who_decided(run: Run) -> None:
    review = run("actors", "split", records.M_BUSH.id, "--as", "FRA", "--by", "ada").out.strip()
    shown = " ".join(run("explain", records.REFUSED.id).out.split())
    assert "title of FRA" in shown
    assert "ada decided so on" in shown
    assert records.M_BUSH.id in shown
    assert f"means FRA ({review})" in " ".join(run("explain", records.M_BUSH.id).out.split())


def test_an_actor_that_is_another_can_still_be_explained(run: Run) -> None:
    run("actors", "merge", "FRA", "IRQ", "--by", "ada")
    shown = run("explain", "IRQ").out
    assert "IRQ is FRA" in shown
    assert "Iraq" in shown


def test_what_is_taken_back_is_as_it_was(run: Run) -> None:
    merge = run("actors", "merge", "FRA", "IRQ").out.strip()
    undo = run("actors", "undo", merge[:14]).out.strip()
    assert export(run) == RECORD
    assert run("actors", "undo", merge).status == 2
    run("actors", "undo", undo)
    assert "IRQ" not in ids(run, "actors")


def test_an_export_heeds_reviews_or_has_them_beside_what_was_read(run: Run) -> None:
    run("actors", "merge", "FRA", "IRQ")
    as_read = export(run, "--as-read")
    assert len(as_read.reviews) == 1
    assert [thing for thing in as_read if thing not in as_read.reviews] == [*RECORD]
    assert export(run) == reviewed(as_read) != RECORD


def test_reviews_are_listed_and_those_taken_back_are_marked(run: Run) -> None:
    merge = run("actors", "merge", "FRA", "IRQ", "--by", "ada").out.strip()
    run("actors", "undo", merge, "--by", "bob")
    run("actors", "split", records.M_HE.id, "--by", "ada", "--note", "it is the\x1b[31m outlet")
    rows = list(csv.DictReader(run("actors", "reviews", "--csv").out.splitlines()))
    assert [(row["by"], row["stands"]) for row in rows] == [("ada", "False"), ("bob", "True"), ("ada", "True")]
    assert [row["says"] for row in rows][:2] == ["IRQ is FRA", "not so: IRQ is FRA"]
    assert rows[2]["says"] == f"“he” in {records.ARTICLE.id} means nobody"
    shown = run("actors", "reviews").out
    assert "taken back: IRQ is FRA" in shown
    assert "\x1b" not in shown
    assert ids(run, "actors", "reviews") == [row["id"] for row in rows]


def test_where_nothing_was_decided_words_say_so(run: Run) -> None:
    result = run("actors", "reviews")
    assert (result.status, result.out) == (0, "")
    assert "Nothing" in result.err


def test_whoever_is_logged_in_decides_where_nobody_is_named(
    run: Run, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "grace")
    run("actors", "split", records.M_HE.id)
    with open_store(record) as store:
        assert [review.by for review in store.record().reviews] == ["grace"]


def test_who_is_not_known_to_the_system_is_asked_for_a_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 4711")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert "--by" in run("actors", "split", records.M_HE.id).err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["merge", "FRA", "nobody"], "no such id"),
        (["merge", "FRA", "FRA"], "one already"),
        (["merge", "FRA", records.M_HE.id], "names no actor, but a mention"),
        (["merge", "FRA"], "OTHER"),
        (["split", "FRA"], "names no mention, but an actor"),
        (["split", records.M_HE.id, "--as", "nobody"], "no such id"),
        (["undo", "FRA"], "names no review"),
        (["reviews", "--json", "--csv"], "not both"),
        (["merge", "FRA", "IRQ", "--record", "elsewhere.db"], "detente read"),
        (["--kind", "person", "merge", "FRA", "IRQ"], "options stand behind merge"),
        (["ponder"], "ponder"),
    ],
)
def test_what_cannot_be_decided_ends_with_2_and_changes_nothing(
    run: Run, record: Path, arguments: list[str], said: str
) -> None:
    result = run("actors", *arguments)
    assert (result.status, result.out) == (2, "")
    assert said in result.err
    with open_store(record) as store:
        assert store.record() == RECORD
