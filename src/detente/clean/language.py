"""Which language a text is in, by its script and its commonest small words."""

from collections import Counter
from functools import cache

from msgspec import Struct

from detente.clean.lines import words_of
from detente.clean.tables import load

UNKNOWN, OTHER = "und", "mis"
"""What stands where no language is sure, and for one that is none of those which are known (ISO 639-2)."""

_ENGLISH = "en"
# Set on the sentences of tests/clean/languages.tsv; of 2,461 stories of newswire four lists of results are no English
# by them, of their 5,200 first sentences none is.
_READ, _SAMPLE = 20_000, 2_000
_SHARE = 0.08
_LEAST_WORDS, _SURE, _FEW = 4, 3, 8
"""Words that a text has at least; small words that make another language sure; words of a text for which two do."""
_MORE = 1.6
"""How many times the small words of English those of another language are."""
_NEAR = frozenset({"sco", "pcm"})
"""Languages that have most small words of English too: Scots, and the Pidgin of Nigeria."""
_SHORT = 60
"""Words of a text up to which letters by themselves are none."""
_MANY, _HARDLY = 40, 0.04
"""From so many words on, a text with so small a share of English words is in another language."""
_KANA = 0.05
"""The share of kana from which Chinese characters are Japanese."""


class Profile(Struct, frozen=True):
    """The commonest small words of a language, by its ISO 639-1 code, or 639-3 where it has none."""

    code: str
    words: tuple[str, ...]


class Script(Struct, frozen=True):
    """A block of characters that one language is known by; its ends in hexadecimal."""

    code: str
    first: str
    last: str


def language_of(text: str) -> str:
    """The code of the language of a text: ISO 639-1, or 639-3 where it has none; UNKNOWN or OTHER.

    English wins where another is as likely: names of places and papers are foreign words in it.
    """
    if script := _by_script(text[:_SAMPLE]):
        return script
    words = words_of(text[:_READ])
    total = len(words)
    if total < _LEAST_WORDS:
        return UNKNOWN
    counts = _counts(words if total > _SHORT else tuple(word for word in words if not _is_initial(word)))
    code = max(counts, key=lambda code: (counts[code], code == _ENGLISH))
    if code != _ENGLISH and counts[code] >= _SHARE * total and _is_sure(code, counts, total):
        return code
    if counts[_ENGLISH] >= _SHARE * total:
        return _ENGLISH
    return OTHER if total >= _MANY and counts[_ENGLISH] < _HARDLY * total else UNKNOWN


def _is_initial(word: str) -> bool:
    """Whether a word is a letter such as those of "U.S.", which is a small word in some languages."""
    return len(word) == 1 and word.isascii() and word != "a"


def _is_sure(code: str, counts: dict[str, int], total: int) -> bool:
    """Whether small words of another language are no foreign names in an English text."""
    count, english = counts[code], counts[_ENGLISH]
    if code in _NEAR:
        return count >= max(_SURE, english + 2)
    return (count >= _SURE and count > _MORE * english) or (count > 1 and not english and total <= _FEW)


def _counts(words: tuple[str, ...]) -> dict[str, int]:
    found = Counter(words)
    return {code: sum(found[word] for word in small) for code, small in _profiles().items()}


def _by_script(sample: str) -> str | None:
    """The language of a script that more than half of the letters are in; None for scripts of several."""
    letters = [] if sample.isascii() else [ord(character) for character in sample if character.isalpha()]
    foreign = [letter for letter in letters if letter >= _lowest()]
    if len(foreign) * 2 <= len(letters):
        return None
    found = Counter(code for code in map(_script_of, foreign) if code)
    if not found or found.total() * 2 <= len(letters):
        return None
    return "ja" if found["ja"] >= _KANA * found.total() else max(found, key=lambda code: found[code])


@cache
def _script_of(letter: int) -> str | None:
    return next((code for code, first, last in _scripts() if first <= letter <= last), None)


@cache
def _scripts() -> tuple[tuple[str, int, int], ...]:
    return tuple((row.code, int(row.first, 16), int(row.last, 16)) for row in load("scripts.tsv", Script))


@cache
def _lowest() -> int:
    return min(first for _, first, _ in _scripts())


@cache
def _profiles() -> dict[str, frozenset[str]]:
    return {row.code: frozenset(row.words) for row in load("languages.tsv", Profile)}
