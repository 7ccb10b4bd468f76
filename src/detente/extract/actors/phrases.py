"""Finds the phrases of a table in running text: one walk down a tree of words for each place in the text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from msgspec import Struct

Entry = TypeVar("Entry")

_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[ \-.,’'&/()\u2010-\u2014]{0,3}")


_SHORT = 4
"""Names of no more letters with capitals inside are written just so: "LeT", not "Let"."""


class Word(Struct, frozen=True, gc=False):
    """A run of letters or digits; `key` is it without accents and case."""

    text: str
    key: str
    start: int
    end: int


class Found(Struct, Generic[Entry], frozen=True):
    """A phrase of a table at characters `[start, end)` and the entries it has there."""

    start: int
    end: int
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class _Node(Generic[Entry]):
    below: dict[str, "_Node[Entry]"] = field(default_factory=dict)
    entries: list[tuple[tuple[str, ...], Entry]] = field(default_factory=list)


def key(text: str) -> str:
    """The text without accents and case."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower() or text.lower()


def words(text: str) -> list[Word]:
    """The words of a text, in order."""
    return [Word(m.group(), key(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]


class Phrasebook(Generic[Entry]):
    """Phrases with their entries. Capitals must be met: "Turkey" is not found in "turkey", nor "US" in "Us"."""

    def __init__(self) -> None:
        self._listed: dict[str, list[tuple[str, Entry]]] = {}
        """The phrases with their entries, by the key of their first word."""
        self._trees: dict[str, _Node[Entry]] = {}
        """Those of the first words that were met so far: few of all phrases ever are, and trees take long to make."""

    def add(self, phrase: str, entry: Entry) -> None:
        """Adds a phrase; one phrase may have several entries."""
        first = _first(phrase)
        self._listed.setdefault(first, []).append((phrase, entry))
        self._trees.pop(first, None)

    def forget(self, phrase: str) -> None:
        """Takes all entries of a phrase out, however it is written there."""
        first, keys = _first(phrase), _keys(phrase)
        self._listed[first] = [each for each in self._listed.get(first, ()) if _keys(each[0]) != keys]
        self._trees.pop(first, None)

    def find(self, text: str) -> Iterator[Found[Entry]]:
        """The longest phrases in the text, from left to right, none overlapping another."""
        parts = words(text)
        place = 0
        while place < len(parts):
            length, entries = self._longest(text, parts, place)
            if entries:
                yield Found(parts[place].start, parts[place + length - 1].end, entries)
            place += length or 1

    def _longest(self, text: str, parts: Sequence[Word], place: int) -> tuple[int, tuple[Entry, ...]]:
        node, best = self._tree(parts[place].key), 0
        found: tuple[Entry, ...] = ()
        if node is None:
            return best, found
        for length, word in enumerate(parts[place:], 1):
            below = node.below.get(word.key)
            if below is None or (length > 1 and not _GAP.fullmatch(text, parts[place + length - 2].end, word.start)):
                break
            node = below
            met = tuple(e for spelt, e in node.entries if _written_alike(spelt, parts[place : place + length]))
            if met:
                best, found = length, met
        return best, found

    def _tree(self, first: str) -> _Node[Entry] | None:
        """The phrases that begin with a word; None where none do."""
        if first not in self._trees and first in self._listed:
            self._trees[first] = _grown(self._listed[first])
        return self._trees.get(first)


def _grown(phrases: Iterable[tuple[str, Entry]]) -> _Node[Entry]:
    """A tree of phrases, whose nodes are their words."""
    root: _Node[Entry] = _Node()
    for phrase, entry in phrases:
        node, parts = root, words(phrase)
        for word in parts:
            node = node.below.setdefault(word.key, _Node())
        node.entries.append((tuple(word.text for word in parts), entry))
    return root


def _first(phrase: str) -> str:
    """The key of the first word of a phrase; of one without words nothing."""
    found = _WORD.search(phrase)
    return key(found.group()) if found else ""


def _keys(phrase: str) -> list[str]:
    return [word.key for word in words(phrase)]


def _written_alike(spelt: Sequence[str], met: Sequence[Word]) -> bool:
    return all(_has_capitals_of(s, w.text) for s, w in zip(spelt, met, strict=True))


def _has_capitals_of(spelt: str, met: str) -> bool:
    if spelt.islower() or not spelt[0].isupper():
        return True
    if len(spelt) > 1 and spelt.isupper():
        return met.isupper()
    if len(spelt) <= _SHORT and not spelt.istitle():
        return met in (spelt, spelt.upper())
    return met[0].isupper()
