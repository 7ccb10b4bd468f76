"""`detente review`: what is decided on facts is heeded by every listing, told by `explain`, and can be taken back."""

import csv
import json
from pathlib import Path

import pytest
from tests import crisis, records
from tests.crisis import CRISIS
from tests.view.cli.conftest import Run

from detente.record import Record
from detente.store import open_store


def ids(run: Run, *arguments: str) -> list[str]:
    return [thing["id"] for thing in json.loads(run(*arguments, "--json").out)]


def said(run: Run, *arguments: str) -> str:
    return " ".join(run(*arguments).out.split())


@pytest.mark.usefixtures("crisis")
@pytest.mark.parametrize(
    "command",
    [
        ["events"],
        ["statements"],
        ["timeline"],
        ["links"],
        ["positions", "ARL"],
        ["dyad", "ARL", "BSM"],
        *(["ledger", book] for book in ("threats", "promises", "demands", "measures", "meetings")),
        ["brief"],
        ["show"],
        ["actors"],
        ["unknown-actors"],
        ["export"],
    ],
    ids=" ".join,
)
def test_no_command_shows_what_is_rejected(run: Run, command: list[str]) -> None:
    words = {"[talks] on the strait", "never sell gas", "boats by March", "banned timber", "had shelled"}
    facts = [crisis.TALKS, crisis.CLOSE, crisis.NEVER, crisis.TIMBER, crisis.SHELLED, crisis.SAME]
    facts += [crisis.FRONT_SAID, crisis.SAILORS, crisis.INSPECT]
    before = said(run, *command)
    assert run("review", "reject", *(fact.id for fact in facts), "--by", "ada").status == 0
    result = run(*command)
    after = " ".join(result.out.split())
    assert result.status == 0
    assert after != before
    if command == ["export"]:
        assert not {fact.id for fact in facts} & {thing.id for thing in Record.from_jsonl(result.out)}
    else:
        assert not {word for word in words if word in after}
    if command[0] in ("events", "statements", "timeline", "links"):
        assert not {fact.id for fact in facts} & set(ids(run, *command))


@pytest.mark.usefixtures("crisis")
def test_pictures_are_drawn_without_what_is_rejected(run: Run) -> None:
    run("review", "reject", crisis.TALKS.id, crisis.NEVER.id, crisis.TIMBER.id)
    for arguments in (["timeline"], ["positions", "ARL"], ["network"], ["dyad", "ARL", "BSM"]):
        result = run("plot", *arguments, "-o", "picture.html")
        assert result.status == 0, result.err
        assert crisis.TIMBER_ not in Path("picture.html").read_text()


@pytest.mark.usefixtures("record")
def test_a_rejected_fact_is_explained_with_who_rejected_it_and_why(run: Run) -> None:
    first = run("review", "amend", records.MET.id, "--set", "root=AID", "--by", "bob").out.strip()
    run("review", "undo", first, "--by", "cleo", "--note", "no")
    reject = run(
        "review", "reject", records.MET.id, "--by", "ada", "--note", "no \x1b[31mtalks", "--label", "wrong act"
    )
    shown = said(run, "explain", records.MET.id)
    assert "met" in shown
    assert "bob" in shown and "taken back: CONSULT “met”" in shown and "root is AID" in shown
    assert "cleo" in shown and "not so: CONSULT" in shown
    assert f"is not so ({reject.out.strip()}): wrong act; no" in shown
    assert "\x1b" not in run("explain", records.MET.id).out
    refused = run("show", records.MET.id)
    assert (refused.status, refused.out) == (2, "")
    assert "detente explain" in refused.err


@pytest.mark.usefixtures("crisis")
def test_a_link_that_a_rejected_fact_takes_away_is_explained_with_that(run: Run) -> None:
    run("review", "reject", crisis.SAILORS.id, "--by", "ada", "--note", "nobody asked")
    shown = said(run, "explain", crisis.ANSWER.id)
    assert "answers" in shown
    assert "nobody asked" in shown
    assert run("explain", crisis.REFUSED.id).status == run("explain", crisis.SAILORS.id).status == 0
    assert crisis.ANSWER.id[:10] not in run("explain", crisis.REFUSED.id).out


@pytest.mark.usefixtures("crisis")
def test_reports_that_are_not_of_one_happening_count_as_two(run: Run) -> None:
    assert "told by 2 reports" in said(run, "explain", crisis.TALKS.id)
    run("review", "reject", crisis.SAME.id)
    assert "told by 2 reports" not in said(run, "explain", crisis.TALKS.id)
    assert run("links").status == run("show").status == run("explain", crisis.TALKS_AGAIN.id).status == 0
    assert [i.id for i in CRISIS.incidents if run("explain", i.id).status] == []


