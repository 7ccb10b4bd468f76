"""Whom a query asks for, looked up before the rest is asked, so that all of it goes by index."""

import sys
from dataclasses import dataclass

from sqlalchemy import CompoundSelect, Connection, Select, func, not_, select, union, union_all

from detente.store import rows, tables
from detente.store.decided import Decided
from detente.store.dialect import Among

_LAST = chr(sys.maxunicode)


@dataclass(frozen=True, slots=True)
class Party:
    """Actors as reviews have it, and what stands for them."""

    ids: frozenset[str]
    """Who they are."""
    read: frozenset[str]
    """The actors that were read and are one of them."""
    decided: frozenset[str]
    """The mentions that people decided to mean one of them."""
    others: frozenset[str]
    """Those decided to mean somebody else, or nobody."""
    amended: frozenset[str] = frozenset()
    """Those that mean one of them, of all that facts name as they were amended."""

    def mentions(self) -> CompoundSelect[str]:
        """The ids of the mentions that mean one of them, or several of whom one is."""
        mention, member = tables.mentions.c, tables.members.c
        named = select(mention.id).where(Among(mention.actor, self.read))
        return union_all(
            named.where(not_(Among(mention.id, self.others))) if self.others else named,
            select(member.mention).where(Among(member.actor, self.read)),
            *([select(mention.id).where(Among(mention.id, self.decided))] if self.decided else []),
        )


def party(connection: Connection, asked: str, decided: Decided) -> Party:
    """Those whom one asks for by id, country code or the beginning of a word of the name."""
    meant = decided.meant
    ids = frozenset(now for id in connection.scalars(_called(asked)) if (now := meant.get(id, id)))
    theirs = frozenset(id for id, now in meant.items() if now in ids)
    found = Party(ids, (ids - meant.keys()) | theirs, theirs, frozenset(meant.keys() - theirs))
    if not decided.amended:
        return found
    named = {row["mention"] for fact in decided.amended.values() for row in rows.roles(fact)}
    those = found.mentions().subquery()
    amended = frozenset(connection.scalars(select(those.c[0]).where(Among(those.c[0], named))))
    return Party(found.ids, found.read, found.decided, found.others, amended)


def _called(asked: str) -> CompoundSelect[str] | Select[str]:
    actor, name, words = tables.actors.c, tables.names.c, rows.asked_for(asked)
    return union(
        select(actor.id).where(func.lower(actor.id) == asked.lower()),
        select(actor.id).where(actor.country == asked.upper()),
        select(name.actor).where(name.words >= words, name.words < words + _LAST),
    )
