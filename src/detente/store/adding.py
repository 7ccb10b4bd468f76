"""Adds the things of a kind, with all that tables say of them beside their own."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence

from sqlalchemy import Connection, Table, delete, insert, update

from detente.record import AnyThing, Article
from detente.store import fulltext, rows, tables
from detente.store.dialect import dialect_of
from detente.store.plain import few, rows_of

JOINED: Mapping[Table, Mapping[Table, Callable[[AnyThing], tuple[rows.Row, ...]]]] = {
    tables.actors: {tables.names: rows.names},
    tables.mentions: {tables.members: rows.members},
    tables.statements: {tables.roles: rows.roles, tables.topics: rows.topics},
    tables.events: {tables.roles: rows.roles},
    tables.codings: {tables.superseded: rows.superseded},
    tables.incidents: {tables.reports: rows.reports},
}
"""By table those that say more of its things, and what each says of one."""
_NO_NUMBERS: Mapping[str, int] = {}


def add(  # noqa: PLR0913
    connection: Connection,
    table: Table,
    things: Sequence[AnyThing],
    articles: Mapping[str, Article] | None = None,
    *,
    fresh: Container[str] = (),
    numbers: Mapping[str, int] = _NO_NUMBERS,
) -> list[str]:
    """Adds things to their table; the ids of those that were not there. Texts are looked up in `articles` first.

    Nothing that stands in one of the `fresh` articles can have been there: a fact refers to its article. What had a
    place among the others that is free again takes it, by `numbers`; all else comes behind them.
    """
    numbered = _numbered(connection, table, things, fresh)
    new = [(numbers.get(thing.id, number), thing) for number, thing in numbered]
    put(connection, table, [{"seq": number, **rows.row(thing)} for number, thing in new])
    fulltext.fill(connection, table, new, articles or {})
    for joined, of in JOINED.get(table, {}).items():
        put(connection, joined, [row for _, thing in new for row in of(thing)])
    return [thing.id for _, thing in new]


def put(connection: Connection, table: Table, given: Sequence[rows.Row]) -> None:
    """Adds rows to a table."""
    if given:
        dialect_of(connection).put(connection, table, given)


def rename(connection: Connection, actor: AnyThing, run: str | None) -> None:
    """Makes an actor who is there what a run says."""
    connection.execute(
        update(tables.actors).where(tables.actors.c.id == actor.id).values({**rows.row(actor), "run": run})
    )
    connection.execute(delete(tables.names).where(tables.names.c.actor == actor.id))
    connection.execute(insert(tables.names), rows.names(actor))


def _numbered(
    connection: Connection, table: Table, things: Sequence[AnyThing], fresh: Container[str]
) -> Iterator[fulltext.Numbered]:
    """The things that are not there yet, each with the next number: nobody else gives any meanwhile."""
    if not things:
        return
    given = {thing.id: thing for thing in things}
    asked = [id for id, thing in given.items() if getattr(thing, "article", None) not in fresh]
    there = {id for (id,) in rows_of(connection, f"SELECT id FROM {table.name} WHERE id IN ({{}})", asked)}  # noqa: S608 (names of ours)
    ((last,),) = few(connection, f"SELECT max(seq) FROM {table.name}")  # noqa: S608
    yield from enumerate((thing for id, thing in given.items() if id not in there), (last or 0) + 1)
