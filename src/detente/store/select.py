"""Queries as SQL: every filter is one condition, every value a bound parameter."""

import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    Table,
    and_,
    exists,
    false,
    func,
    not_,
    null,
    or_,
    select,
    tuple_,
    union,
)

from detente.record import LinkKind, edtf
from detente.store import rows, tables
from detente.store.decided import AS_READ, Decided
from detente.store.dialect import Among, Says
from detente.store.query import Query
from detente.store.rows import Role

DOERS = (Role.ACTOR, Role.SPEAKER)
RECEIVERS = (Role.RECIPIENT, Role.ADDRESSEE)

_FACTS = (tables.statements, tables.events)
_FROM, _ENDS = ("from",), ("from", "to")


Speaking = Collection[str] | None
"""The ids of the things that say what a query asks for, where no index knows; None where one does."""


def selected(table: Table, query: Query, decided: Decided = AS_READ, speaking: Speaking = None) -> Select[str]:
    """The JSON of the things of a table that pass a query, in the order in which they were read."""
    return _all(table, *_conditions(table, query, decided, speaking))


def still_unread() -> Select[str]:
    """The JSON of what could not be read from where nothing was read, in the order in which that was tried."""
    return _all(tables.unread, not_(exists().where(tables.sources.c.uri == tables.unread.c.uri)))


def beside(mentions: Iterable[str]) -> Iterator[Select[str]]:
    """The JSON of the mentions and statements of the articles that hold some mentions."""
    wanted = select(tables.mentions.c.article).where(Among(tables.mentions.c.id, mentions)).scalar_subquery()
    for facts in (tables.mentions, tables.statements):
        yield _all(facts, facts.c.article.in_(wanted))


def these(ids: Iterable[str], *kinds: Table) -> Iterator[Select[str]]:
    """The JSON of the things of some kinds that have one of these ids."""
    given = tuple(ids)
    return (_all(kind, Among(kind.c.id, given)) for kind in kinds)


def around(table: Table, query: Query, decided: Decided = AS_READ, speaking: Speaking = None) -> Iterator[Select[str]]:
    """The JSON, kind by kind, of all that was read from the articles of the things that pass a query, and all reviews.

    With them come the actors that something there stands for by review. Around links are the articles of both their
    facts, the links themselves, and the incidents of these facts, which may name events of other articles. With
    incidents that reviews part come the links that hold them together, whose facts may be elsewhere.
    """
    conditions = tuple(_conditions(table, query, decided, speaking))
    wanted = select(_articles(table, *conditions).cte("wanted").c[0]).scalar_subquery()
    source = select(tables.articles.c.source).where(tables.articles.c.id.in_(wanted))
    named = select(tables.mentions.c.actor).where(tables.mentions.c.article.in_(wanted))
    several = select(tables.members.c.actor).join(tables.mentions).where(tables.mentions.c.article.in_(wanted))
    told = select(tables.topics.c.actor).join(tables.statements).where(tables.statements.c.article.in_(wanted))
    yield _all(tables.sources, tables.sources.c.id.in_(source))
    yield _all(tables.articles, tables.articles.c.id.in_(wanted))
    yield _all(
        tables.actors, or_(tables.actors.c.id.in_(named.union(several, told)), tables.actors.c.id.in_(decided.actors))
    )
    for facts in (tables.mentions, tables.dates, tables.statements, tables.events):
        yield _all(facts, facts.c.article.in_(wanted))
    if table is tables.links:
        yield _all(table, *conditions)
        yield _all(tables.incidents, _holds_event(tables.events.c.id.in_(_ends(*conditions))))
        if decided.parted:
            yield _all(table, table.c.kind == LinkKind.SAME.value, table.c.to.in_(_reports(decided.parted)))
    yield _all(tables.reviews)


def _all(table: Table, *conditions: ColumnElement[bool]) -> Select[str]:
    return select(table.c.json).where(*conditions).order_by(table.c.seq)


def _articles(table: Table, *conditions: ColumnElement[bool]) -> Select[str] | CompoundSelect[str]:
    """The ids of the articles that hold the things of a table on which conditions hold; of links, either fact."""
    if table is not tables.links:
        return select(_article(table)).where(*conditions)
    ends = _ends(*conditions)
    return union(*(select(facts.c.article).where(facts.c.id.in_(ends)) for facts in _FACTS))


def _ends(*conditions: ColumnElement[bool]) -> Select[str]:
    """The ids of the facts that links on which conditions hold join; named, so that SQLite need not nest it deeply."""
    link = tables.links.c
    return select(union(*(select(link[end].label("id")).where(*conditions) for end in _ENDS)).cte("ends").c.id)


