"""The names of somebody, found in any text in which they can be written, and blacked out there."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from detente.record import Span
from detente.store.query import folded

BLACK = "█"
"""What stands for each character that is taken out of a text."""

_MARK = "\u0300"
_UNSEEN = "[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]*"
"""What can stand between two letters of a name without being seen."""
_BETWEEN = r"[\s\-.'’\"\\_]{1,4}"
_WORD = re.compile(r"[^\W_]+")
_MOST_BEFORE = 6


@dataclass(frozen=True, slots=True)
class Names:
    """Names as they are looked for: whole ones anywhere, and words of them where the text is of their bearer."""

    whole: tuple[str, ...]
    """The words of each name that is telling by itself, folded."""
    short: tuple[str, ...] = ()
    """What stands for the whole in texts of its bearer: a surname, a name with a title, an acronym."""
    capitals: frozenset[str] = frozenset()
    """Of both those of one word that are written in capitals throughout: "US" is no "us"."""

    @classmethod
    def of(cls, known: Sequence[str], written: Sequence[str] = (), surnames: Sequence[str] = ()) -> Self:
        """The names by which somebody is `known`, those that were found `written`, and what stands for them.

        Of what is written only that is telling by itself which has two words of a name: "Mr. Aziz" is many.
        """
        own = [words for name in known if (words := _words(name))]
        others = [*filter(None, map(_words, (*written, *surnames)))]
        telling = [words for words in others if any(len({*words} & {*name}) > 1 for name in own)]
        single = (name for name in (*known, *written, *surnames) if len(_words(name)) == 1 and name.isupper())
        return cls(
            whole=_once(" ".join(words) for words in (*own, *telling)),
            short=_once(" ".join(words) for words in others if words not in telling),
            capitals=frozenset(" ".join(_words(name)) for name in single),
        )

    def spans(self, text: str) -> list[Span]:
        """Where any of them stands, in order."""
        return sorted({*self.telling(text), *self._found(text, _pattern(self.short, _before(self)))})

    def telling(self, text: str) -> list[Span]:
        """Where a whole name stands."""
        return [*self._found(text, _pattern(self.whole, ()))] if self._may_stand_in(text) else []

    def blacked(self, text: str) -> str:
        """A text without them."""
        return blacked(text, self.spans(text))

    def _may_stand_in(self, text: str) -> bool:
        """Whether it is worth looking closely: each of the words of some name is there."""
        plain = folded(text) if text.isascii() else _UNSEEN_AT_ALL.sub("", folded(text))
        return any(all(word in plain for word in name.split()) for name in self.whole)

    def _found(self, text: str, pattern: re.Pattern[str] | None) -> Iterator[Span]:
        plain = _plain(text) if pattern else ""
        for found in pattern.finditer(plain) if pattern else ():
            span = Span(*found.span())
            if self._is_written_so(span.of(text), " ".join(_words(found[0]))):
                yield span

    def _is_written_so(self, written: str, words: str) -> bool:
        """Whether words in a text are the name, and not a word of the language that is spelt alike."""
        return " " in words or (written.isupper() if words in self.capitals else not written[:1].islower())


NOBODY = Names(())
"""The names of nobody."""

_UNSEEN_AT_ALL = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]")


def blacked(text: str, spans: Iterable[Span]) -> str:
    """A text with all characters but white space blacked out in some places, so that all others stay where they are."""
    characters = [*text]
    for start, end in spans:
        for place in range(start, min(end, len(characters))):
            if not characters[place].isspace():
                characters[place] = BLACK
    return "".join(characters)


def _before(names: Names) -> tuple[str, ...]:
    """The words, and their first letters, that can stand before a surname."""
    words = {word for name in names.whole for word in name.split()}
    return _once([*sorted(words, key=lambda word: (-len(word), word)), *sorted({word[0] for word in words})])


@lru_cache(64)
def _pattern(names: tuple[str, ...], before: tuple[str, ...]) -> re.Pattern[str] | None:
    """What finds any of some names in folded characters, the longest first, with the words that can stand before."""
    if not names:
        return None
    each = sorted(names, key=lambda name: (-len(name), name))
    any_of = "|".join(_BETWEEN.join(map(_spelt, name.split())) for name in each)
    first = f"(?:(?:{'|'.join(map(_spelt, before))}){_BETWEEN}){{0,{_MOST_BEFORE}}}" if before else ""
    return re.compile(rf"(?<![^\W_]){first}(?:{any_of})(?![^\W_])")


def _spelt(word: str) -> str:
    return _UNSEEN.join(map(re.escape, word))


def _words(name: str) -> list[str]:
    return _WORD.findall(_plain(name).replace(_MARK, ""))


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _plain(text: str) -> str:
    """A text without case and accents, character by character: places in it are places in the text."""
    return text.lower() if text.isascii() else "".join(map(_bare, text))


@lru_cache(4096)
def _bare(character: str) -> str:
    return folded(character)[:1] or _MARK


def spoken(line: str) -> str:
    """A line of JSON with the ends of lines that it has in words as spaces, so that names across them are found."""
    return line.replace("\\n", " ").replace("\\t", " ").replace("\\r", " ") if "\\" in line else line


def overlap(span: Span, others: Collection[Span]) -> bool:
    """Whether a span shares a character with any of some others."""
    return any(span.overlaps(other) for other in others)
