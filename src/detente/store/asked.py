"""A query with all that has to be looked up before it can be asked by index."""

from dataclasses import dataclass

from sqlalchemy import Connection, Table

from detente.store.decided import AS_READ, Decided
from detente.store.party import Party, party
from detente.store.query import EVERYTHING, Query
from detente.store.spoken import speaking


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A query, what reviews come to, and whom it asks for."""

    query: Query = EVERYTHING
    decided: Decided = AS_READ
    by: Party | None = None
    to: Party | None = None
    about: Party | None = None
    speaking: frozenset[str] | None = None
    """The ids of the things that say what is asked for, where no index knows; None where one does."""
    left: tuple[int, ...] | None = None
    """The numbers of the things that pass all but who is asked for, where they were looked up first."""

    in_each: bool = False
    """Whether few things are asked, each by itself, so that no index is to lead to others."""

    @property
    def parties(self) -> tuple[Party, ...]:
        """All those whom it asks for."""
        return tuple(one for one in (self.by, self.to, self.about) if one)


ALL = Asked()
"""What asks for everything as it was read."""


def asked(connection: Connection, table: Table, query: Query, decided: Decided) -> Asked:
    """A query of the things of a table, with all that has to be looked up."""

    def those(name: str | None) -> Party | None:
        return party(connection, name, decided) if name else None

    return Asked(
        query=query,
        decided=decided,
        by=those(query.by),
        to=those(query.to),
        about=those(query.about),
        speaking=speaking(connection, table, query.search),
    )
