"""What somebody types who searches, as words and phrases."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from zlib import crc32

from detente.store.query import folded

_WORD = re.compile(r"[^\W_]+")
_PARTS = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')
_64_BITS = 2**64 - 1
MOST = 100
"""How many words and phrases of a search are heeded at most."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand together, without case and accents; where it opens, the last need only begin so."""

    words: tuple[str, ...]
    opens: bool = False

    def stands_in(self, words: Sequence[str]) -> bool:
        """Whether it stands among words in their order."""
        *whole, last = self.words
        for start in range(len(words) - len(whole)):
            end = words[start + len(whole)]
            if words[start : start + len(whole)] == whole and (end.startswith(last) if self.opens else end == last):
                return True
        return False


def phrases(asked: str) -> tuple[Phrase, ...]:
    """What all has to be there: each word typed, or several between quotation marks; a `*` behind one opens it."""
    return tuple(islice(_phrases(asked), MOST))


def _phrases(asked: str) -> Iterator[Phrase]:
    for quoted, star, single in _PARTS.findall(folded(asked)):
        words = tuple(words_of(quoted or single))
        if words:
            yield Phrase(words, bool(star) or single.endswith("*") or quoted.endswith("*"))


def words_of(text: str) -> list[str]:
    """The words of a text without case and accents: runs of letters and digits."""
    return _WORD.findall(folded(text))


def sum_of(words: Iterable[str]) -> int:
    """A number of 64 bits that words in their order have, and hardly any others."""
    return sum(place * crc32(word.encode()) for place, word in enumerate(words, 1)) & _64_BITS


def says(text: str, asked: str) -> bool:
    """Whether a text has all that a search asks for; not where this has no words."""
    wanted, words = phrases(asked), words_of(text)
    return bool(wanted) and all(phrase.stands_in(words) for phrase in wanted)
