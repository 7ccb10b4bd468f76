"""What a record holds of one source, and taking it out with all that hangs on it."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select, union, update

from detente.record import Coded, Coding
from detente.record.serial import from_line
from detente.store import fulltext, tables
from detente.store.adding import add
from detente.store.dialect import Among
from detente.store.linking import incidents_of, take_out_incidents, together

REPLACED = "replaced"
"""The key of `meta` under which stands how often something was taken out of the record."""


def codings(connection: Connection, source: str) -> list[Coding]:
    """The codings of a source, the last one last."""
    coding = tables.codings.c
    lines = connection.scalars(select(coding.json).where(coding.source == source).order_by(coding.seq))
    return [found for found in map(from_line, lines) if isinstance(found, Coding)]


def held(connection: Connection, source: str) -> Iterator[Coded]:
    """The articles of a source, whom they name, and the facts in them, kind by kind in the order of reading."""
    articles = _articles(source)
    named = union(
        select(tables.mentions.c.actor).where(tables.mentions.c.article.in_(articles)),
        select(tables.members.c.actor).join(tables.mentions).where(tables.mentions.c.article.in_(articles)),
        select(tables.topics.c.actor).join(tables.statements).where(tables.statements.c.article.in_(articles)),
    )
    facts = (tables.mentions, tables.dates, tables.statements, tables.events)
    wanted = [
        select(tables.articles.c.json).where(tables.articles.c.source == source).order_by(tables.articles.c.seq),
        select(tables.actors.c.json).where(tables.actors.c.id.in_(named)).order_by(tables.actors.c.seq),
        *(select(kind.c.json).where(kind.c.article.in_(articles)).order_by(kind.c.seq) for kind in facts),
    ]
    for query in wanted:
        for line in connection.scalars(query):
            if isinstance(thing := from_line(line), Coded):
                yield thing


def take_out(connection: Connection, source: str) -> None:
    """Takes the articles of a source out, with all that was read from them, their links and their stories."""
    articles, events = _articles(source), _ids(tables.events, source)
    facts = union(_ids(tables.statements, source), events)
    link = tables.links.c
    apart = _parted(connection, source)
    connection.execute(delete(tables.links).where(link["from"].in_(facts) | link.to.in_(facts)))
    _put_incidents(connection, apart)
    for of, condition in (
        (tables.articles, tables.articles.c.source == source),
        (tables.statements, tables.statements.c.article.in_(articles)),
        (tables.events, tables.events.c.article.in_(articles)),
    ):
        told = connection.execute(select(of.c.seq, of.c.json).where(condition)).all()
        fulltext.drop(connection, of, [(seq, from_line(line)) for seq, line in told])
    mentions = _ids(tables.mentions, source)
    for table, column, ids in (
        (tables.anchors, tables.anchors.c.article, articles),
        (tables.stories, tables.stories.c.article, articles),
        (tables.roles, tables.roles.c.fact, facts),
        (tables.topics, tables.topics.c.statement, _ids(tables.statements, source)),
        (tables.members, tables.members.c.mention, mentions),
    ):
        connection.execute(delete(table).where(column.in_(ids)))
    for kind in (tables.events, tables.statements, tables.dates, tables.mentions):
        connection.execute(delete(kind).where(kind.c.article.in_(articles)))
    connection.execute(delete(tables.articles).where(tables.articles.c.source == source))
    count(connection)


def _articles(source: str) -> Select[Any]:
    return select(tables.articles.c.id).where(tables.articles.c.source == source)


def _ids(kind: Any, source: str) -> Select[Any]:
    """The ids of the facts of a kind that were read from a source."""
    return select(kind.c.id).where(kind.c.article.in_(_articles(source)))


def _parted(connection: Connection, source: str) -> set[str]:
    """Takes the incidents out that hold events of a source; the other events in them."""
    report, own = tables.reports.c, {*connection.scalars(_ids(tables.events, source))}
    before = incidents_of(connection, own)
    others = {*connection.scalars(select(report.event).where(Among(report.incident, before)))}
    take_out_incidents(connection, before)
    return others - own


def _put_incidents(connection: Connection, events: set[str]) -> None:
    """Puts the incidents that links still make of some events."""
    add(connection, tables.incidents, [*together(connection, events)])


def count(connection: Connection) -> None:
    """Counts that something was taken out, so that whoever keeps what the record held looks again."""
    meta = tables.meta.c
    before = connection.scalar(select(meta.value).where(meta.key == REPLACED))
    if before is None:
        connection.execute(insert(tables.meta).values(key=REPLACED, value="1"))
    else:
        connection.execute(update(tables.meta).where(meta.key == REPLACED).values(value=str(int(before) + 1)))
