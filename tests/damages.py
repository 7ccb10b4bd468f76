"""What can be damaged in a record as `tests.sound` fills one, and which check of `detente verify` has to find it."""

from collections.abc import Callable
from typing import Any

import msgspec
from sqlalchemy import Connection, select, text, update

from detente.store import tables

Damage = Callable[[Connection], object]


def sql(statement: str) -> Damage:
    return lambda connection: connection.execute(text(statement))


def edited(kind: str, /, at: int = 0, **fields: Any) -> Damage:
    """Writes other fields into the JSON of a thing; a value that is a function makes one of what there was."""

    def damage(connection: Connection) -> None:
        table = tables.metadata.tables[kind]
        seq, line = connection.execute(select(table.c.seq, table.c.json).order_by(table.c.seq)).all()[at]
        was = msgspec.json.decode(line)
        was |= {name: value(was[name]) if callable(value) else value for name, value in fields.items()}
        line = msgspec.json.encode(was).decode()
        connection.execute(update(table).where(table.c.seq == seq).values(json=line))

    return damage


def moved(by: int) -> Callable[[Any], Any]:
    return lambda span: [span[0] + by, span[1] + by]


DAMAGES: list[tuple[str, str, str, Damage]] = [
    ("version", "meta", "another version of the tables", sql("UPDATE meta SET value = '3' WHERE key = 'schema'")),
    ("version", "meta", "a count that is none", sql("UPDATE meta SET value = 'often' WHERE key = 'replaced'")),
    ("version", "meta", "no version", sql("DELETE FROM meta WHERE key = 'schema'")),
    ("tables", "record", "a table is gone", sql("DROP TABLE anchors")),
    ("tables", "record", "an index of words is gone", sql("DROP TABLE events_words")),
    ("tables", "articles", "a column is gone", sql("ALTER TABLE articles DROP COLUMN publisher")),
    ("indexes", "events", "an index is gone", sql("DROP INDEX ix_events_root")),
    ("keys", "articles", "a source is gone", sql("DELETE FROM sources WHERE seq = 1")),
    ("keys", "mentions", "an actor is gone", sql("DELETE FROM actors WHERE id IN (SELECT actor FROM mentions)")),
    ("keys", "codings", "the runs are gone", sql("DELETE FROM runs")),
    ("roles", "roles", "an event is gone", sql("DELETE FROM events WHERE id IN (SELECT fact FROM roles)")),
    (
        "one incident",
        "reports",
        "two incidents share an event",
        sql("INSERT INTO reports SELECT 'other', event FROM reports"),
    ),
    ("rows", "events", "what is no JSON", sql("UPDATE events SET json = '{' WHERE seq = 1")),
    ("rows", "dates", "nothing", sql("UPDATE dates SET json = '' WHERE seq = 1")),
    ("rows", "mentions", "a field that no mention has", edited("mentions", colour="red")),
    ("rows", "statements", "a word that a field cannot have", edited("statements", quotation="loud")),
    (
        "rows",
        "events",
        "the JSON of another",
        sql("UPDATE events SET json = (SELECT json FROM events WHERE seq = 3) WHERE seq = 2"),
    ),
    (
        "rows",
        "actors",
        "the JSON of another kind",
        sql("UPDATE actors SET json = (SELECT json FROM runs WHERE seq = 1) WHERE seq = 1"),
    ),
    ("ids", "runs", "another version", edited("runs", version="9.9")),
    ("ids", "sources", "other bytes", edited("sources", sha256="0" * 64)),
    ("ids", "articles", "another text", edited("articles", text=lambda was: was.replace("Peru", "Pern"))),
    ("ids", "events", "another root", edited("events", root="AID")),
    ("ids", "links", "another kind", edited("links", kind="denies")),
    ("ids", "incidents", "an event less", edited("incidents", events=lambda was: was[:1])),
    ("ids", "reviews", "another day", edited("reviews", when="2001-01-01T00:00:00+00:00")),
    ("ids", "unread", "another reason", edited("unread", reason="lost")),
    ("ids", "codings", "another run", edited("codings", run="run-0000000000000000")),
    ("columns", "events", "another status", sql("UPDATE events SET status = 'denied' WHERE seq = 1")),
    ("columns", "articles", "what is no date", edited("articles", published={"edtf": "soon", "basis": "text"})),
    ("numbers", "dates", "the number 0", sql("UPDATE dates SET seq = 0 WHERE seq = 1")),
    ("numbers", "codings", "no time", sql("UPDATE codings SET written = 'once' WHERE seq = 1")),
    ("joined", "events", "nobody acts", sql("DELETE FROM roles")),
    (
        "joined",
        "statements",
        "one speaks to himself",
        sql("INSERT INTO roles SELECT fact, 'addressee', mention FROM roles WHERE role = 'speaker'"),
    ),
    ("joined", "actors", "nobody has a name", sql("DELETE FROM names")),
    ("joined", "codings", "nothing was superseded", sql("DELETE FROM superseded")),
    ("joined", "incidents", "nothing is reported", sql("DELETE FROM reports")),
    ("spans", "mentions", "beyond the text", edited("mentions", span=moved(100_000))),
    ("spans", "dates", "before the text", edited("dates", span=moved(-100_000))),
    ("spans", "statements", "an empty cue", edited("statements", cue=[4, 4])),
    ("triggers", "events", "a trigger elsewhere", edited("events", trigger=moved(400))),
    ("content", "statements", "nothing is said", edited("statements", content=[])),
    ("content", "statements", "what is said comes twice", edited("statements", content=lambda was: [*was, *was])),
    (
        "passages",
        "articles",
        "a passage beyond the text",
        edited("articles", passages=[{"kind": "body", "span": [0, 100_000]}]),
    ),
    ("passages", "articles", "passages the wrong way round", edited("articles", passages=lambda was: was[::-1])),
    (
        "passages",
        "articles",
        "a dateline of nothing",
        edited("articles", dateline={"place": None, "date": None, "span": [3, 3]}),
    ),
    ("alignment", "articles", "a way from beyond the text", edited("articles", alignment=[[100_000, 0, 3]])),
    ("alignment", "articles", "a way to before the source", edited("articles", alignment=[[0, -1, 3]])),
    ("parties", "events", "one acts who is not there", edited("events", actors=["mention-0000000000000000"])),
    ("parties", "statements", "a date speaks", edited("statements", speaker="date-0000000000000000")),
    ("parties", "statements", "one of another story speaks", lambda c: edited("statements", speaker=_elsewhere(c))(c)),
    ("assertions", "events", "nobody says so", edited("events", asserted_by="statement-0000000000000000")),
    (
        "dates",
        "events",
        "a day that nobody names",
        edited("events", date={"edtf": "2003", "basis": "text", "source": "date-0"}),
    ),
    ("anchors", "stories", "no story", sql("UPDATE stories SET json = '{}'")),
    ("anchors", "stories", "another day", sql("UPDATE stories SET day = 1")),
    ("anchors", "anchors", "it is found by nothing", sql("DELETE FROM anchors")),
    (
        "anchors",
        "anchors",
        "it is found by more",
        sql("INSERT INTO anchors SELECT 'strait', article, 3.5 FROM stories"),
    ),
    ("stories", "stories", "never held against others", sql("DELETE FROM stories")),
    ("stories", "stories", "facts that it does not tell", edited("events", status="denied")),
    ("words", "events", "words that are not found", sql("UPDATE events SET seq = seq + 100")),
    ("words", "articles", "another title", edited("articles", title="Envoy stays")),
    ("runs", "actors", "who somebody is says a run that is not there", sql("UPDATE actors SET run = 'run-0'")),
    (
        "codings",
        "codings",
        "what was never read",
        edited("codings", things=lambda was: [*was, "event-0000000000000000"]),
    ),
    ("codings", "codings", "what is kept but not named", edited("codings", at=1, things=[])),
    ("left out", "codings", "what nobody read", edited("codings", at=-1, things=lambda was: was[:-1])),
    ("links", "links", "an event that is not there", edited("links", to="event-0000000000000000")),
    ("links", "links", "a fact with itself", edited("links", to=lambda _: "event-0", **{"from": "event-0"})),
    ("links", "links", "what nobody said", edited("links", at=1, kind="repeats")),
    ("happenings", "links", "in no incident", sql("DELETE FROM reports")),
    ("events", "incidents", "an event that is not there", edited("incidents", events=["event-0", "event-1"])),
    ("events", "incidents", "one event", edited("incidents", events=lambda was: was[:1])),
    ("incidents", "incidents", "more than links join", lambda c: edited("incidents", events=_more(c))(c)),
    ("reviews", "reviews", "what was never there", edited("reviews", of="event-0000000000000000")),
    ("decisions", "reviews", "what is not to be decided", lambda c: edited("reviews", of=_first(c, "sources"))(c)),
    ("decisions", "reviews", "a word that a field cannot have", edited("reviews", changes={"status": "gone"})),
    (
        "decisions",
        "reviews",
        "one of another story",
        lambda c: edited("reviews", changes={"actors": [_elsewhere(c)]})(c),
    ),
    ("decisions", "reviews", "one who is no actor", lambda c: edited("reviews", at=2, amended=_first(c, "events"))(c)),
]


def _first(connection: Connection, kind: str) -> str:
    return str(connection.execute(text(f"SELECT id FROM {kind} WHERE seq = 1")).scalar_one())  # noqa: S608 (names of ours)


def _elsewhere(connection: Connection) -> str:
    """A mention of another article than that of the first things."""
    asked = "SELECT id FROM mentions WHERE article <> (SELECT article FROM statements WHERE seq = 1) ORDER BY seq"
    return str(connection.execute(text(asked)).scalars().first())


def _more(connection: Connection) -> list[str]:
    """The events of the incident, and one more."""
    held = [str(id) for id in connection.execute(text("SELECT event FROM reports")).scalars()]
    return sorted(
        [
            *held,
            str(
                connection.execute(text("SELECT id FROM events WHERE id NOT IN (SELECT event FROM reports)"))
                .scalars()
                .first()
            ),
        ]
    )
