"""Names of persons: their parts, a normal form across transliterations, and whether two can be one person's."""

import re
from functools import lru_cache

from detente.extract.actors.phrases import key

_PARTICLES = frozenset({"al", "el", "ul", "il", "bin", "ibn", "van", "von", "de", "der", "da", "di", "dos", "jr", "sr"})
_SAME_SOUND = (
    (re.compile(r"dh|th"), "d"),
    (re.compile(r"kh|gh|q|g(?=[aou])|ck|c(?=[aou])"), "k"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ee|iy|yy|ij|ii|y|j(?=[eo])"), "i"),
    (re.compile(r"sch|sh|tch|tsch|ch"), "s"),
    (re.compile(r"v|w|f"), "v"),
    (re.compile(r"tz|z"), "s"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=.)h"), ""),
)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A word of a name in one spelling for all that write the same sounds ("Qaddafi", "Gaddafi", "Kadhafi")."""
    folded = key(word)
    for pattern, letter in _SAME_SOUND:
        folded = pattern.sub(letter, folded)
    return folded


def parts(name: str) -> tuple[str, ...]:
    """The words of a name that tell persons apart, folded; articles and particles are left out."""
    found = re.findall(r"[^\W_]+", key(name.replace("'", "").replace("’", "")))
    return tuple(w for w in found if w not in _PARTICLES) or tuple(found)


def is_full(name: str) -> bool:
    """Whether a name has more than a surname."""
    return len(parts(name)) > 1


def surname_of(name: str, given: str | None = None) -> str:
    """The part that stands for the whole: the one given, else the last."""
    return key(given) if given else parts(name)[-1]


def agree(short: str, full: str, *, surname: str) -> bool:
    """Whether `short` can be the same person's name as `full`, whose surname is given.

    A lone word must be the surname; of several, each must be found in the other name in some form, initials included.
    """
    words, others = parts(short), parts(full)
    if len(words) == 1:
        return sound(words[0]) == sound(surname) or sound(words[0]) == sound("".join(parts(surname)))
    if sound(surname) not in {sound(w) for w in words} and sound("".join(others)) != sound("".join(words)):
        return False
    less, more = sorted((words, others), key=len)
    return all(any(_same(a, b) for b in more) for a in less)


def _same(a: str, b: str) -> bool:
    return sound(a) == sound(b) or (min(len(a), len(b)) == 1 and a[0] == b[0])
