"""The tables beside this file."""

from detente import tables
from detente.tables import Row


def load(name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of `lexicon/<name>` as values of type `row`; raises BadLexicon where one is not."""
    return tables.load("detente.extract.lexicon", name, row)
