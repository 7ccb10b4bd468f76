"""Finds date expressions in a sentence: what they say, not yet when that is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from detente.divide.document import Sentence
from detente.extract.dates import patterns, words
from detente.extract.dates.needs import fits
from detente.extract.dates.parts import Parts, parts
from detente.extract.dates.patterns import Rule
from detente.record import Span

# In characters; a bound on how far one is looked for.
_LONGEST_MODIFIER = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A date expression as it stands in the text; `mod` is TIMEX3's (START, END, APPROX …)."""

    span: Span
    meaning: str
    kind: str
    parts: Parts
    mod: str | None = None


Candidate = tuple[Span, Rule, re.Match[str]]
"""An expression's span in the sentence, the rule that found it, and the match, which can see more than the span."""


def find(sentence: Sentence, text: str) -> tuple[Found, ...]:
    """The date expressions of a sentence of `text`, in order, none inside another."""
    said = sentence.span.of(text)
    candidates = [
        (_extent(match), rule, match)
        for rule in patterns.rules_for(words.present(said))
        for match in rule.pattern.finditer(said)
        if fits(rule.needs, match, sentence)
    ]
    found = [Found(span, rule.meaning, rule.kind, parts(match)) for span, rule, match in longest(candidates)]
    ends = (0, *(expression.span.end for expression in found))
    return tuple(
        _in_text(_extended(expression, said, after), sentence) for expression, after in zip(found, ends, strict=False)
    )


def longest(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that overlap no longer one, in order; of two alike the one whose pattern saw more."""
    kept: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: (c[0].length, len(c[2][0])), reverse=True):
        places = range(*candidate[0])
        if taken.isdisjoint(places):
            kept.append(candidate)
            taken.update(places)
    return sorted(kept, key=lambda c: c[0])


def _extent(match: re.Match[str]) -> Span:
    return Span(*match.span("extent" if "extent" in match.re.groupindex else 0))


def _extended(found: Found, said: str, after: int) -> Found:
    """The expression with a modifier that stands before it and behind the expression before, which ends at `after`."""
    near = max(after, found.span.start - _LONGEST_MODIFIER)
    before = patterns.modifiers(found.kind).search(said, near, found.span.start)
    if not before:
        return found
    return replace(found, span=Span(before.start(), found.span.end), mod=patterns.mod(before["words"]))


def _in_text(found: Found, sentence: Sentence) -> Found:
    return replace(found, span=found.span.shifted(sentence.span.start))