def _article(table: Table) -> ColumnElement[Any]:
    """The column that names the article of a thing, its own id for an article; null for what stands in none."""
    if table is tables.articles:
        return table.c.id
    return table.c.article if "article" in table.c else null()


def _reports(events: Iterable[str]) -> Select[Any]:
    """The ids of the events of the incidents that hold some events."""
    held, other = tables.reports.alias("held").c, tables.reports.alias("other").c
    return select(other.event).where(held.incident == other.incident, Among(held.event, events))


def _as_amended(
    table: Table, read: ColumnElement[bool], holds: Callable[[rows.Row], bool], decided: Decided
) -> ColumnElement[bool]:
    """Whether something holds of a thing of a table: of one amended as `holds` has it of its row, else as `read`."""
    now = {id: rows.row(fact) for id, fact in decided.amended.items() if tables.of(type(fact)) is table}
    if not now:
        return read
    held = Among(table.c.id, (id for id, row in now.items() if holds(row)))
    return or_(and_(not_(Among(table.c.id, now)), read), held)


def _is_there(table: Table, decided: Decided) -> Iterator[ColumnElement[bool]]:
    """That a fact is not rejected; of a link, that neither of its facts is."""
    if decided.gone and table in (*_FACTS, tables.links):
        for column in ("id", *(_ENDS if table is tables.links else ())):
            yield not_(Among(table.c[column], decided.gone))


def _conditions(table: Table, query: Query, decided: Decided, speaking: Speaking) -> Iterator[ColumnElement[bool]]:
    yield from _is_there(table, decided)
    yield from _on_facts(query, decided) if table is tables.links else _on_thing(table, query, decided)
    if query.search and table is not tables.links:
        yield Says(table, query.search) if speaking is None else Among(table.c.id, speaking)
    if query.to:
        yield _takes_part(table, RECEIVERS, query.to, decided)
    if query.min_confidence is not None:
        yield table.c.confidence >= query.min_confidence if "confidence" in table.c else false()
    for column in ("root", "status", "kind"):
        if value := getattr(query, column):
            yield _has(table, column, value, decided) if column in table.c else false()


def _has(table: Table, column: str, value: str, decided: Decided) -> ColumnElement[bool]:
    return _as_amended(table, table.c[column] == value, lambda row: row[column] == value, decided)


def _on_thing(table: Table, query: Query, decided: Decided) -> Iterator[ColumnElement[bool]]:
    """What a query asks of things by who takes part in them, when and where."""
    if query.by:
        yield _takes_part(table, DOERS, query.by, decided)
    if query.about:
        yield _is_about(table, query.about, decided)
    if query.from_ or query.until:
        yield _lies_between(table, query.from_, query.until, decided)
    if query.article:
        yield _stands_in(table, query.article)


def _on_facts(query: Query, decided: Decided) -> Iterator[ColumnElement[bool]]:
    """The same of links, by the facts that they join."""
    if by := query.by:
        yield _joins(_FROM, lambda facts: _tells(facts, DOERS, by, decided))
    if about := query.about:
        yield _joins(_ENDS, lambda facts: _concerns(facts, about, decided))
    if words := query.search:
        yield _joins(_ENDS, lambda facts: Says(facts, words))
    if query.from_ or query.until:
        told = select(tables.articles.c.id).where(_lies_between(tables.articles, query.from_, query.until))
        yield _joins(_FROM, lambda facts: facts.c.article.in_(told))
    if query.article:
        yield _joins(_ENDS, lambda facts: facts.c.article == query.article)


def _joins(ends: tuple[str, ...], holds: Callable[[Table], ColumnElement[bool]]) -> ColumnElement[bool]:
    """Whether a condition holds for a fact at one of these ends of a link."""
    link = tables.links.c
    return or_(*(link[end].in_(select(facts.c.id).where(holds(facts))) for end in ends for facts in _FACTS))


def _tells(facts: Table, roles: tuple[Role, ...], asked: str, decided: Decided) -> ColumnElement[bool]:
    """Whether an actor takes part in a fact as one of these, or in the statement on whose word an event is."""
    takes_part, statements = _takes_part(facts, roles, asked, decided), tables.statements
    if facts is statements:
        return takes_part
    said = _takes_part(statements, roles, asked, decided)
    word = select(statements.c.id).where(said, *_is_there(statements, decided))
    return or_(takes_part, facts.c.asserted_by.in_(word))


