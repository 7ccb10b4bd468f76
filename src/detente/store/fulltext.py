"""The words of facts and articles, in tables of SQLite's full text that hold an index and not the words again."""

from collections.abc import Iterator, Mapping

from sqlalchemy import ColumnElement, Connection, Integer, String, Table, column, select, table, text

from detente.store import tables
from detente.store.plain import rows
from detente.store.words import match

_MAKE = """
CREATE VIRTUAL TABLE {name}_words USING fts5(words, content='', columnsize=0, tokenize='unicode61 remove_diacritics 0')
"""
_FACTS = """
SELECT fact.seq, folded(substr(articles.text, fact.start + 1, fact."end" - fact.start))
FROM {name} AS fact JOIN articles ON articles.id = fact.article WHERE
"""
_ARTICLES = """
SELECT fact.seq, folded(coalesce(json_extract(json, '$.title'), '') || char(10) || text) FROM articles AS fact WHERE
"""
_PUT = "INSERT INTO {name}_words (rowid, words) {words} fact.seq >= :first"
_DROP = "INSERT INTO {name}_words ({name}_words, rowid, words) SELECT 'delete', * FROM ({words} {source} = :source)"
# names of tables of ours alone are put into these; the words are those that `folded` leaves, so that both agree
_INDEXED: Mapping[Table, str] = {
    tables.articles: _ARTICLES,
    tables.statements: _FACTS.format(name="statements"),
    tables.events: _FACTS.format(name="events"),
}

NOTHING = '""'
"""A query that nothing answers."""


def make(connection: Connection) -> None:
    """Makes the index of a record, and fills it with all that the record holds."""
    for of in _INDEXED:
        connection.execute(text(_MAKE.format(name=of.name)))
        fill(connection, of, 0)


def fill(connection: Connection, of: Table, first: int) -> None:
    """Takes in the words of the things of a table from one on; what stands in no index is left alone."""
    if of in _INDEXED:
        words = _PUT.format(name=of.name, words=_INDEXED[of])
        connection.execute(text(words), {"first": first})


def drop(connection: Connection, of: Table, source: str) -> None:
    """Takes out the words of what was read from a source, while that is still there."""
    column = "fact.source" if of is tables.articles else "articles.source"
    words = _DROP.format(name=of.name, words=_INDEXED[of], source=column)
    connection.execute(text(words), {"source": source})


def is_indexed(of: Table) -> bool:
    """Whether the words of the things of a table are in the index."""
    return of in _INDEXED


def having(of: Table, asked: str) -> ColumnElement[bool]:
    """Whether a thing of an indexed table has the words that a search asks for."""
    index = table(f"{of.name}_words", column("rowid", Integer), column(f"{of.name}_words", String))
    return of.c.seq.in_(select(index.c.rowid).where(index.c[f"{of.name}_words"].op("MATCH")(match(asked) or NOTHING)))


def saying(connection: Connection, of: Table, asked: str) -> Iterator[int]:
    """Where the things of an indexed table that have the words of a search stand in it."""
    query = f"SELECT rowid FROM {of.name}_words WHERE {of.name}_words MATCH ?"  # noqa: S608 (names of ours)
    return (place for (place,) in rows(connection, query, match(asked) or NOTHING))
