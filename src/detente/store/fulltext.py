"""The words of facts and articles, in an index of the database."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table, select

from detente.record import AnyThing, Article, Event, Statement, hull
from detente.record.serial import from_line
from detente.store import tables
from detente.store.dialect import Among, dialect_of
from detente.store.dialect.elements import index_of
from detente.store.words import phrases, words_of

INDEXED = frozenset((tables.articles, tables.statements, tables.events))
"""The tables of the things whose words are in an index."""
_AT_ONCE = 1_000

Numbered = tuple[int, AnyThing]
"""A thing, and its number in its table."""


def make(connection: Connection) -> None:
    """Makes the indexes of a record, with the words of all that it holds."""
    for of in sorted(INDEXED, key=lambda of: of.name):
        dialect_of(connection).make_words(connection, index_of(of))
    fill_all(connection)


def fill_all(connection: Connection) -> None:
    """Takes in the words of all that a record holds, where its indexes have none yet."""
    for of in sorted(INDEXED, key=lambda of: of.name):
        asked = select(of.c.seq, of.c.json).execution_options(yield_per=_AT_ONCE)
        for some in connection.execute(asked).partitions():
            fill(connection, of, [(seq, from_line(line)) for seq, line in some], {})


def fill(connection: Connection, of: Table, things: Iterable[Numbered], articles: Mapping[str, Article]) -> None:
    """Takes in the words of new things of a table; those of one without an index are left alone.

    Facts have their words in articles, which are looked up where they are not among those given.
    """
    if of in INDEXED:
        given = tuple(things)
        texts = _texts(connection, given, articles)
        words = ((number, words_of(said(thing, texts))) for number, thing in given)
        dialect_of(connection).put_words(connection, index_of(of), words)


def drop(connection: Connection, of: Table, things: Iterable[Numbered]) -> None:
    """Takes out the words of things of an indexed table, while their articles are still there."""
    given = tuple(things)
    texts = _texts(connection, given, {})
    words = ((number, words_of(said(thing, texts))) for number, thing in given)
    dialect_of(connection).drop_words(connection, index_of(of), words)


def _texts(connection: Connection, things: Iterable[Numbered], articles: Mapping[str, Article]) -> dict[str, str]:
    """The texts in which facts stand, by the ids of their articles."""
    named = {thing.article for _, thing in things if isinstance(thing, Event | Statement)}
    texts = {id: articles[id].text for id in named & articles.keys()}
    if missing := named - texts.keys():
        article = tables.articles.c
        found: Any = connection.execute(select(article.id, article.text).where(Among(article.id, missing)))
        texts |= dict(found.all())
    return texts


def said(thing: AnyThing, texts: Mapping[str, str]) -> str:
    """The words of a thing, those of a fact out of the text of its article."""
    match thing:
        case Article():
            return f"{thing.title or ''}\n{thing.text}"
        case Statement():
            return hull(thing.content).of(texts[thing.article])
        case Event():
            return thing.sentence.of(texts[thing.article])
        case _:
            return ""


def saying(connection: Connection, of: Table, asked: str) -> Iterator[int]:
    """Where the things of an indexed table that have the words of a search stand in it."""
    cursor = connection.execute(dialect_of(connection).having(index_of(of), phrases(asked))).cursor
    return (place for (place,) in cursor.fetchall()) if cursor else iter(())
