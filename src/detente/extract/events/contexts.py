"""What an event is about: the contexts of PLOVER that the words of its clause show."""

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from detente.extract.lexicon.tables import load

_WORD = re.compile(r"\w+")
_ENDINGS = ("", "s", "es", "ed", "ing")
_INFLECTION = rf"(?:{'|'.join(_ENDINGS[1:])}|'s|’s)?"


class Context(Struct, frozen=True):
    """A row of contexts.tsv."""

    context: str
    cues: tuple[str, ...]


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """How the cues of each context are found in small letters."""
    return {
        row.context: re.compile(rf"\b(?:{'|'.join(map(re.escape, row.cues))}){_INFLECTION}\b")
        for row in load("contexts.tsv", Context)
    }


@cache
def _beginning() -> dict[str, tuple[str, ...]]:
    """The contexts that have cues which begin with a word."""
    found: dict[str, dict[str, None]] = {}
    for row in load("contexts.tsv", Context):
        for cue in row.cues:
            found.setdefault(_WORD.findall(cue)[0], {})[row.context] = None
    return {word: tuple(contexts) for word, contexts in found.items()}


def contexts_of(words: str, *, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The contexts `known` from the coding, then those that the words show, each once and in the table's order."""
    text = words.lower()
    stems = {word.removesuffix(ending) for word in _WORD.findall(text) for ending in _ENDINGS}
    possible = {context for stem in stems for context in _beginning().get(stem, ())}
    shown = (name for name, pattern in _patterns().items() if name in possible and pattern.search(text))
    return tuple(dict.fromkeys([*known, *shown]))
