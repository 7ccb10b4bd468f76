"""Queries as SQL: every filter is one condition, every value a bound parameter."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, exists, false, func, null, or_, select

from detente.record import edtf
from detente.store import tables
from detente.store.query import Query, folded
from detente.store.rows import Role

DOERS = (Role.ACTOR, Role.SPEAKER)
RECEIVERS = (Role.RECIPIENT, Role.ADDRESSEE)


def selected(table: Table, query: Query) -> Select[str]:
    """The JSON of the things of a table that pass a query, in the order in which they were read."""
    return _all(table, *_conditions(table, query))


def around(table: Table, query: Query) -> Iterator[Select[str]]:
    """The JSON, kind by kind, of all that was read from the articles of the things that pass a query."""
    wanted = select(_article(table)).where(*_conditions(table, query)).scalar_subquery()
    source = select(tables.articles.c.source).where(tables.articles.c.id.in_(wanted))
    named = select(tables.mentions.c.actor).where(tables.mentions.c.article.in_(wanted))
    told = select(tables.topics.c.actor).join(tables.statements).where(tables.statements.c.article.in_(wanted))
    yield _all(tables.sources, tables.sources.c.id.in_(source))
    yield _all(tables.articles, tables.articles.c.id.in_(wanted))
    yield _all(tables.actors, tables.actors.c.id.in_(named.union(told)))
    for facts in (tables.mentions, tables.dates, tables.statements, tables.events):
        yield _all(facts, facts.c.article.in_(wanted))


def _all(table: Table, *conditions: ColumnElement[bool]) -> Select[str]:
    return select(table.c.json).where(*conditions).order_by(table.c.seq)


def _article(table: Table) -> ColumnElement[Any]:
    """The column that names the article of a thing, its own id for an article; null for what stands in none."""
    if table is tables.articles:
        return table.c.id
    return table.c.article if "article" in table.c else null()


def _conditions(table: Table, query: Query) -> Iterator[ColumnElement[bool]]:
    if query.by:
        yield _takes_part(table, DOERS, query.by)
    if query.to:
        yield _takes_part(table, RECEIVERS, query.to)
    if query.about:
        yield _is_about(table, query.about)
    if query.search:
        yield _says(table, query.search)
    if query.from_ or query.until:
        yield _lies_between(table, query.from_, query.until)
    if query.article:
        yield _article(table) == query.article
    for column in ("root", "status", "kind"):
        if value := getattr(query, column):
            yield table.c[column] == value if column in table.c else false()


def _actors(asked: str) -> Select[str]:
    """The ids of the actors that one asks for by id, country code or the beginning of a word of the name."""
    actor = tables.actors.c
    named = func.folded(" " + func.replace(actor.name, "-", " ")).contains(_opening(asked), autoescape=True)
    return select(actor.id).where(or_(func.lower(actor.id) == asked.lower(), actor.country == asked.upper(), named))


def _opening(asked: str) -> str:
    return " " + folded(asked.replace("-", " ").strip())


def _takes_part(table: Table, roles: tuple[Role, ...], asked: str) -> ColumnElement[bool]:
    role, mention = tables.roles.c, tables.mentions.c
    return exists().where(
        role.fact == table.c.id, role.role.in_(roles), mention.id == role.mention, mention.actor.in_(_actors(asked))
    )


def _is_about(table: Table, asked: str) -> ColumnElement[bool]:
    topic, named = tables.topics.c, tables.mentions.alias("named").c
    if table is tables.statements:
        return exists().where(topic.statement == table.c.id, topic.actor.in_(_actors(asked)))
    if table is not tables.events:
        return false()
    inside = and_(named.article == table.c.article, named.start >= table.c.start, named.end <= table.c.end)
    return exists().where(inside, named.actor.in_(_actors(asked)))


def _says(table: Table, words: str) -> ColumnElement[bool]:
    if "start" in table.c:
        article = tables.articles.c
        text = func.substr(article.text, table.c.start + 1, table.c.end - table.c.start)
        return exists().where(article.id == table.c.article, _holds(text, words))
    return or_(false(), *(_holds(table.c[name], words) for name in ("name", "text", "uri") if name in table.c))


def _holds(text: ColumnElement[str], words: str) -> ColumnElement[bool]:
    return func.folded(text).contains(folded(words), autoescape=True)


def _lies_between(table: Table, start: str | None, end: str | None) -> ColumnElement[bool]:
    if "first_day" not in table.c:
        return false()
    first, last = table.c.first_day, table.c.last_day
    earliest = edtf.bounds(start)[0] if start else None
    latest = edtf.bounds(end)[1] if end else None
    dated = or_(first.is_not(None), last.is_not(None))
    after = or_(last.is_(None), last >= earliest) if earliest else None
    before = or_(first.is_(None), first <= latest) if latest else None
    return and_(dated, *(bound for bound in (after, before) if bound is not None))
