"""Queries as SQL: every filter is one condition, every value a bound parameter."""

import json
from collections.abc import Callable, Iterable, Iterator
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
    true,
    tuple_,
    union,
)

from detente.record import LinkKind, edtf
from detente.store import rows, tables
from detente.store.decided import AS_READ, Decided
from detente.store.fulltext import having, is_indexed
from detente.store.query import Query, folded
from detente.store.rows import Role
from detente.store.words import match

DOERS = (Role.ACTOR, Role.SPEAKER)
RECEIVERS = (Role.RECIPIENT, Role.ADDRESSEE)

_FACTS = (tables.statements, tables.events)
_FROM, _ENDS = ("from",), ("from", "to")


def selected(table: Table, query: Query, decided: Decided = AS_READ) -> Select[str]:
    """The JSON of the things of a table that pass a query, in the order in which they were read."""
    return _all(table, *_conditions(table, query, decided))


def still_unread() -> Select[str]:
    """The JSON of what could not be read from where nothing was read, in the order in which that was tried."""
    return _all(tables.unread, tables.unread.c.uri.not_in(select(tables.sources.c.uri)))


def beside(mentions: Iterable[str]) -> Iterator[Select[str]]:
    """The JSON of the mentions and statements of the articles that hold some mentions."""
    wanted = select(tables.mentions.c.article).where(_among(tables.mentions.c.id, mentions)).scalar_subquery()
    for facts in (tables.mentions, tables.statements):
        yield _all(facts, facts.c.article.in_(wanted))


def these(ids: Iterable[str], *kinds: Table) -> Iterator[Select[str]]:
    """The JSON of the things of some kinds that have one of these ids."""
    given = tuple(ids)
    return (_all(kind, _among(kind.c.id, given)) for kind in kinds)


def passing(table: Table, query: Query, decided: Decided, *, column: str, among: Iterable[str]) -> Select[Any]:
    """The ids and articles of the facts of a table that pass a query, of those of which a column has such values."""
    facts = table.c
    return select(facts.id, facts.article).where(*_conditions(table, query, decided), _among(facts[column], among))


def joining(events: Iterable[str]) -> Select[str]:
    """The JSON of the links of one happening that lead to an event of an incident which holds one of some events."""
    return _all(tables.links, tables.links.c.kind == LinkKind.SAME.value, tables.links.c.to.in_(_reports(events)))


def around(table: Table, query: Query, decided: Decided = AS_READ) -> Iterator[Select[str]]:
    """The JSON, kind by kind, of all that was read from the articles of the things that pass a query, and all reviews.

    With them come the actors that something there stands for by review. Around links are the articles of both their
    facts, the links themselves, and the incidents of these facts, which may name events of other articles. With
    incidents that reviews part come the links that hold them together, whose facts may be elsewhere.
    """
    conditions = tuple(_conditions(table, query, decided))
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


def _among(column: ColumnElement[Any], values: Iterable[str]) -> ColumnElement[bool]:
    """Whether a column is one of however many values, which go as one list and one parameter."""
    listed = func.json_each(json.dumps(sorted(values))).table_valued("value")
    return column.in_(select(listed.c.value))


def _reports(events: Iterable[str]) -> Select[Any]:
    """The ids of the events of the incidents that hold some events."""
    held = func.json_each(tables.incidents.c.json, "$.events").table_valued("value", name="held")
    other = func.json_each(tables.incidents.c.json, "$.events").table_valued("value", name="other")
    holds = exists(select(other.c.value).where(_among(other.c.value, events)).correlate(tables.incidents))
    return select(held.c.value).select_from(tables.incidents.join(held, true())).where(holds)


def _as_amended(
    table: Table, read: ColumnElement[bool], holds: Callable[[rows.Row], bool], decided: Decided
) -> ColumnElement[bool]:
    """Whether something holds of a thing of a table: of one amended as `holds` has it of its row, else as `read`."""
    now = {id: rows.row(fact) for id, fact in decided.amended.items() if tables.of(type(fact)) is table}
    if not now:
        return read
    held = _among(table.c.id, (id for id, row in now.items() if holds(row)))
    return or_(and_(not_(_among(table.c.id, now)), read), held)


def _is_there(table: Table, decided: Decided) -> Iterator[ColumnElement[bool]]:
    """That a fact is not rejected; of a link, that neither of its facts is."""
    if decided.gone and table in (*_FACTS, tables.links):
        for column in ("id", *(_ENDS if table is tables.links else ())):
            yield not_(_among(table.c[column], decided.gone))


def _conditions(table: Table, query: Query, decided: Decided) -> Iterator[ColumnElement[bool]]:
    yield from _is_there(table, decided)
    yield from _on_facts(query, decided) if table is tables.links else _on_thing(table, query, decided)
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
    """What a query asks of things by who takes part in them, when, where, and in which words."""
    if query.by:
        yield _takes_part(table, DOERS, query.by, decided)
    if query.about:
        yield _is_about(table, query.about, decided)
    if query.search:
        yield _says(table, query.search)
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
        yield _joins(_ENDS, lambda facts: _says(facts, words))
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
    return or_(takes_part, func.json_extract(facts.c.json, "$.asserted_by").in_(word))


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
    held = func.json_each(tables.incidents.c.json, "$.events").table_valued("value")
    return exists().where(tables.events.c.id == held.c.value, condition)


def actors(asked: str, decided: Decided) -> Select[str]:
    """The ids of the actors that one asks for by id, country code or the beginning of a word of the name.

    Of one that is another by review, the id of that.
    """
    actor = tables.actors.c
    named = func.folded(" " + func.replace(actor.name, "-", " ")).contains(_opening(asked), autoescape=True)
    return select(decided.actor(actor.id)).where(
        or_(func.lower(actor.id) == asked.lower(), actor.country == asked.upper(), named)
    )


def _opening(asked: str) -> str:
    return " " + folded(asked.replace("-", " ").strip())


def _takes_part(table: Table, roles: tuple[Role, ...], asked: str, decided: Decided) -> ColumnElement[bool]:
    role, mention = tables.roles.c, tables.mentions.c
    meant = _means(mention, asked, decided)
    read = exists().where(role.fact == table.c.id, role.role.in_(roles), mention.id == role.mention, meant)
    if not decided.amended or table not in _FACTS:
        return read
    taking = [row for fact in decided.amended.values() for row in rows.roles(fact) if row["role"] in roles]
    pair = func.json_each(json.dumps([[row["fact"], row["mention"]] for row in taking])).table_valued("value").c.value
    is_of = mention.id == func.json_extract(pair, "$[1]")
    now = table.c.id.in_(select(func.json_extract(pair, "$[0]")).where(is_of, meant))
    return or_(and_(not_(_among(table.c.id, decided.amended)), read), now)


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


def _says(table: Table, words: str) -> ColumnElement[bool]:
    if is_indexed(table):
        return having(table, words)
    if "start" in table.c:
        article = tables.articles.c
        text = func.substr(article.text, table.c.start + 1, table.c.end - table.c.start)
        return exists().where(article.id == table.c.article, _holds(text, words))
    return or_(false(), *(_holds(table.c[name], words) for name in ("name", "text", "uri") if name in table.c))


def _holds(text: ColumnElement[str], words: str) -> ColumnElement[bool]:
    return func.says(text, match(words) or "")


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
