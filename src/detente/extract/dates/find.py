"""Finds date expressions in a sentence: what they say, not yet when that is."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from detente.divide.document import Sentence, Token
from detente.extract.dates import patterns, words
from detente.extract.dates.parts import Parts, parts
from detente.extract.dates.patterns import Rule
from detente.record import Span

_NAME_TAGS = frozenset({"NNP", "NNPS", "NN", "CD"})


@dataclass(frozen=True, slots=True)
class Found:
    """A date expression as it stands in the text; `mod` is TIMEX3's (START, END, APPROX …)."""

    span: Span
    meaning: str
    of: str
    parts: Parts
    mod: str | None = None


def find(sentence: Sentence, text: str) -> tuple[Found, ...]:
    """The date expressions of a sentence of `text`, in order, none inside another."""
    said = sentence.span.of(text)
    candidates = [
        (_extent(match), rule, match)
        for rule in patterns.rules()
        for match in rule.pattern.finditer(said)
        if _NEEDS[rule.needs](match, sentence)
    ]
    return tuple(
        _extended(Found(span.shifted(sentence.span.start), rule.meaning, rule.of, parts(match)), sentence, text)
        for span, rule, match in longest(candidates)
    )


Candidate = tuple[Span, Rule, re.Match[str]]


def longest(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates that overlap no longer one, in order; of two alike the one whose pattern saw more."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c[0].length, len(c[2][0])), reverse=True):
        if not any(candidate[0].overlaps(other[0]) for other in kept):
            kept.append(candidate)
    return iter(sorted(kept, key=lambda c: c[0]))


def _extent(match: re.Match[str]) -> Span:
    return Span(*match.span("extent" if "extent" in match.re.groupindex else 0))


def _extended(found: Found, sentence: Sentence, text: str) -> Found:
    """The expression with a modifier that stands before it."""
    before = patterns.modifiers("span" if found.of == "span" else "point").search(
        text[sentence.span.start : found.span.start]
    )
    if not before or found.of not in ("point", "span"):
        return found
    start = sentence.span.start + before.start("words")
    return replace(found, span=Span(start, found.span.end), mod=patterns.mod(before["words"]))


def _token_at(sentence: Sentence, offset: int) -> Token | None:
    place = sentence.span.start + offset
    return next((t for t in sentence.tokens if t.span.holds(place)), None)


def _always(_match: re.Match[str], _sentence: Sentence) -> bool:
    return True


def _is_name(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether a month or weekday is one: "may" is a verb too, "May" a person, "Sunday" part of a newspaper's name."""
    group = "month" if "month" in match.re.groupindex else "weekday"
    token = _token_at(sentence, match.start(group)) if match[group] else None
    if token is None:
        return match[group] is None
    if match.end() - match.start() > len(match[group]):
        return token.tag in _NAME_TAGS
    named = token.dep == "nsubj" or any(t.pos == "PROPN" for t in sentence.children(token, "compound"))
    return token.tag in _NAME_TAGS and token.entity in ("", "DATE", "TIME") and not (named and group == "month")


def _is_year(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether a bare figure is a year: read as a date by the tagger, or after a word that years stand after."""
    token = _token_at(sentence, match.start())
    if token is None or token.text[0] in "$£€":
        return False
    follower = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    counts = follower is not None and follower.tag in ("NNS", "CD") and follower.dep != "punct"
    numbers = token.dep == "nummod" and token.head == token.index - 1
    return not counts and not numbers and (token.entity == "DATE" or _follows(sentence, token))


def _follows(sentence: Sentence, token: Token) -> bool:
    return (
        token.index > 0
        and sentence.tokens[token.index - 1].lemma in words.listed("before_year")
        and token.entity in ("", "DATE")
    )


_NEEDS: dict[str, Callable[[re.Match[str], Sentence], bool]] = {"": _always, "name": _is_name, "year": _is_year}
