"""Which language a text is in, by its commonest small words."""

from collections import Counter
from functools import cache

from msgspec import Struct

from detente.clean.lines import words_of
from detente.clean.tables import load

UNKNOWN = "und"
"""What stands where no language is sure (ISO 639-3)."""

_READ = 20_000
_SHARE = 0.08
_LEAST_WORDS = 4


class Profile(Struct, frozen=True):
    """The commonest small words of a language, by its ISO 639-1 code."""

    code: str
    words: str


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language whose small words are most, UNKNOWN where there are too few of any."""
    words = words_of(text[:_READ])
    counts = Counter({code: sum(word in small for word in words) for code, small in _profiles().items()})
    (code, count), *_ = counts.most_common(1)
    return code if count >= _SHARE * len(words) and len(words) >= _LEAST_WORDS else UNKNOWN


@cache
def _profiles() -> dict[str, frozenset[str]]:
    return {row.code: frozenset(row.words.split("|")) for row in load("languages.tsv", Profile)}
