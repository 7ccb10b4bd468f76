"""The tables of `tables/`."""

from functools import cache

from msgspec import Struct

from detente import tables
from detente.tables import Row


def load(name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of `tables/<name>` as values of type `row`; raises BadLexicon where one is not."""
    return tables.load("detente.clean", f"tables/{name}", row)


class Group(Struct, frozen=True):
    """Words that a rule asks about."""

    group: str
    words: tuple[str, ...]


@cache
def words(group: str) -> frozenset[str]:
    """The words of a group of `words.tsv`."""
    return frozenset(word for row in load("words.tsv", Group) if row.group == group for word in row.words)
