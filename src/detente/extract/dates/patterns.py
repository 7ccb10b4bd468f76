"""The grammar of date expressions: lexicon/date_rules.tsv with its parts filled in and compiled."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from msgspec import Struct

from detente.extract.dates import words
from detente.extract.lexicon.tables import load

_SLOT = re.compile(r"\{([a-z_]\w*)\}")
_SPACE = r"(?:\s++|[-‑–])"


class Part(Struct, frozen=True):
    """A named piece of a pattern."""

    name: str
    pattern: str


class Row(Struct, frozen=True):
    """A rule as the table has it."""

    meaning: str
    kind: str
    anchor: tuple[str, ...]
    pattern: str
    needs: str = ""


class Modifier(Struct, frozen=True):
    """Words that may stand before an expression and belong to it."""

    words: tuple[str, ...]
    mod: str
    kind: str = ""


@dataclass(frozen=True)
class Rule:
    """A kind of date expression: how it is written and which function works it out."""

    meaning: str
    kind: str
    needs: str
    anchors: frozenset[str]
    """Words, as `words.present` gives them, of which a sentence holds one wherever the pattern matches."""
    written: str
    """Its pattern, as the table has it."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Its pattern, which takes long to compile, and which few texts need."""
        return compiled(self.written)


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of the table."""
    return tuple(Rule(r.meaning, r.kind, r.needs, anchors(r.anchor), r.pattern) for r in load("date_rules.tsv", Row))


def rules_for(held: Iterable[str]) -> list[Rule]:
    """The rules, in the order of the table, that have an anchor among some words, as `words.present` gives them."""
    numbers = {number for word in held for number in _anchored().get(word, ())}
    return [rules()[number] for number in sorted(numbers)]


@cache
def _anchored() -> dict[str, list[int]]:
    """The places of rules by each of their anchors."""
    found: dict[str, list[int]] = {}
    for number, rule in enumerate(rules()):
        for word in rule.anchors:
            found.setdefault(word, []).append(number)
    return found


def anchors(named: tuple[str, ...]) -> frozenset[str]:
    """The words that anchors of the table name: those of a kind, by the longest word of each, else the word itself."""
    spelled = (entry for name in named for entry in (words.spellings(name) or (name,)))
    return frozenset(max(words.present(entry), key=len) for entry in spelled)


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the table as a regular expression that begins and ends at the edge of a word."""
    return re.compile(rf"(?<![\w$£€])(?:{filled(pattern)})(?!\w)", re.IGNORECASE)


def filled(pattern: str) -> str:
    """A pattern with its parts and kinds of words put in, and its spaces loosened."""
    while _SLOT.search(pattern):
        pattern = _SLOT.sub(lambda slot: _part(slot[1]), pattern)
    return pattern.replace(" ", _SPACE)


@cache
def _part(name: str) -> str:
    """What a slot stands for: a part of the table, else the words of that kind, as a group unless `_` is put before."""
    listed = (part.pattern for part in load("date_parts.tsv", Part) if part.name == name)
    kind = name.removeprefix("_")
    return next(listed, None) or (f"(?P<{kind}>" if kind == name else "(?:") + f"{words.alternation(kind)})"


@cache
def modifiers(kind: str) -> re.Pattern[str]:
    """The modifiers that a text may end with before an expression of that kind: a point, a span, or neither."""
    rows = load("date_modifiers.tsv", Modifier) if kind in ("point", "span") else ()
    fitting = [w for row in rows if row.kind in ("", kind) for w in row.words]
    listed = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(fitting, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<words>{listed or '(?!)'})(?:\s+|-)$", re.IGNORECASE)


@cache
def mod(text: str) -> str | None:
    """The TIMEX3 modifier that such words stand for."""
    table = {words.plain(w): row.mod for row in load("date_modifiers.tsv", Modifier) for w in row.words}
    return table.get(words.plain(text))
