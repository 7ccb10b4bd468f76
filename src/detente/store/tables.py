"""The tables of a record: one a kind, each with the columns one filters and sorts by and the thing's whole JSON."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, Date, Float, ForeignKey, Integer, MetaData, String, Table, Text

from detente.record import KINDS, Thing

SCHEMA = 6
"""The version of these tables; a store that says more was written by a later detente."""

metadata = MetaData()

meta = Table("meta", metadata, Column("key", String, primary_key=True), Column("value", String, nullable=False))


def _kind(name: str, *columns: Column[Any]) -> Table:
    """A table of things: `seq` keeps the order in which they were read, `json` all of the thing."""
    return Table(
        name,
        metadata,
        Column("seq", Integer, primary_key=True, autoincrement=True),
        Column("id", String, nullable=False, unique=True),
        *columns,
        Column("json", Text, nullable=False),
    )


def _text(name: str, *, index: bool = False) -> Column[Any]:
    return Column(name, String, nullable=False, index=index)


def _refers(name: str, to: str, *, optional: bool = False) -> Column[Any]:
    return Column(name, String, ForeignKey(f"{to}.id"), nullable=optional, index=True)


def _words() -> tuple[Column[Any], ...]:
    """Where a fact stands: its article, and the characters `[start, end)` that it was read from."""
    return (
        _refers("article", "articles"),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
    )


def _days() -> tuple[Column[Any], ...]:
    """The first and last day that a date can mean; null where that end is open, both where no date is known."""
    return Column("first_day", Date, index=True), Column("last_day", Date)


def _now() -> str:
    """When something is written into the record: not part of what is read, which is the same whenever it is."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _confidence() -> Column[Any]:
    return Column("confidence", Float, nullable=False)


runs = _kind("runs", _text("version"))
sources = _kind("sources", _text("uri", index=True), _text("sha256"))
unread = _kind("unread", _text("uri", index=True))
articles = _kind("articles", _refers("source", "sources"), *_days(), Column("text", Text, nullable=False))
actors = _kind("actors", _text("name"), _text("kind"), Column("country", String, index=True), Column("run", String))
"""`run` is the run whose word an actor's name, kind and offices are, where a coding says so."""
mentions = _kind("mentions", *_words(), _refers("actor", "actors", optional=True))
dates = _kind("dates", *_words(), *_days())
statements = _kind("statements", *_words(), *_days(), _text("kind"), _confidence())
events = _kind("events", *_words(), *_days(), _text("root", index=True), _text("status"), _confidence())
codings = _kind(
    "codings",
    _refers("run", "runs"),
    _refers("source", "sources"),
    Column("written", String, nullable=False, default=_now),
)
links = _kind("links", _text("kind"), _text("from", index=True), _text("to", index=True), _confidence())
incidents = _kind("incidents")
reviews = _kind("reviews", _text("of", index=True))

roles = Table(
    "roles",
    metadata,
    Column("fact", String, primary_key=True),
    Column("role", String, primary_key=True),
    Column("mention", String, ForeignKey("mentions.id"), primary_key=True, index=True),
)
"""Who takes part in a statement or an event, and as what."""

topics = Table(
    "topics",
    metadata,
    Column("statement", String, ForeignKey("statements.id"), primary_key=True),
    Column("actor", String, ForeignKey("actors.id"), primary_key=True, index=True),
)
"""Whom a statement is about."""

members = Table(
    "members",
    metadata,
    Column("mention", String, ForeignKey("mentions.id"), primary_key=True),
    Column("actor", String, ForeignKey("actors.id"), primary_key=True, index=True),
)
"""Whom a mention of several means."""

stories = Table(
    "stories",
    metadata,
    Column("article", String, ForeignKey("articles.id"), primary_key=True),
    Column("day", Integer, index=True),
    Column("bits", Float, nullable=False),
    Column("json", Text, nullable=False),
)
"""What an article is held against others by, when these come in (link/)."""

anchors = Table(
    "anchors",
    metadata,
    Column("key", String, primary_key=True),
    Column("article", String, ForeignKey("stories.article"), primary_key=True, index=True),
    Column("bits", Float, nullable=False),
)
"""What tells a story from others: those that share enough of it are held against each other."""

_BY_KIND = {kind: metadata.tables[name] for name, kind in KINDS.items()}


def of(kind: type[Thing]) -> Table:
    """The table of a kind of things."""
    return _BY_KIND[kind]
