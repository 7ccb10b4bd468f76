"""The words that tie a date to what it is said of (lexicon/date_links.tsv)."""

from functools import cache

from msgspec import Struct

from detente.extract.lexicon.tables import load


class Link(Struct, frozen=True):
    """Words of one kind."""

    kind: str
    words: tuple[str, ...]


@cache
def links(kind: str) -> frozenset[str]:
    """The words of a kind."""
    return frozenset(word for row in load("date_links.tsv", Link) if row.kind == kind for word in row.words)
