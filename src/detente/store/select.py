"""Queries as SQL: every filter is one condition, every value a bound parameter."""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, exists, false, func, null, or_, select, tuple_

from detente.record import edtf
from detente.store import tables
from detente.store.decided import AS_READ, Decided
from detente.store.query import Query, folded
from detente.store.rows import Role

DOERS = (Role.ACTOR, Role.SPEAKER)
RECEIVERS = (Role.RECIPIENT, Role.ADDRESSEE)


def selected(table: Table, query: Query, decided: Decided = AS_READ) -> Select[str]:
    """The JSON of the things of a table that pass a query, in the order in which they were read."""
    return _all(table, *_conditions(table, query, decided))


def beside(mentions: Collection[str]) -> Iterator[Select[str]]:
    """The JSON of the mentions and statements of the articles that hold some mentions."""
    wanted = select(tables.mentions.c.article).where(tables.mentions.c.id.in_(mentions)).scalar_subquery()
    for facts in (tables.mentions, tables.statements):
        yield _all(facts, facts.c.article.in_(wanted))


def around(table: Table, query: Query, decided: Decided = AS_READ) -> Iterator[Select[str]]:
    """The JSON, kind by kind, of all that was read from the articles of the things that pass a query, and all reviews.

    With them come the actors that something there stands for by review.
    """
    wanted = select(_article(table)).where(*_conditions(table, query, decided)).scalar_subquery()
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
    yield _all(tables.reviews)


def _all(table: Table, *conditions: ColumnElement[bool]) -> Select[str]:
    return select(table.c.json).where(*conditions).order_by(table.c.seq)


def _article(table: Table) -> ColumnElement[Any]:
    """The column that names the article of a thing, its own id for an article; null for what stands in none."""
    if table is tables.articles:
        return table.c.id
    return table.c.article if "article" in table.c else null()


def _conditions(table: Table, query: Query, decided: Decided) -> Iterator[ColumnElement[bool]]:
    if query.by:
        yield _takes_part(table, DOERS, query.by, decided)
    if query.to:
        yield _takes_part(table, RECEIVERS, query.to, decided)
    if query.about:
        yield _is_about(table, query.about, decided)
    if query.search:
        yield _says(table, query.search)
    if query.from_ or query.until:
        yield _lies_between(table, query.from_, query.until)
    if query.article:
        yield _article(table) == query.article
    if query.min_confidence is not None:
        yield table.c.confidence >= query.min_confidence if "confidence" in table.c else false()
    for column in ("root", "status", "kind"):
        if value := getattr(query, column):
            yield table.c[column] == value if column in table.c else false()


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
    return exists().where(role.fact == table.c.id, role.role.in_(roles), mention.id == role.mention, meant)


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
