"""The tables of a record: one a kind, each with the columns one filters and sorts by and the thing's whole JSON."""

from typing import Any

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    event,
    func,
)

from detente.record import KINDS, Thing

SCHEMA = 7
"""The version of these tables; a store that says more was written by a later detente."""

metadata = MetaData()

_STRING = String().with_variant(String(collation="C"), "postgresql")
"""Words that are compared character by character, as SQLite does, whatever the language of the server."""
_NUMBER = BigInteger().with_variant(Integer(), "sqlite")

meta = Table("meta", metadata, Column("key", _STRING, primary_key=True), Column("value", _STRING, nullable=False))


def _kind(name: str, *columns: Column[Any]) -> Table:
    """A table of things: `seq` keeps the order in which they were read, `json` all of the thing."""
    return Table(
        name,
        metadata,
        Column("seq", _NUMBER, primary_key=True, autoincrement=False),
        Column("id", _STRING, nullable=False, unique=True),
        *columns,
        Column("json", Text, nullable=False),
    )


def _text(name: str, *, index: bool = False) -> Column[Any]:
    return Column(name, _STRING, nullable=False, index=index)


def _known(name: str, *, index: bool = False) -> Column[Any]:
    """What is null where it is not known."""
    return Column(name, _STRING, index=index)


def _refers(name: str, to: str, *, optional: bool = False) -> Column[Any]:
    return Column(name, _STRING, ForeignKey(f"{to}.id"), nullable=optional, index=True)


def _words() -> tuple[Column[Any], ...]:
    """Where a fact stands: its article, and the characters `[start, end)` that it was read from."""
    return (
        _refers("article", "articles"),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
    )


def _days() -> tuple[Column[Any], ...]:
    """The first and last day that a date can mean; null where that end is open, both where no date is known."""
    return Column("first_day", Date), Column("last_day", Date)


def _confidence() -> Column[Any]:
    return Column("confidence", Float, nullable=False, index=True)


runs = _kind("runs", _text("version"))
sources = _kind("sources", _text("uri"), _text("sha256", index=True))
unread = _kind("unread", _text("uri"))
articles = _kind(
    "articles",
    _refers("source", "sources"),
    *_days(),
    Column("text", Text, nullable=False),
    _known("title"),
    _known("publisher"),
    _known("language"),
    _known("published"),
    Column("inferred", Boolean),
)
actors = _kind("actors", _text("name"), _text("kind"), _known("country", index=True), _known("sector"), _known("run"))
"""`run` is the run whose word an actor's name, kind and offices are, where a coding says so."""
mentions = _kind("mentions", *_words(), _refers("actor", "actors", optional=True))
dates = _kind("dates", *_words(), *_days())
statements = _kind("statements", *_words(), *_days(), _text("kind", index=True), _confidence())
events = _kind(
    "events",
    *_words(),
    *_days(),
    _text("root", index=True),
    _text("status", index=True),
    _confidence(),
    _known("asserted_by", index=True),
)
codings = _kind("codings", _refers("run", "runs"), _refers("source", "sources"), _text("written"))
links = _kind("links", _text("kind", index=True), _text("from", index=True), _text("to", index=True), _confidence())
incidents = _kind("incidents")
reviews = _kind("reviews", _text("of", index=True))

for _table in (sources, unread):
    # an address may be longer than what a tree of PostgreSQL holds; said as an option, it would import all of that
    Index(f"ix_{_table.name}_uri", _table.c.uri).ddl_if(dialect="sqlite")
    _hash = DDL(f"CREATE INDEX ix_{_table.name}_uri ON {_table.name} USING hash (uri)")  # type: ignore[no-untyped-call]
    event.listen(_table, "after_create", _hash.execute_if(dialect="postgresql"))
for _table in (articles, dates, statements, events):
    _first, _last = _table.c.first_day, _table.c.last_day
    Index(f"ix_{_table.name}_first_last", _first, _last)
    Index(f"ix_{_table.name}_last_first", _last, _first)
Index("ix_actors_lower", func.lower(actors.c.id))

roles = Table(
    "roles",
    metadata,
    Column("fact", _STRING, primary_key=True),
    Column("role", _STRING, primary_key=True),
    Column("mention", _STRING, ForeignKey("mentions.id"), primary_key=True, index=True),
)
"""Who takes part in a statement or an event, and as what."""

topics = Table(
    "topics",
    metadata,
    Column("statement", _STRING, ForeignKey("statements.id"), primary_key=True),
    Column("actor", _STRING, ForeignKey("actors.id"), primary_key=True, index=True),
)
"""Whom a statement is about."""

members = Table(
    "members",
    metadata,
    Column("mention", _STRING, ForeignKey("mentions.id"), primary_key=True),
    Column("actor", _STRING, ForeignKey("actors.id"), primary_key=True, index=True),
)
"""Whom a mention of several means."""

names = Table(
    "names",
    metadata,
    Column("words", _STRING, primary_key=True),
    Column("actor", _STRING, ForeignKey("actors.id"), primary_key=True, index=True),
)
"""The name of each actor, folded, from each of its words on: one asks for the beginning of any."""

reports = Table(
    "reports",
    metadata,
    Column("incident", _STRING, ForeignKey("incidents.id"), primary_key=True),
    Column("event", _STRING, primary_key=True, index=True),
)
"""The events of an incident."""

superseded = Table(
    "superseded",
    metadata,
    Column("thing", _STRING, primary_key=True),
    Column("coding", _STRING, ForeignKey("codings.id"), primary_key=True, index=True),
)
"""What a coding keeps that the record has otherwise, or no more."""

stories = Table(
    "stories",
    metadata,
    Column("article", _STRING, ForeignKey("articles.id"), primary_key=True),
    Column("day", Integer, index=True),
    Column("bits", Float, nullable=False),
    Column("anchors", Text, nullable=False),
    Column("json", Text, nullable=False),
)
"""What an article is held against others by, when these come in (link/)."""

anchors = Table(
    "anchors",
    metadata,
    Column("key", _STRING, primary_key=True),
    Column("article", _STRING, ForeignKey("stories.article"), primary_key=True, index=True),
    Column("bits", Float, nullable=False),
)
"""What tells a story from others: those that share enough of it are held against each other."""

_BY_KIND = {kind: metadata.tables[name] for name, kind in KINDS.items()}


def of(kind: type[Thing]) -> Table:
    """The table of a kind of things."""
    return _BY_KIND[kind]
