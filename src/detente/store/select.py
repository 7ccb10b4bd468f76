"""Queries as SQL: every filter is one condition, every value a bound parameter."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
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
    union,
    union_all,
)

from detente.record import LinkKind, edtf
from detente.store import rows, tables
from detente.store.asked import ALL, Asked
from detente.store.decided import Decided
from detente.store.dialect import Among, Says
from detente.store.party import Party
from detente.store.rows import Role

DOERS = (Role.ACTOR, Role.SPEAKER)
RECEIVERS = (Role.RECIPIENT, Role.ADDRESSEE)

_FACTS = (tables.statements, tables.events)
_FROM, _ENDS = ("from",), ("from", "to")


def selected(table: Table, asked: Asked = ALL) -> Select[str]:
    """The JSON of the things of a table that pass a query, in the order in which they were read."""
    return _all(table, *_conditions(table, asked))


def numbered(table: Table, asked: Asked) -> Select[int]:
    """The numbers of the things of a table that pass a query."""
    return select(table.c.seq).where(*_conditions(table, asked))


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


def passing(table: Table, asked: Asked, *, column: str, among: Iterable[str]) -> Select[Any]:
    """The ids and articles of the facts of a table that pass a query, of those of which a column has such values."""
    facts = table.c
    return select(facts.id, facts.article).where(*_conditions(table, asked), Among(facts[column], among))


def joining(events: Iterable[str]) -> Select[str]:
    """The JSON of the links of one happening that lead to an event of an incident which holds one of some events."""
    link = tables.links.c
    same = func.lower(link.kind) == LinkKind.SAME.value  # so no index of kinds leads through all links of this one
    return _all(tables.links, same, link.to.in_(_reports(events)))


def around(table: Table, asked: Asked) -> Iterator[Select[str]]:
    """The JSON, kind by kind, of all that was read from the articles of the things that pass a query, and all reviews.

    With them come the actors that something there stands for by review. Around links are the articles of both their
    facts, the links themselves, and the incidents of these facts, which may name events of other articles. With
    incidents that reviews part come the links that hold them together, whose facts may be elsewhere.
    """
    conditions, decided = tuple(_conditions(table, asked)), asked.decided
    wanted = select(_articles(table, *conditions).cte("wanted").c[0]).scalar_subquery()
    source = select(tables.articles.c.source).where(tables.articles.c.id.in_(wanted))
    named = select(tables.mentions.c.actor).where(tables.mentions.c.article.in_(wanted))
    several = select(tables.members.c.actor).join(tables.mentions).where(tables.mentions.c.article.in_(wanted))
    told = select(tables.topics.c.actor).join(tables.statements).where(tables.statements.c.article.in_(wanted))
    yield _all(tables.sources, tables.sources.c.id.in_(source))
    yield _all(tables.articles, tables.articles.c.id.in_(wanted))
    stand_for = select(tables.actors.c.id).where(Among(tables.actors.c.id, decided.actors))
    yield _all(tables.actors, tables.actors.c.id.in_(named.union(several, told, stand_for)))
    for facts in (tables.mentions, tables.dates, tables.statements, tables.events):
        yield _all(facts, facts.c.article.in_(wanted))
    if table is tables.links:
        yield _all(table, *conditions)
        yield _all(tables.incidents, _holds_event(tables.events.c.id.in_(_ends(*conditions))))
        if decided.parted:
            yield joining(decided.parted)
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


def _any(table: Table, *some: ColumnElement[bool], in_each: bool = False) -> ColumnElement[bool]:
    """Whether any of some holds for a thing: each goes by an index of its own, unless things are asked one by one."""
    return or_(*some) if in_each else table.c.id.in_(union_all(*(select(table.c.id).where(one) for one in some)))


def _as_amended(
    table: Table, read: ColumnElement[bool], holds: Callable[[rows.Row], bool], asked: Asked
) -> ColumnElement[bool]:
    """Whether something holds of a thing of a table: of one amended as `holds` has it of its row, else as `read`."""
    now = {id: rows.row(fact) for id, fact in asked.decided.amended.items() if tables.of(type(fact)) is table}
    held = (id for id, row in now.items() if holds(row))
    return _but_of(table, now, read, held, in_each=asked.in_each) if now else read


def _but_of(
    table: Table, some: Iterable[str], read: ColumnElement[bool], held: Iterable[str], *, in_each: bool = False
) -> ColumnElement[bool]:
    """Whether something holds of a thing as it was read; of some things whether they are those of which it holds."""
    id = table.c.id
    return _any(table, and_(read, not_(Among(id, some))), Among(id, held), in_each=in_each)


def _is_there(table: Table, decided: Decided) -> Iterator[ColumnElement[bool]]:
    """That a fact is not rejected; of a link, that neither of its facts is."""
    if decided.gone and table in (*_FACTS, tables.links):
        for column in ("id", *(_ENDS if table is tables.links else ())):
            yield not_(Among(table.c[column], decided.gone))


def _conditions(table: Table, asked: Asked) -> Iterator[ColumnElement[bool]]:
    yield from _who(table, asked)
    if asked.left is not None:
        yield Among(table.c.seq, asked.left)
    else:
        yield from _rest(table, asked)


def _rest(table: Table, asked: Asked) -> Iterator[ColumnElement[bool]]:
    """What a query asks besides who takes part."""
    query = asked.query
    yield from _is_there(table, asked.decided)
    yield from _on_facts(asked) if table is tables.links else _on_thing(table, asked)
    if query.search and table is not tables.links:
        yield Says(table, query.search) if asked.speaking is None else Among(table.c.id, asked.speaking)
    if query.min_confidence is not None:
        yield table.c.confidence >= query.min_confidence if "confidence" in table.c else false()
    for column in ("root", "status", "kind"):
        if value := getattr(query, column):
            yield _has(table, column, value, asked) if column in table.c else false()


def _has(table: Table, column: str, value: str, asked: Asked) -> ColumnElement[bool]:
    own = func.coalesce(table.c[column], "") if asked.in_each else table.c[column]
    return _as_amended(table, own == value, lambda row: row[column] == value, asked)


def _who(table: Table, asked: Asked) -> Iterator[ColumnElement[bool]]:
    """What a query asks of things, or of the facts that links join, by who takes part in them."""
    decided, of_facts = asked.decided, table is tables.links
    if by := asked.by:
        told = partial(_tells, roles=DOERS, party=by, decided=decided)
        yield _joins(_FROM, told, in_each=by.in_each) if of_facts else _takes_part(table, DOERS, by, decided)
    if about := asked.about:
        told = partial(_concerns, party=about, decided=decided)
        yield _joins(_ENDS, told, in_each=about.in_each) if of_facts else _is_about(table, about, decided)
    if asked.to:
        yield _takes_part(table, RECEIVERS, asked.to, decided)


def _on_thing(table: Table, asked: Asked) -> Iterator[ColumnElement[bool]]:
    """What a query asks of things by when and where."""
    query = asked.query
    if query.from_ or query.until:
        yield _lies_between(table, query.from_, query.until, asked)
    if query.article:
        yield _stands_in(table, query.article)


def _on_facts(asked: Asked) -> Iterator[ColumnElement[bool]]:
    """The same of links, by the facts that they join."""
    query = asked.query
    if words := query.search:
        yield _joins(_ENDS, lambda facts: Says(facts, words))
    if query.from_ or query.until:
        told = select(tables.articles.c.id).where(_lies_between(tables.articles, query.from_, query.until))
        yield _joins(_FROM, lambda facts: facts.c.article.in_(told))
    if query.article:
        yield _joins(_ENDS, lambda facts: facts.c.article == query.article)


def _joins(
    ends: tuple[str, ...], holds: Callable[[Table], ColumnElement[bool]], *, in_each: bool = False
) -> ColumnElement[bool]:
    """Whether a condition holds for a fact at one of these ends of a link."""
    if in_each:
        own = tables.links.c
        pairs = ((facts, own[end]) for facts in _FACTS for end in ends)
        return or_(*(exists().where(facts.c.id == id, holds(facts)).correlate_except(facts) for facts, id in pairs))
    facts = union_all(*(select(facts.c.id).where(holds(facts)) for facts in _FACTS)).subquery()
    link = tables.links.alias("joining").c
    return tables.links.c.id.in_(union_all(*(select(link.id).where(link[end].in_(select(facts.c[0]))) for end in ends)))


def _tells(facts: Table, roles: tuple[Role, ...], party: Party, decided: Decided) -> ColumnElement[bool]:
    """Whether an actor takes part in a fact as one of these, or in the statement on whose word an event is."""
    takes_part, statements = _takes_part(facts, roles, party, decided), tables.statements
    if facts is statements:
        return takes_part
    said = and_(_takes_part(statements, roles, party, decided), *_is_there(statements, decided))
    if party.in_each:
        word = exists().where(statements.c.id == facts.c.asserted_by, said).correlate_except(statements)
        return or_(takes_part, word)
    return _any(facts, takes_part, facts.c.asserted_by.in_(select(statements.c.id).where(said)))


def _concerns(facts: Table, party: Party, decided: Decided) -> ColumnElement[bool]:
    """Whether an actor takes part in a fact as anything, or a statement is about it."""
    tells = _tells(facts, tuple(Role), party, decided)
    if facts is not tables.statements:
        return tells
    return _any(facts, tells, _tells_of(party, decided), in_each=party.in_each)


def _stands_in(table: Table, article: str) -> ColumnElement[bool]:
    if table is tables.incidents:
        return _holds_event(tables.events.c.article == article)
    return _article(table) == article


def _holds_event(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether an incident holds an event on which a condition holds."""
    report = tables.reports.c
    held = select(report.incident).join(tables.events, tables.events.c.id == report.event).where(condition)
    return tables.incidents.c.id.in_(held)


