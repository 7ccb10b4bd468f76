"""The tables beside this file."""

from detente import tables
from detente.tables import Row, parse

__all__ = ["Row", "lines", "load", "parse"]

_HERE = "detente.extract.lexicon"


def load(name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of `lexicon/<name>` as values of type `row`; raises BadLexicon where one is not."""
    return tables.load(_HERE, name, row)


def lines(name: str) -> list[str]:
    """The lines of `lexicon/<name>`."""
    return tables.lines(_HERE, name)
