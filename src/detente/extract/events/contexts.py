"""What an event is about: the contexts of PLOVER that the words of its clause show."""

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from detente.extract.lexicon.tables import load

_INFLECTION = r"(?:s|es|ed|ing|'s|’s)?"


class Context(Struct, frozen=True):
    """A row of contexts.tsv."""

    context: str
    cues: tuple[str, ...]


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row.context, re.compile(rf"\b(?:{'|'.join(map(re.escape, row.cues))}){_INFLECTION}\b"))
        for row in load("contexts.tsv", Context)
    )


def contexts_of(words: str, *, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The contexts `known` from the coding, then those that the words show, each once."""
    text = words.lower()
    return tuple(dict.fromkeys([*known, *(name for name, pattern in _patterns() if pattern.search(text))]))
