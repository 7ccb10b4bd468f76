"""The commands that look at a record: what they show, in which form, and how they end."""

import csv
import json
from pathlib import Path

import msgspec
import pytest
from tests import records
from tests.records import RECORD
from tests.view.cli.conftest import Run

from detente.record import Actor, AnyThing, Basis, Event, Link, LinkKind, Record, Statement, Status, When
from detente.store import open_store

GOLDEN = Path(__file__).parent / "golden"
LISTINGS = {"timeline": Event, "events": Event, "statements": Statement, "actors": Actor}

pytestmark = pytest.mark.usefixtures("record")


@pytest.mark.parametrize(
    ("golden", "arguments"),
    [
        ("show.txt", ["show"]),
        ("timeline.txt", ["timeline"]),
        ("statements.txt", ["statements"]),
        ("actors.txt", ["actors"]),
        ("events.csv", ["events", "--csv"]),
        ("explain.txt", ["explain", records.AUTHORIZED.id]),
    ],
)
def test_what_is_piped_is_plain_and_always_the_same(run: Run, golden: str, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.out == (GOLDEN / golden).read_text(encoding="utf-8")
    assert (result.status, result.err) == (0, "")


def test_no_line_that_is_piped_ends_in_blanks(run: Run) -> None:
    assert not [line for line in run("show").out.splitlines() if line != line.rstrip()]


@pytest.mark.parametrize("command", LISTINGS)
def test_json_is_the_whole_of_each_thing(run: Run, command: str) -> None:
    things = msgspec.json.decode(run(command, "--json").out, type=list[AnyThing])
    assert sorted(thing.id for thing in things) == sorted(t.id for t in RECORD if isinstance(t, LISTINGS[command]))
    assert all(thing == RECORD[thing.id] for thing in things)


@pytest.mark.parametrize("command", LISTINGS)
def test_csv_has_a_row_for_each_thing(run: Run, command: str) -> None:
    rows = list(csv.DictReader(run(command, "--csv").out.splitlines()))
    assert len(rows) == sum(isinstance(thing, LISTINGS[command]) for thing in RECORD)


def test_a_timeline_is_in_order_of_time_and_what_has_no_date_comes_last(run: Run, record: Path) -> None:
    some_july = When(edtf="XXXX-07", basis=Basis.TEXT)
    with open_store(record) as store, store.writing() as writer:
        writer.add([msgspec.structs.replace(records.WITHDREW, id="event-x", date=some_july)])
    dates = [event["date"] and event["date"]["edtf"] for event in json.loads(run("timeline", "--json").out)]
    assert dates == ["../1991-01-09", "1991-01-09", "1991-01-09", "1991-01-09/..", "XXXX-07", None]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["--by", "aziz"], [records.MET, records.REFUSED]),
        (["--to", "IRQ"], [records.AUTHORIZED, records.ENVOY]),
        (["--about", "bush"], [records.REFUSED]),
        (["--root", "consult"], [records.MET, records.ENVOY]),
        (["--status", "claimed"], [records.WITHDREW]),
        (["--from", "1991-01-10"], [records.ENVOY]),
        (["--until", "1990"], [records.AUTHORIZED]),
        (["--min-confidence", "0.8", "--by", "IRQ"], [records.MET, records.REFUSED]),
        (["--search", "letter"], [records.REFUSED]),
        (["--by", "aziz", "--search", "letter"], [records.REFUSED]),
    ],
)
def test_events_can_be_asked_for(run: Run, arguments: list[str], found: list[Event]) -> None:
    assert [event["id"] for event in json.loads(run("events", "--json", *arguments).out)] == [e.id for e in found]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["--like", "soldiers leave a frontier"], [records.S_WITNESSES]),
        (["--like", "an envoy or troops for Iraq"], [records.S_ENVOY, records.S_WITNESSES]),
        (["--like", "an envoy or troops for Iraq", "--search", "post"], [records.S_WITNESSES]),
        (["--like", "soldiers leave a frontier", "--by", "france"], []),
        (["--like", "a recipe for apple pie"], []),
        (["--like", " "], []),
    ],
)
def test_statements_near_in_meaning_come_nearest_first(run: Run, arguments: list[str], found: list[Statement]) -> None:
    listed = json.loads(run("statements", "--json", *arguments).out)
    assert [statement["id"] for statement in listed] == [one.id for one in found]


def test_statements_and_actors_can_be_asked_for_by_kind(run: Run) -> None:
    kinds = {actor["kind"] for actor in json.loads(run("actors", "--kind", "person", "--json").out)}
    assert kinds == {"person"}
    assert len(json.loads(run("statements", "--kind", "speech", "--json").out)) == 3
    assert json.loads(run("statements", "--kind", "stance", "--json").out) == []