def _concerns(facts: Table, asked: str, decided: Decided) -> ColumnElement[bool]:
    """Whether an actor takes part in a fact as anything, or a statement is about it."""
    tells = _tells(facts, tuple(Role), asked, decided)
    return or_(tells, _tells_of(asked, decided)) if facts is tables.statements else tells


def _stands_in(table: Table, article: str) -> ColumnElement[bool]:
    if table is tables.incidents:
        return _holds_event(tables.events.c.article == article)
    return _article(table) == article


def _holds_event(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether an incident holds an event on which a condition holds."""
    report = tables.reports.c
    held = select(report.incident).join(tables.events, tables.events.c.id == report.event).where(condition)
    return tables.incidents.c.id.in_(held)


def actors(asked: str, decided: Decided) -> Select[str]:
    """The ids of the actors that one asks for by id, country code or the beginning of a word of the name.

    Of one that is another by review, the id of that.
    """
    actor, name, words = tables.actors.c, tables.names.c, rows.asked_for(asked)
    named = select(name.actor).where(name.words >= words, name.words < words + chr(sys.maxunicode))
    return select(decided.actor(actor.id)).where(
        or_(func.lower(actor.id) == asked.lower(), actor.country == asked.upper(), actor.id.in_(named))
    )


def _takes_part(table: Table, roles: tuple[Role, ...], asked: str, decided: Decided) -> ColumnElement[bool]:
    role, mention = tables.roles.c, tables.mentions.c
    meant = _means(mention, asked, decided)
    read = exists().where(role.fact == table.c.id, role.role.in_(roles), mention.id == role.mention, meant)
    if not decided.amended or table not in _FACTS:
        return read
    taking = [row for fact in decided.amended.values() for row in rows.roles(fact) if row["role"] in roles]
    pairs = (f"{row['fact']} {row['mention']}" for row in taking)
    held = and_(Among(mention.id, {row["mention"] for row in taking}), Among(table.c.id + " " + mention.id, pairs))
    now = and_(Among(table.c.id, decided.amended), exists().where(held, meant))
    return or_(and_(not_(Among(table.c.id, decided.amended)), read), now)


def _means(mention: Any, asked: str, decided: Decided) -> ColumnElement[bool]:
    """Whether a mention, given the columns of the mentions, means an actor asked for, or several of whom one is."""
    member, asked_for = tables.members.c, actors(asked, decided)
    among = exists().where(member.mention == mention.id, decided.actor(member.actor).in_(asked_for))
    return or_(decided.actor_of(mention).in_(asked_for), among)


def _is_about(table: Table, asked: str, decided: Decided) -> ColumnElement[bool]:
    named = tables.mentions.alias("named").c
    if table is tables.statements:
        return _tells_of(asked, decided)
    if table is not tables.events:
        return false()
    inside = and_(named.article == table.c.article, named.start >= table.c.start, named.end <= table.c.end)
    return exists().where(inside, _means(named, asked, decided))


def _tells_of(asked: str, decided: Decided) -> ColumnElement[bool]:
    """Whether a statement is about an actor: as it was read, or as reviews of mentions in it have it."""
    topic, statement, asked_for = tables.topics.c, tables.statements.c, actors(asked, decided)
    read = exists().where(topic.statement == statement.id, decided.actor(topic.actor).in_(asked_for))
    if not decided.about:
        return read
    pairs = [(id, actor) for id, about in decided.about.items() for actor in about]
    now = exists().where(tuple_(statement.id, tables.actors.c.id).in_(pairs), tables.actors.c.id.in_(asked_for))
    return or_(and_(statement.id.not_in(decided.about), read), now)


def _lies_between(table: Table, start: str | None, end: str | None, decided: Decided = AS_READ) -> ColumnElement[bool]:
    if "first_day" not in table.c:
        return false()
    first, last = table.c.first_day, table.c.last_day
    earliest = edtf.bounds(start)[0] if start else None
    latest = edtf.bounds(end)[1] if end else None
    dated = or_(first.is_not(None), last.is_not(None))
    after = or_(last.is_(None), last >= earliest) if earliest else None
    before = or_(first.is_(None), first <= latest) if latest else None
    read = and_(dated, *(bound for bound in (after, before) if bound is not None))
    return _as_amended(table, read, lambda row: _overlaps(row["first_day"], row["last_day"], earliest, latest), decided)


def _overlaps(first: date | None, last: date | None, earliest: date | None, latest: date | None) -> bool:
    """Whether days from one to another, of which one is known, can be among those from a third to a fourth."""
    after = earliest is None or last is None or last >= earliest
    before = latest is None or first is None or first <= latest
    return after and before and (first, last) != (None, None)
