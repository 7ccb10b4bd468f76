"""Checks of what tables say of things beside their own: exactly what these say, and of none that is not there."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table

from detente.store import tables
from detente.store.adding import JOINED
from detente.store.plain import rows
from detente.store.verifying.finding import Wrong
from detente.store.verifying.page import Page, rows_where

OWNERS: Mapping[Table, str] = {
    tables.roles: "fact",
    tables.topics: "statement",
    tables.members: "mention",
    tables.names: "actor",
    tables.superseded: "coding",
    tables.reports: "incident",
}
"""The column that names the thing which a row of a joined table is of."""

_ORPHANS = """
SELECT DISTINCT roles.fact FROM roles WHERE NOT EXISTS (SELECT 1 FROM statements WHERE statements.id = roles.fact)
AND NOT EXISTS (SELECT 1 FROM events WHERE events.id = roles.fact)
"""


def say_what_their_things_say(page: Page) -> Iterator[Wrong]:
    """Roles, topics, members, names, reports and what codings keep are those of their things."""
    for table, joined in JOINED.items():
        held = page.held.get(table, ())
        for beside, of in joined.items() if held else ():
            there = _there(page.connection, beside, [one.thing.id for one in held])
            for _, thing in held:
                wanted = Counter(tuple(row.values()) for row in of(thing))
                if wanted != there[thing.id]:
                    what = f"the table {beside.name} says otherwise: {_apart(wanted, there[thing.id])}"
                    yield Wrong(table.name, thing.id, what)


def are_of_something(connection: Connection) -> Iterator[Wrong]:
    """Nobody takes part in what is not there."""
    for (fact,) in rows(connection, _ORPHANS):
        yield Wrong("roles", str(fact), "tells who takes part in a fact that is not there")


def _there(connection: Connection, table: Table, ids: list[str]) -> Mapping[str, Counter[tuple[Any, ...]]]:
    """The rows of a joined table, by whom they are of."""
    owner, found = OWNERS[table], defaultdict[str, Counter[tuple[Any, ...]]](Counter)
    for row in rows_where(connection, table, owner, ids):
        found[row[owner]][tuple(row.values())] += 1
    return found


def _apart(wanted: Counter[tuple[Any, ...]], there: Counter[tuple[Any, ...]]) -> str:
    """In how many rows two tell otherwise."""
    return f"lacks {(wanted - there).total()} rows, and has {(there - wanted).total()} too many"
