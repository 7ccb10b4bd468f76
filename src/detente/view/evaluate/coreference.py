"""Event coreference across the articles of ECB+, gold mentions given, singletons kept.

The weights are learned anew in each of five folds from the topics of the other four, so that no figure rests on a topic
that was learned from; the table that ships is learned from all of them, and is measured only where the gold is of one
topic, so that there is nothing else to learn from. Which article is of which topic is used for the folds alone: those
of a fold are clustered together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from detente.divide import Sentence, Stretch, Token
from detente.divide.syntax import parse
from detente.encode import Encoding, Text, encode
from detente.link.agglomeration import groups, merges
from detente.link.coreference import happenings, shipped
from detente.link.reports import alike
from detente.link.tellings import Telling
from detente.record import PassageKind, Span, hull
from detente.view.evaluate.clusters import b_cubed, ceaf_e, conll_f1, muc
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.folds import FOLDS
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.happenings import Bundle, learned
from detente.view.evaluate.joined import joined
from detente.view.evaluate.task import Task

_BASELINE = 0.16
"""How alike reports are on average within which the baseline joins mentions; its best of .08 to .25 on this gold."""
_NEAR = 5
_NAMED = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
_DOERS, _DONE_TO = ("nsubj", "poss", "agent"), ("dobj", "nsubjpass", "compound", "amod")


class Mention(Struct, frozen=True):
    """Tokens that tell an event, or name an actor, time or place; `cluster` says which one."""

    kind: str
    tokens: tuple[int, ...]
    cluster: str

    @property
    def is_event(self) -> bool:
        return "ACTION" in self.kind


class Report(Struct, frozen=True):
    """A row: an article's tokens, the number of the sentence of each, and its mentions."""

    topic: int
    tokens: tuple[str, ...]
    sentences: tuple[int, ...]
    mentions: tuple[Mention, ...]

    def __post_init__(self) -> None:
        if len(self.tokens) != len(self.sentences):
            raise ValueError(f"{len(self.tokens)} tokens, but sentences of {len(self.sentences)}")


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """What detente makes of an article: its text, and its event mentions as tellings of report 0, in their order."""

    text: str
    tellings: tuple[Telling, ...]


def load(files: tuple[Path, ...]) -> tuple[Report, ...]:
    """The articles of the files, in order."""
    return read_all(files, Report)


def predict(report: Report) -> Read:
    """Reads an article: the words of its event mentions with their syntax and the encoder's states."""
    text = joined(report.tokens)
    starts = [i for i, n in enumerate(report.sentences) if not i or n != report.sentences[i - 1]]
    spans = [Span(text.tokens[a].start, text.tokens[b - 1].end) for a, b in pairwise([*starts, len(report.tokens)])]
    encoding = encode(Text(text.text, tuple(spans)))
    events = [hull(text.tokens[i] for i in mention.tokens) for mention in report.mentions if mention.is_event]
    numbers = [next(i for i, span in enumerate(spans) if span.holds(event.start)) for event in events]
    parsed = {number: _sentence(text.text, number, spans[number]) for number in sorted(set(numbers))}
    tellings = (_telling(text.text, parsed[n], event, encoding) for n, event in zip(numbers, events, strict=True))
    return Read(text.text, tuple(tellings))


def _sentence(text: str, number: int, span: Span) -> Sentence:
    (tokens,) = parse(text, [Stretch(span, frozenset(), frozenset())])
    return Sentence(number, span, 0, PassageKind.BODY, tokens)


def _telling(text: str, sentence: Sentence, event: Span, encoding: Encoding) -> Telling:
    head = sentence.head_of(event)
    lemma = head.lemma if head else event.of(text).lower()
    return Telling(
        report=0,
        place=sentence.index,
        lemma=lemma,
        words=event.of(text),
        is_verb=head is not None and head.pos == "VERB",
        sentence=sentence.span.of(text),
        span=Span(event.start - sentence.span.start, event.end - sentence.span.start),
        by=_dependents(sentence, head, _DOERS, "by"),
        to=_dependents(sentence, head, _DONE_TO, "of"),
        around=_around(sentence, head),
        factuality=encoding.factuality_of(event),
        state=_mean(encoding, event),
        wide=_mean(encoding, sentence.span),
        bare=_bare(lemma),
    )


