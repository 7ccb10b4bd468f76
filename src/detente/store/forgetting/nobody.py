"""The actors whom nothing in a record names."""

from collections.abc import Collection

import msgspec
from sqlalchemy import Connection, delete, exists, select

from detente.store import tables
from detente.store.dialect import Among
from detente.store.plain import rows

_CODINGS = "SELECT json FROM codings"


class _Kept(msgspec.Struct):
    id: str


class _Coding(msgspec.Struct):
    things: list[str]
    superseded: tuple[_Kept, ...] = ()


_coding = msgspec.json.Decoder(_Coding)


def named_by_nobody(connection: Connection, actors: Collection[str]) -> set[str]:
    """Those of some actors whom no mention means and no statement is about."""
    named = (table.c.actor for table in (tables.mentions, tables.members, tables.topics))
    alone = [~exists().where(actor == tables.actors.c.id) for actor in named]
    return {*connection.scalars(select(tables.actors.c.id).where(Among(tables.actors.c.id, actors), *alone))}


def read_by_nobody(connection: Connection, actors: Collection[str]) -> set[str]:
    """Those of some actors whom nothing names, and whom no coding has but those that keep them themselves."""
    left = named_by_nobody(connection, actors)
    for (line,) in rows(connection, _CODINGS) if left else ():
        coding = _coding.decode(line)
        left -= left.intersection(coding.things) - {kept.id for kept in coding.superseded}
    return left


def take_out_actors(connection: Connection, actors: Collection[str]) -> None:
    """Takes actors whom nothing names out, and their names."""
    for column in (tables.names.c.actor, tables.actors.c.id):
        connection.execute(delete(column.table).where(Among(column, actors)))