def _takes_part(table: Table, roles: tuple[Role, ...], party: Party, decided: Decided) -> ColumnElement[bool]:
    read = party.takes_part(table.c.id, roles)
    if not decided.amended or table not in _FACTS:
        return read
    taking = (row for fact in decided.amended.values() for row in rows.roles(fact))
    now = {row["fact"] for row in taking if row["role"] in roles and row["mention"] in party.amended}
    return _but_of(table, decided.amended, read, now, in_each=party.in_each)


def _is_about(table: Table, party: Party, decided: Decided) -> ColumnElement[bool]:
    if table is tables.statements:
        return _tells_of(party, decided)
    return party.is_named_in(table) if table is tables.events else false()


def _tells_of(party: Party, decided: Decided) -> ColumnElement[bool]:
    """Whether a statement is about an actor: as it was read, or as reviews of mentions in it have it."""
    statements = tables.statements
    read = party.is_told_of(statements.c.id)
    if not decided.about:
        return read
    now = (id for id, about in decided.about.items() if not party.ids.isdisjoint(about))
    return _but_of(statements, decided.about, read, now, in_each=party.in_each)


def _lies_between(table: Table, start: str | None, end: str | None, asked: Asked = ALL) -> ColumnElement[bool]:
    if "first_day" not in table.c:
        return false()
    earliest = edtf.bounds(start)[0] if start else None
    latest = edtf.bounds(end)[1] if end else None
    read = _can_lie(table, earliest, latest, in_each=asked.in_each)
    return _as_amended(table, read, lambda row: _overlaps(row["first_day"], row["last_day"], earliest, latest), asked)


def _can_lie(table: Table, earliest: date | None, latest: date | None, *, in_each: bool) -> ColumnElement[bool]:
    """Whether the days of a thing, of which one is known, can be among these; open ends are looked up apart."""
    dated = table.c if in_each else table.alias("dated").c
    first, last = dated.first_day, dated.last_day
    if earliest:
        known, open_ = last >= earliest, and_(last.is_(None), first.is_not(None))
    else:
        known, open_ = first <= latest if latest else first.is_not(None), and_(first.is_(None), last.is_not(None))
    if earliest and latest:
        known, open_ = and_(known, or_(first.is_(None), first <= latest)), and_(open_, first <= latest)
    if in_each:
        return or_(known, open_)
    return table.c.seq.in_(union_all(*(select(dated.seq).where(some) for some in (known, open_))))


def _overlaps(first: date | None, last: date | None, earliest: date | None, latest: date | None) -> bool:
    """Whether days from one to another, of which one is known, can be among those from a third to a fourth."""
    after = earliest is None or last is None or last >= earliest
    before = latest is None or first is None or first <= latest
    return after and before and (first, last) != (None, None)
