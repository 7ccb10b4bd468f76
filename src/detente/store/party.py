"""Whom a query asks for, looked up before the rest is asked, so that all of it goes by index."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    Table,
    and_,
    exists,
    func,
    not_,
    or_,
    select,
    union,
    union_all,
)
from sqlalchemy.sql.base import ReadOnlyColumnCollection

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
    in_each: bool = False
    """Whether each fact is asked whether it names them: fewer are left than name them, and what names them is many."""

    def mentions(self) -> CompoundSelect[str]:
        """The ids of the mentions that mean one of them, or several of whom one is."""
        mention, member = tables.mentions.c, tables.members.c
        named = select(mention.id).where(Among(mention.actor, self.read))
        return union_all(
            named.where(not_(Among(mention.id, self.others))) if self.others else named,
            select(member.mention).where(Among(member.actor, self.read)),
            *([select(mention.id).where(Among(mention.id, self.decided))] if self.decided else []),
        )

    def takes_part(self, fact: ColumnElement[str], roles: Iterable[rows.Role]) -> ColumnElement[bool]:
        """Whether one of them takes part in the fact with this id as one of these."""
        role, mention = tables.roles.alias().c, tables.mentions.alias().c
        as_one = role.role.in_(roles)
        if not self.in_each:
            return fact.in_(select(role.fact).where(role.mention.in_(self.mentions()), as_one))
        named = exists().where(role.fact == fact, as_one, mention.id == role.mention, self.is_meant(mention))
        return named.correlate_except(role.fact.table, mention.id.table)

    def is_told_of(self, statement: ColumnElement[str]) -> ColumnElement[bool]:
        """Whether the statement with this id is about one of them, as it was read."""
        topic = tables.topics.alias().c
        about = Among(topic.actor, self.read)
        if not self.in_each:
            return statement.in_(select(topic.statement).where(about))
        return exists().where(topic.statement == statement, about).correlate_except(topic.actor.table)

    def is_named_in(self, event: Table) -> ColumnElement[bool]:
        """Whether a sentence names one of them: that of an event."""
        mention, sentence = tables.mentions.alias("named").c, event if self.in_each else event.alias("naming")
        of = sentence.c
        inside = and_(mention.article == of.article, mention.start >= of.start, mention.end <= of.end)
        if not self.in_each:
            return event.c.id.in_(select(of.id).where(mention.id.in_(self.mentions()), inside))
        return exists().where(inside, self.is_meant(mention)).correlate_except(mention.id.table)

    def is_meant(self, mention: ReadOnlyColumnCollection[str, Any]) -> ColumnElement[bool]:
        """Whether a mention means one of them, or several of whom one is."""
        member = tables.members.alias().c
        read = Among(mention.actor, self.read)
        several = exists().where(member.mention == mention.id, Among(member.actor, self.read))
        return or_(
            and_(read, not_(Among(mention.id, self.others))) if self.others else read,
            several.correlate_except(member.actor.table),
            *([Among(mention.id, self.decided)] if self.decided else []),
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
