"""The words that say when, and what each is worth (lexicon/date_words.tsv, date_holidays.tsv)."""

import re
from functools import cache

from msgspec import Struct

from detente.extract.lexicon.tables import load

_WORDS = re.compile(r"[^\W\d_]+|\d+|#")
FIGURE = "#"
"""What stands for any figure among the words of a text."""

_NAMES = frozenset({"month", "weekday", "weekdays", "holiday", "zone"})


class Word(Struct, frozen=True):
    """Words of one kind and one value."""

    kind: str
    words: tuple[str, ...]
    value: str = ""


class Holiday(Struct, frozen=True):
    """A named day: fixed, or the nth weekday of a month, or so many days from Easter or the Hebrew New Year.

    One of the Islamic calendar has the number of its month, and its day unless it lasts for all of that.
    """

    names: tuple[str, ...]
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    easter: int | None = None
    orthodox: int | None = None
    hebrew: int | None = None
    islamic: int | None = None


@cache
def _values() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {}
    for row in load("date_words.tsv", Word):
        table.setdefault(row.kind, {}).update({plain(word): row.value for word in row.words})
    return table


@cache
def _holidays() -> dict[str, Holiday]:
    return {plain(name): row for row in load("date_holidays.tsv", Holiday) for name in row.names}


def plain(text: str) -> str:
    """Words as the tables are searched: lower case, single spaces for white space and hyphens, no last full stop."""
    return re.sub(r"[\s‑–-]+", " ", text).replace("’", "'").strip().rstrip(".").casefold()


def value(kind: str, text: str) -> str | None:
    """What `text` is worth as a word of that kind; None where it is none."""
    return _values()[kind].get(plain(text))


def number(text: str) -> float | None:
    """The number that words say: "twenty-one"; None for one that is not certain ("several")."""
    said = plain(text)
    known = _values()
    tens, _, ones = said.partition(" ")
    if tens in known["tens"]:
        return float(known["tens"][tens]) + (number(ones) or 0 if ones else 0)
    value = known["number"].get(said, "X")
    return None if value == "X" else float(value)


def holiday(text: str) -> Holiday | None:
    """The named day that `text` names."""
    return _holidays().get(plain(text))


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind."""
    return frozenset(word for row in load("date_words.tsv", Word) if row.kind == kind for word in row.words)


def present(text: str) -> frozenset[str]:
    """The words that a text holds, in lower case, each run of figures as FIGURE."""
    return frozenset(FIGURE if word.isdigit() else word for word in _WORDS.findall(text.casefold()))


@cache
def alternation(kind: str) -> str:
    """A regular expression, without groups, for any word of that kind; names need their capital."""
    words = sorted(spellings(kind), key=len, reverse=True)
    body = "|".join(map(_literal, words))
    return rf"(?-i:{body})" if kind in _NAMES else rf"(?:{body})"


def spellings(kind: str) -> frozenset[str]:
    """All words of that kind as they can be written."""
    rows = load("date_holidays.tsv", Holiday) if kind == "holiday" else ()
    listed = [name for row in rows for name in row.names]
    listed += [word for row in load("date_words.tsv", Word) if row.kind == kind for word in row.words]
    return frozenset(listed) | ({word.upper() for word in listed} if kind in _NAMES else frozenset())


def _literal(word: str) -> str:
    spelled = re.escape(word.replace("-", " ")).replace(r"\ ", " ").replace("'", "['’]")
    return spelled + ("" if word.endswith(".") else r"\b")