@pytest.mark.usefixtures("record")
def test_an_amended_fact_is_listed_as_it_is_to_be(run: Run) -> None:
    bush = records.M_BUSH.id
    sets = ["--set", "root=aid", "--set", "status=planned", "--set", f"actors={bush[:14]}, {records.M_HE.id}"]
    assert run("review", "amend", records.MET.id, *sets, "--set", "date=1991-02", "--by", "ada").status == 0
    assert ids(run, "events", "--root", "AID", "--status", "planned", "--by", "bush") == [records.MET.id]
    assert ids(run, "events", "--from", "1991-02") != []
    assert ids(run, "events", "--root", "CONSULT") == [records.ENVOY.id]
    (row,) = csv.DictReader(run("events", "--root", "AID", "--csv").out.splitlines())
    assert (row["actor_ids"], row["date"], row["quad"]) == ("george-h-w-bush|tariq-aziz", "1991-02", "2")
    assert "AID" in run("show", records.MET.id).out
    assert "ada decided so on" in run("explain", records.MET.id).out


@pytest.mark.usefixtures("record")
def test_speakers_can_be_nobody(run: Run) -> None:
    assert run("review", "amend", records.S_UNFIT.id, "--set", "speaker=").status == 0
    assert "a speaker not named" in run("statements", "--search", "unfit").out


@pytest.mark.usefixtures("record")
def test_reviews_of_facts_are_listed_with_what_they_change(run: Run) -> None:
    sets = ["--set", "root=AID", "--set", "date=", "--label", "x", "--label", "y"]
    amend = run("review", "amend", records.MET.id, *sets, "--by", "ada")
    run("review", "note", records.S_UNFIT.id, "--note", "ask the desk", "--by", "bob")
    run("review", "accept", records.ENVOY.id, "--by", "bob")
    rows = list(csv.DictReader(run("review", "list", "--csv").out.splitlines()))
    assert (rows[0]["id"], rows[0]["changes"], rows[0]["labels"]) == (amend.out.strip(), "root=AID|date=", "x|y")
    assert rows[0]["says"] == f"CONSULT “met” in {records.ARTICLE.id}: root is AID; date is not known"
    assert rows[1]["says"] == f'a note on “whose words … "unfit for heads of state"” in {records.ARTICLE.id}'
    assert rows[2]["says"] == f"CONSULT “send” in {records.ARTICLE.id} is as it was read"
    assert "ask the desk" in run("review", "list").out
    assert ids(run, "review", "list") == [row["id"] for row in rows] == ids(run, "actors", "reviews")


@pytest.mark.usefixtures("record")
def test_undone_it_is_as_it_was(run: Run) -> None:
    before = run("export").out
    made = run("review", "reject", records.MET.id, records.S_UNFIT.id).out.split()
    assert len(made) == 2
    for review in made:
        assert run("review", "undo", review).status == 0
    assert run("export").out == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["reject"], "ID"),
        (["reject", "nothing"], "no such id"),
        (["reject", records.MET.id, "nothing"], "no such id"),
        (["amend", records.MET.id], "--set"),
        (["amend", records.MET.id, "--set", "root"], "FIELD=VALUE"),
        (["amend", records.MET.id, "--set", "root=DANCE"], "ACCUSE"),
        (["amend", records.MET.id, "--set", "trigger=x"], "cannot be amended"),
        (["note", records.MET.id], "give a note or a label"),
        (["undo", records.MET.id], "names no review, but an event"),
    ],
)
def test_what_cannot_be_decided_ends_with_2_and_changes_nothing(
    run: Run, record: Path, arguments: list[str], words: str
) -> None:
    result = run("review", *arguments)
    assert (result.status, result.out) == (2, "")
    assert words in result.err
    with open_store(record) as store:
        assert store.record().reviews == ()


@pytest.mark.usefixtures("record")
def test_verdicts_that_stand_are_exported_as_cases_and_evaluated(run: Run) -> None:
    taken_back = run("review", "reject", records.ENVOY.id).out.strip()
    run("review", "undo", taken_back)
    run("review", "reject", records.WITHDREW.id, "--by", "ada", "--note", "hearsay", "--label", "source")
    exported = run("export", "--reviews")
    (case,) = map(json.loads, exported.out.splitlines())
    assert (case["verdict"], case["note"], case["labels"], case["by"]) == ("reject", "hearsay", ["source"], "ada")
    assert case["read"]["actors"] == [{"words": "Iraqi troops", "names": ["Iraq"]}]
    Path("cases.jsonl").write_text(exported.out)
    told = run("evaluate", "reviews", "--gold", "cases.jsonl")
    assert told.status == 0
    assert "rejected hold" in told.out
    assert ("“withdrew”: nothing; read: root=RETREAT" in told.out) is ("0.000" in told.out)


@pytest.mark.usefixtures("record")
def test_where_nothing_was_decided_there_are_no_cases(run: Run) -> None:
    result = run("export", "--reviews")
    assert (result.status, result.out) == (0, "")
    assert "Nothing was decided" in result.err
    assert run("export", "--reviews", "--as-read").status == 2
