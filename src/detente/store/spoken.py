"""Finds things by words where no index has these: one reads what each thing says."""

from collections.abc import Mapping

from sqlalchemy import Connection, Table

from detente.store import tables
from detente.store.fulltext import INDEXED
from detente.store.plain import rows
from detente.store.words import says

_SAYS: Mapping[Table, str] = {
    tables.actors: "SELECT id, name FROM actors",
    tables.sources: "SELECT id, uri FROM sources",
    tables.unread: "SELECT id, uri FROM unread",
    **{
        words: f"""
        SELECT {words.name}.id, substr(articles.text, start + 1, "end" - start)
        FROM {words.name} JOIN articles ON articles.id = {words.name}.article
        """  # noqa: S608 (names of ours)
        for words in (tables.mentions, tables.dates)
    },
}
"""What the things of a table say, beside their ids."""


def speaking(connection: Connection, of: Table, asked: str | None) -> frozenset[str] | None:
    """The ids of the things of a table that say what is asked; None where nothing is asked, or an index has it."""
    if not asked or of in INDEXED:
        return None
    if of not in _SAYS:
        return frozenset()
    return frozenset(id for id, words in rows(connection, _SAYS[of]) if says(words, asked))
