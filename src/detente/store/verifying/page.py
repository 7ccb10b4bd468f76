"""Some of a record at a time: rows with the things that they hold, and articles with all that stands in them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from msgspec import DecodeError
from sqlalchemy import Connection, Table

from detente.record import KINDS, AnyThing, Article, Date, Event, Mention, Statement, Thing
from detente.record.errors import BadRecord
from detente.record.serial import from_line
from detente.store import tables
from detente.store.plain import few, rows_of

T = TypeVar("T", bound=Thing)

ROWS, ARTICLES = 2_000, 200
"""How many rows of one table, and how many articles, are in memory at a time."""

OF_ARTICLES = (tables.articles, tables.mentions, tables.dates, tables.statements, tables.events)
"""The tables whose rows are looked at article by article."""

Row = Mapping[str, Any]


class Held(NamedTuple):
    """A row, and the thing that it holds."""

    row: Row
    thing: AnyThing


@dataclass(slots=True)
class Whole:
    """An article and all that stands in it, by id."""

    article: Article
    mentions: dict[str, Mention] = field(default_factory=dict)
    dates: dict[str, Date] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)

    @property
    def facts(self) -> Iterator[Mention | Date | Statement | Event]:
        """All that stands in it."""
        for kind in (self.mentions, self.dates, self.statements, self.events):
            yield from kind.values()

    def put(self, thing: AnyThing) -> None:
        """Adds what stands in it."""
        match thing:
            case Mention():
                self.mentions[thing.id] = thing
            case Date():
                self.dates[thing.id] = thing
            case Statement():
                self.statements[thing.id] = thing
            case Event():
                self.events[thing.id] = thing


class Page:
    """Rows of some tables, those that hold nothing one can read apart."""

    def __init__(self, connection: Connection, rows: Mapping[Table, Sequence[Row]]) -> None:
        self.connection = connection
        self.rows = rows
        self.held: dict[Table, list[Held]] = {}
        self.broken: list[tuple[Table, Row, str]] = []
        """The rows that hold no thing of their kind, each with what is wrong with it."""
        for table, some in rows.items():
            self.held[table] = [*self._read(table, some)]

    def things(self, kind: type[T]) -> Iterator[T]:
        """The things of a kind."""
        return (one.thing for one in self.held.get(tables.of(kind), ()) if isinstance(one.thing, kind))

    @property
    def all(self) -> Iterator[tuple[Table, Held]]:
        """All rows that hold something."""
        return ((table, one) for table, some in self.held.items() for one in some)

    @cached_property
    def wholes(self) -> dict[str, Whole]:
        """The articles, by id, with all that the tables say stands in them."""
        found = {article.id: Whole(article) for article in self.things(Article)}
        for table in OF_ARTICLES[1:]:
            for row, thing in self.held.get(table, ()):
                if whole := found.get(row["article"]):
                    whole.put(thing)
        return found

    def _read(self, table: Table, some: Sequence[Row]) -> Iterator[Held]:
        kind = _KINDS[table]
        for row in some:
            if not isinstance(row["seq"], int):
                self.broken.append((table, row, f"its number is none ({row['seq']!r:.20})"))
                continue
            try:
                thing = from_line(row["json"])
            except (BadRecord, DecodeError, TypeError, ValueError) as error:
                self.broken.append((table, row, f"its JSON holds nothing of a record ({_short(error)})"))
                continue
            if isinstance(thing, kind) and thing.id == row["id"]:
                yield Held(row, thing)
            else:
                name = type(thing).__name__.lower()
                self.broken.append((table, row, f"its JSON is that of another: {name} {thing.id}"))


_KINDS = {tables.of(kind): kind for kind in KINDS.values()}


def pages(connection: Connection, table: Table) -> Iterator[Page]:
    """A table in the order of its numbers, some rows at a time; of articles with all that stands in them."""
    size = ARTICLES if table is tables.articles else ROWS
    last: Any = None
    going = True
    while going and (rows := _behind(connection, table, last, size)):
        beyond = [n for row in rows if isinstance(n := row["seq"], int) and (last is None or n > last)]
        going, last = bool(beyond), max(beyond, default=last)  # a damaged index may lead back
        found: dict[Table, Sequence[Row]] = {table: rows}
        if table is tables.articles:
            ids = [row["id"] for row in rows]
            found |= {kind: rows_where(connection, kind, "article", ids) for kind in OF_ARTICLES[1:]}
        yield Page(connection, found)


def thing_in(line: str) -> AnyThing | None:
    """The thing that a line holds; None where it holds none."""
    try:
        return from_line(line)
    except (BadRecord, DecodeError, TypeError, ValueError):
        return None


def rows_where(connection: Connection, table: Table, column: str, values: Collection[Any]) -> list[Row]:
    """The rows of a table of which a column has one of some values."""
    names = [one.name for one in table.columns]
    sql = f'SELECT {_named(names)} FROM {table.name} WHERE "{column}" IN ({{}})'  # noqa: S608 (names of ours)
    return [dict(zip(names, row, strict=True)) for row in rows_of(connection, sql, values)]


def _behind(connection: Connection, table: Table, last: Any, size: int) -> list[Row]:
    names = [one.name for one in table.columns]
    where, values = ("", ()) if last is None else ("WHERE seq > ?", (last,))
    sql = f"SELECT {_named(names)} FROM {table.name} {where} ORDER BY seq LIMIT {size}"  # noqa: S608 (names of ours)
    return [dict(zip(names, row, strict=True)) for row in few(connection, sql, *values)]


def _named(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _short(error: Exception) -> str:
    return str(error).partition("\n")[0][:120]
