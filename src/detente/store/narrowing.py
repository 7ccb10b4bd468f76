"""Goes about a query by what is rare: whoever is in the news every day is looked for in the facts that are left."""

from dataclasses import replace

from sqlalchemy import Connection, Table, func, select

from detente.store import tables
from detente.store.asked import Asked
from detente.store.dialect import Among
from detente.store.party import Party
from detente.store.query import EVERYTHING
from detente.store.select import numbered

FEW = 2_000
"""How many mentions are looked through whatever else is asked."""


def narrowed(connection: Connection, table: Table, asked: Asked) -> Asked:
    """A query that goes by the rarest of those whom it asks for, or by the rest where that leaves fewer things."""
    if not asked.parties:
        return asked
    times = {id(one): _times(connection, one) for one in asked.parties}
    rarest = min(asked.parties, key=lambda one: times[id(one)])
    least, rest = times[id(rarest)], _rest(asked)
    if least > FEW and rest.query != EVERYTHING:
        left = tuple(connection.scalars(numbered(table, rest).limit(least + 1)))
        if len(left) <= least:
            return replace(in_each(asked), left=left)
    return in_each(asked, but=rarest)


def settled(connection: Connection, table: Table, asked: Asked) -> Asked:
    """A query whose things have been looked up, to be asked about again and again."""
    if asked.query == EVERYTHING:
        return asked
    return Asked(decided=asked.decided, left=tuple(connection.scalars(numbered(table, asked))))


def in_each(asked: Asked, *, but: Party | None = None) -> Asked:
    """A query of few things that looks in each for all that it asks; or for those whom it asks for, but for one."""
    by, to, about = (
        replace(one, in_each=True) if one and one is not but else one for one in (asked.by, asked.to, asked.about)
    )
    return replace(asked, by=by, to=to, about=about, in_each=but is None)


def _rest(asked: Asked) -> Asked:
    """What is asked besides who."""
    return replace(asked, query=replace(asked.query, by=None, to=None, about=None), by=None, to=None, about=None)


def _times(connection: Connection, party: Party) -> int:
    """How often one of a party is named."""
    columns = (tables.mentions.c.actor, tables.members.c.actor)
    counted = (select(func.count()).where(Among(column, party.read)) for column in columns)
    return len(party.decided) + sum(connection.scalar(each) or 0 for each in counted)