def _dependents(sentence: Sentence, head: Token | None, deps: tuple[str, ...], preposition: str) -> tuple[str, ...]:
    """The lemmas of what depends on the head in one of these ways, or through the preposition."""
    children = sentence.children(head, *deps, "prep") if head else ()
    below = (sentence.subtree(child) for child in children if child.dep != "prep" or child.lemma == preposition)
    return tuple(word.lemma for words in below for word in words if word.pos in _NAMED)


def _around(sentence: Sentence, head: Token | None) -> tuple[str, ...]:
    if head is None:
        return ()
    near = (word for word in sentence.tokens if 0 < abs(word.index - head.index) <= _NEAR)
    return tuple(word.lemma for word in near if word.pos in _NAMED | {"VERB"})


def _mean(encoding: Encoding, span: Span) -> NDArray[np.float32]:
    states = encoding.states[encoding.pieces.within(span)]
    return np.asarray(states.mean(axis=0) if len(states) else np.zeros(encoding.states.shape[1], np.float32))


@lru_cache(8192)
def _bare(lemma: str) -> NDArray[np.float32]:
    encoding = encode(Text.whole(lemma))
    return _mean(encoding, Span(0, len(lemma)))


def bundle(outcomes: Iterable[tuple[Report, Read]]) -> Bundle:
    """Some articles to be clustered together."""
    outcomes = tuple(outcomes)
    tellings = (_of(one, number) for number, (_, read) in enumerate(outcomes) for one in read.tellings)
    gold = (mention.cluster for report, _ in outcomes for mention in report.mentions if mention.is_event)
    return Bundle(tuple(read.text for _, read in outcomes), tuple(tellings), tuple(gold))


def _of(one: Telling, report: int) -> Telling:
    values: dict[str, Any] = {name: getattr(one, name) for name in Telling.__slots__}
    return Telling(**(values | {"report": report}))


def score(outcomes: Sequence[tuple[Report, Read]]) -> tuple[Figure, ...]:
    """MUC, B-cubed, CEAF-e and CoNLL F1 of all folds together, and of the baseline, same head lemma."""
    order = sorted({report.topic for report, _ in outcomes})
    folds = [bundle(o for o in outcomes if order.index(o[0].topic) % FOLDS == fold) for fold in range(FOLDS)]
    folds = [one for one in folds if one.tellings]
    others = [[other for other in folds if other is not one] for one in folds]
    weights = [learned(rest) if rest else shipped() for rest in others]
    ours = [happenings(one.texts, one.tellings, weight) for one, weight in zip(folds, weights, strict=True)]
    lemmas = [_same_lemma(one) for one in folds]
    gold = [cluster for one in folds for cluster in one.gold]
    found = [label for one, clusters in enumerate(ours) for label in _labels(one, clusters)]
    baseline = [(number, *label) for number, labels in enumerate(lemmas) for label in labels]
    return *_figures("", gold, found), *_figures("same lemma ", gold, baseline)


def _labels(fold: int, clusters: Sequence[tuple[int, ...]]) -> list[tuple[int, int]]:
    of = {telling: number for number, members in enumerate(clusters) for telling in members}
    return [(fold, of[telling]) for telling in sorted(of)]


def _same_lemma(one: Bundle) -> list[tuple[int, str]]:
    """All mentions of one head lemma in a group of reports that are alike as texts."""
    of = groups(len(one.texts), merges(alike(one.texts)), _BASELINE)
    return [(of[telling.report], telling.lemma) for telling in one.tellings]


def _figures(name: str, gold: Sequence[str], found: Sequence[object]) -> Iterable[Figure]:
    for measure, agreed in (("muc", muc), ("b-cubed", b_cubed), ("ceaf-e", ceaf_e)):
        result = agreed(gold, found)
        for part in ("precision", "recall", "f1"):
            yield Figure(f"{name}{measure} {part}", getattr(result, part), len(gold))
    yield Figure(f"{name}conll f1", conll_f1(gold, found), len(gold))


TASK = Task(load=load, predict=predict, score=score)
