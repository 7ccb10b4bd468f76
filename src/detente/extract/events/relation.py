"""Which root a sentence says of a given pair: what `source` does to `target`, as probabilities."""

from collections.abc import Iterator
from math import exp

from detente.divide.document import Sentence, Token
from detente.divide.syntax import Stretch, parse
from detente.extract.events.factuality import judge
from detente.extract.events.find import find
from detente.extract.events.people import below
from detente.extract.events.read import Deed, deeds
from detente.extract.events.roles import Pick
from detente.extract.events.speech import code
from detente.extract.events.syntax import teller_of
from detente.record import PassageKind, Root, Span

NONE = "NONE"
_DEPTH = 2
_SOURCE, _TARGET = "source", "target"
_PAIR, _ACTOR, _RECIPIENT, _REVERSED, _NEAR = 5.0, 3.5, 2.0, 0.5, 2.0
"""Scores of an event by which of the pair stand in their roles, and of an event word that has neither."""
_NOTHING = 1.0
"""The score of NONE: an event word of neither, five words away, weighs less."""


def relation(sentence: str, *, source: tuple[int, int], target: tuple[int, int]) -> dict[str, float]:
    """How probable each root is for the pair, "NONE" included; sums to 1. Spans are characters `[start, end)`."""
    parsed = _parsed(sentence)
    pick = _picker(parsed, {_SOURCE: Span(*source), _TARGET: Span(*target)})
    scores = dict.fromkeys([*(str(root) for root in Root), NONE], 0.0) | {NONE: _NOTHING}
    for root, score in _votes(parsed, pick, Span(*source), Span(*target)):
        scores[root] = max(scores[root], score)
    weights = {root: exp(score) for root, score in scores.items()}
    total = sum(weights.values())
    return {root: weight / total for root, weight in weights.items()}


def _parsed(text: str) -> Sentence:
    whole = Span(0, len(text))
    tokens = next(iter(parse(text, [Stretch(whole, frozenset(), frozenset())])), ())
    return Sentence(0, whole, 0, PassageKind.BODY, tokens)


def _picker(sentence: Sentence, spans: dict[str, Span]) -> Pick:
    def pick(token: Token, /, *, besides: tuple[str, ...] = ()) -> tuple[str, ...]:
        return named(token, frozenset(besides), _DEPTH)

    def named(token: Token, besides: frozenset[str], depth: int) -> tuple[str, ...]:
        if here := tuple(name for name, span in spans.items() if span.overlaps(token.span) and name not in besides):
            return here
        lower = teller_of(sentence, token) if token.pos == "PRON" else below(sentence, token, depth)
        return next((ids for t in lower if (ids := named(t, besides, depth - 1))), ())

    return pick


def _votes(sentence: Sentence, pick: Pick, source: Span, target: Span) -> Iterator[tuple[str, float]]:
    for deed in deeds(sentence, pick):
        yield deed.coding.root, _score(deed)
    for found in find(sentence):
        coding = code(found, judge(sentence, found.trigger), spoken=False)
        if coding:
            yield coding.root, _NEAR - 0.1 * _distance(found.trigger.span, source, target)


def _score(deed: Deed) -> float:
    everybody = {*deed.actors, *deed.recipients}
    if everybody >= {_SOURCE, _TARGET}:
        symmetric = not deed.recipients or not deed.actors
        noun = deed.found.trigger.pos == "NOUN"
        return _PAIR - noun if symmetric or _SOURCE in deed.actors else _REVERSED
    return _ACTOR if _SOURCE in deed.actors else _RECIPIENT if _TARGET in deed.recipients else _REVERSED


def _distance(trigger: Span, source: Span, target: Span) -> float:
    """How far a trigger stands from the stretch between the pair, in words of five letters."""
    first, last = min(source, target), max(source, target)
    return max(first.start - trigger.end, trigger.start - last.end, 0) / 5
