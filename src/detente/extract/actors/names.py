"""Names of persons: their parts, a normal form across transliterations, and whether two can be one person's."""

import re
from functools import cache, lru_cache

from detente.extract.actors.phrases import key
from detente.extract.actors.tables import FamilyName, ShortName
from detente.extract.lexicon.tables import load

_PARTICLES = frozenset(
    {"al", "el", "ul", "il", "bin", "ibn", "van", "von", "de", "der", "den", "da", "das", "di", "del", "della", "dos"}
    | {"du", "la", "jr", "sr"}
)
_GENERATION = re.compile(r",? [JS]r\.?$")
"""What tells father and son apart, and is no part of a surname: "Jr."."""
_NUMERAL = re.compile(r"[IVX]{1,5}")
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


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name that tell persons apart, folded; articles and particles are left out."""
    found = re.findall(r"[^\W_]+", key(name.replace("'", "").replace("’", "")))
    return tuple(w for w in found[:-1] if w not in _PARTICLES) + tuple(found[-1:])


def is_full(name: str) -> bool:
    """Whether a name has more than a surname: "de Gaulle" has not."""
    return sum(word not in _PARTICLES for word in name.split()) > 1


def surnames(name: str, given: str | None = None) -> frozenset[str]:
    """The words that can stand for the whole: those given; else the last, and the first where it is a family name.

    A monarch's are those before the numeral.
    """
    if given:
        return frozenset({given})
    words = _GENERATION.sub("", name).split()
    if len(words) > 1 and _NUMERAL.fullmatch(words[-1].upper()):
        return frozenset({" ".join(words[:-1])})
    return frozenset({words[-1]} | ({words[0]} & _family_names()))


def names_in_common(short: str) -> frozenset[str]:
    """What `full` or one of its surnames has to be, joined, wherever a short name agrees with it."""
    return frozenset({joined(short), *map(sound, parts(short))})


@lru_cache(maxsize=65536)
def agree(short: str, full: str, *, surnames: frozenset[str]) -> bool:
    """Whether `short` can be the name of the person `full` whose surnames are given.

    A surname alone can. Of several words each must be found in the other name in some form, initials and short forms
    ("Bill") included, and a surname must be among them.
    """
    family = {joined(s) for s in surnames}
    words, others = parts(short), parts(full)
    if joined(short) in family or joined(short) == joined(full):
        return True
    if len(words) == 1 or not family & {sound(w) for w in words}:
        return False
    less, more = sorted((words, others), key=len)
    return all(any(_same(a, b) for b in more) for a in less)


def alike(one: str, other: str) -> bool:
    """Whether two full names differ only as transliterations do: by vowels, not by consonants or first letters."""
    first, second = parts(one), parts(other)
    return first[0][0] == second[0][0] and _consonants(first[-1]) == _consonants(second[-1])


@lru_cache(maxsize=65536)
def joined(name: str) -> str:
    """The words of a name that tell persons apart as one, in one spelling: "de Gaulle", "Gaulle"."""
    return sound("".join(parts(name)))


def _consonants(word: str) -> str:
    return re.sub("[aeiou]", "", sound(word))


def _same(a: str, b: str) -> bool:
    one, other = sound(a), sound(b)
    short = other in _full_forms().get(one, ()) or one in _full_forms().get(other, ())
    return one == other or short or (min(len(a), len(b)) == 1 and a[0] == b[0])


@cache
def _full_forms() -> dict[str, frozenset[str]]:
    """What short forms of given names stand for, as they sound."""
    return {sound(row.short): frozenset(map(sound, row.full)) for row in load("short_names.tsv", ShortName)}


@cache
def _family_names() -> frozenset[str]:
    return frozenset(row.name for row in load("family_names.tsv", FamilyName))
