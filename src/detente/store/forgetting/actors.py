"""Takes an actor out: what it says, does and is told of, and its names wherever they stand in what is left."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from detente.record import Actor, Mention
from detente.record.serial import from_line
from detente.store import tables
from detente.store.dialect import Among
from detente.store.forgetting.gone import Gone
from detente.store.forgetting.named import names_of
from detente.store.forgetting.names import Names
from detente.store.forgetting.nobody import read_by_nobody, take_out_actors
from detente.store.forgetting.reviews import blacken_notes, take_out_reviews
from detente.store.forgetting.rewriting import rewrite
from detente.store.forgetting.whom import Whom
from detente.store.forgetting.without import Forgotten, without
from detente.store.held import count
from detente.store.plain import rows, rows_of
from detente.store.recoding import let_go

_WRITTEN = """
SELECT mentions.json, substr(articles.text, mentions.start + 1, mentions."end" - mentions.start)
FROM mentions JOIN articles ON articles.id = mentions.article WHERE mentions.{} IN ({{}})
"""
_OF_IT = (
    "SELECT article FROM mentions WHERE actor IN ({})",
    "SELECT article FROM members JOIN mentions ON mentions.id = members.mention WHERE members.actor IN ({})",
    "SELECT article FROM topics JOIN statements ON statements.id = topics.statement WHERE topics.actor IN ({})",
)


def take_actor_out(connection: Connection, whom: Whom) -> Gone:
    """Takes an actor out, with those that are one with it; what is left of texts in which it is named stays."""
    assert whom.actor is not None
    named = _named(connection, whom)
    forgotten = Forgotten(whom.actors, whom.mentions, named)
    gone = Gone(names=named)
    sources = _sources(connection, forgotten)
    beside = set[str]()
    for source in sources:
        beside |= rewrite(connection, source, lambda things: without(things, forgotten), named.blacked, gone)
    gone.add("actors", whom.actors)
    take_out_reviews(connection, gone)
    blacken_notes(connection, gone)
    take_out_actors(connection, whom.actors)
    let_go(connection, read_by_nobody(connection, beside))
    count(connection)
    return gone


def _named(connection: Connection, whom: Whom) -> Names:
    """By what names it is known, and was found written."""
    lines = connection.scalars(select(tables.actors.c.json).where(Among(tables.actors.c.id, whom.actors)))
    actors = [one for one in map(from_line, lines) if isinstance(one, Actor)]
    written = (
        (mention, words)
        for column, ids in (("actor", whom.actors), ("id", whom.mentions))
        for line, words in rows_of(connection, _WRITTEN.format(column), ids)
        if isinstance(mention := from_line(line), Mention)
    )
    return names_of(actors, written)


def _sources(connection: Connection, whom: Forgotten) -> list[str]:
    """The sources that name it, in the order in which they were read: as actors, and by a whole name in any text."""
    articles = {article for sql in _OF_IT for (article,) in rows_of(connection, sql, whom.ids)}
    articles |= {a for (a,) in rows_of(connection, "SELECT article FROM mentions WHERE id IN ({})", whom.mentions)}
    article = tables.articles.c
    found = {*connection.scalars(select(article.source).where(Among(article.id, articles)))}
    found |= {source for source, line in _lines(connection) if source not in found and whom.is_in(line)}
    return [*connection.scalars(select(tables.sources.c.id).where(Among(tables.sources.c.id, found)).order_by("seq"))]


def _lines(connection: Connection) -> Iterator[tuple[str, str]]:
    """All that is kept of texts, with the source of each."""
    for kind in ("articles", "codings"):
        yield from rows(connection, f"SELECT source, json FROM {kind} ORDER BY seq")  # noqa: S608 (names of ours)