def test_where_nothing_fits_data_is_empty_and_words_say_so(run: Run) -> None:
    result = run("events", "--search", "no such words")
    assert (result.status, result.out) == (0, "")
    assert "Nothing" in result.err
    assert json.loads(run("events", "--search", "no such words", "--json").out) == []


def test_one_story_is_shown_for_its_id_its_source_or_a_fact_in_it(run: Run) -> None:
    article = run("show", records.LATER_ARTICLE.id).out
    assert "withdrew" in article
    assert "GENEVA" not in article
    assert run("show", records.LATER_SOURCE.id[:12]).out == article
    one = run("show", records.WITHDREW.id).out
    assert "RETREAT" in one
    assert "speech" not in one


def test_what_could_not_be_read_is_listed_until_it_can_be(run: Run, record: Path) -> None:
    assert "✗ stories/blank.txt: no text in it → check the file" in run("show").out
    with open_store(record) as store, store.writing() as writer:
        writer.add([msgspec.structs.replace(records.SOURCE, id="source-x", uri=records.UNREAD.uri)])
    assert "blank.txt" not in run("show").out


def test_an_export_is_the_record(run: Run) -> None:
    assert Record.from_jsonl(run("export", "--format", "jsonl").out) == RECORD


def test_threats_claims_and_plans_are_told_from_deeds_without_colour(run: Run) -> None:
    shown = run("show").out
    assert all(sign in shown for sign in ("● CONSULT", "? CONSULT", "○ REJECT", "△ THREATEN", "~ RETREAT"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "nobody"], "no such id"),
        (["show", "IRQ"], "explain"),
        (["explain", "event-"], "more than one"),
        (["events", "--root", "PONDER"], "--root"),
        (["events", "--min-confidence", "2"], "--min-confidence"),
        (["events", "--from", "yesterday"], "--from"),
        (["events", "--json", "--csv"], "not both"),
        (["events", "--record", "elsewhere.db"], "detente read"),
        (["actors", "--by", "IRQ"], "--by"),
        (["actors", "--kind", "planet"], "--kind"),
        (["export", "--format", "xml"], "--format"),
        (["explain"], "ID"),
        (["ponder"], "ponder"),
    ],
)
def test_what_cannot_be_done_ends_with_2_and_says_why(run: Run, arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert (result.status, result.out) == (2, "")
    assert said in result.err


def test_the_record_can_be_named_by_the_environment(run: Run, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record.rename(record.with_name("other.db"))
    monkeypatch.setenv("DETENTE_RECORD", "other.db")
    assert run("events").status == 0


HOSTILE = "\x1b]0;owned\x07\x1b[31m[red]Paris[/red]\x1b[0m \u202eneht\u202c :boom: =1+1"


@pytest.fixture
def hostile(record: Path) -> str:
    """The id of an event of a story whose every word comes from somebody who wishes the reader ill."""
    article = msgspec.structs.replace(records.LATER_ARTICLE, id="article-h", title=HOSTILE, text=HOSTILE)
    actor = msgspec.structs.replace(records.FRANCE, id="hostile", name=HOSTILE)
    mention = msgspec.structs.replace(records.M_TROOPS, id="mention-h", article=article.id, actor=actor.id)
    mention = msgspec.structs.replace(mention, reasons=(HOSTILE,))
    event = msgspec.structs.replace(
        records.WITHDREW,
        id="event-h",
        article=article.id,
        sentence=records.at(HOSTILE, HOSTILE),
        trigger=records.at(HOSTILE, HOSTILE),
        actors=(mention.id,),
        object=records.at(HOSTILE, HOSTILE),
        status=Status.OCCURRED,
        asserted_by=None,
        reasons=(HOSTILE,),
    )
    link = Link(id="link-h", kind=LinkKind.DENIES, from_=event.id, to=records.MET.id, confidence=0.5, reason=HOSTILE)
    with open_store(record) as store, store.writing() as writer:
        writer.add([article, actor, mention, event, link])
    return event.id


@pytest.mark.parametrize(
    "command",
    [
        *("show", "timeline", "events", "actors", "events --csv", "actors --csv"),
        *(
            "positions hostile",
            "positions hostile --csv",
            "links",
            "links --csv",
            "explain link-h",
            "brief",
            "brief --format html",
        ),
    ],
)
@pytest.mark.usefixtures("hostile")
def test_words_from_the_web_do_nothing_to_the_terminal(run: Run, command: str) -> None:
    shown = run(*command.split()).out
    assert "Paris" in shown
    assert "[/red]" in shown
    assert not set(shown) & set("\x1b\x07\u202e\u202c")


def test_words_from_the_web_do_nothing_where_they_are_explained(run: Run, hostile: str) -> None:
    shown = run("explain", hostile).out
    assert "[/red]" in shown
    assert not set(shown) & set("\x1b\x07\u202e\u202c")
