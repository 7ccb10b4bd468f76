"""Roles against ConfliBERT's CAMEO sentences: the words of who acts (S) and on whom (T)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from msgspec import Struct

from detente.encode import Party, Text, encode, parties
from detente.record import Span
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.joined import joined
from detente.view.evaluate.scores import Counts, total
from detente.view.evaluate.task import Task
from detente.view.evaluate.words import touched

_TAG = re.compile(r"O|[BI]-[STR]")


class Sentence(Struct, frozen=True):
    """A row: the tokens of a sentence and a BIO tag for each; R, a third party, is not scored."""

    tokens: tuple[str, ...]
    tags: tuple[str, ...]

    def __post_init__(self) -> None:
        if len(self.tokens) != len(self.tags):
            raise ValueError(f"{len(self.tokens)} tokens, but {len(self.tags)} tags")
        if not all(map(_TAG.fullmatch, self.tags)):
            raise ValueError("a tag other than O, B-S, I-S, B-T, I-T, B-R, I-R")


@dataclass(frozen=True, slots=True)
class Roles:
    """The tokens, `[start, end)`, of those who act and of those acted on."""

    source: frozenset[Span]
    target: frozenset[Span]


def load(files: tuple[Path, ...]) -> tuple[Sentence, ...]:
    """The sentences of the files, in order."""
    return read_all(files, Sentence)


def predict(sentence: Sentence) -> Roles:
    """Whom the encoder takes for the parties of what the sentence tells."""
    text = joined(sentence.tokens)
    encoding = encode(Text.whole(text.text))
    found = parties(encoding)
    return Roles(_of(found, "S", text.tokens), _of(found, "T", text.tokens))


def _of(found: Iterable[Party], side: str, tokens: Sequence[Span]) -> frozenset[Span]:
    numbers = (touched(tokens, [party.span]) for party in found if party.side == side)
    return frozenset(Span(min(each), max(each) + 1) for each in numbers if each)


def tagged(tags: Sequence[str], role: str) -> frozenset[Span]:
    """The stretches of tokens that BIO tags give a role; an I that follows nothing of its role begins one."""
    starts = [i for i, tag in enumerate(tags) if tag.endswith(role) and _begins(tags, i)]
    return frozenset(Span(start, _end(tags, start, f"I-{role}")) for start in starts)


def _begins(tags: Sequence[str], i: int) -> bool:
    return tags[i].startswith("B") or i == 0 or tags[i - 1][1:] != tags[i][1:]


def _end(tags: Sequence[str], start: int, inside: str) -> int:
    return next((i for i in range(start + 1, len(tags)) if tags[i] != inside), len(tags))


def score(outcomes: Sequence[tuple[Sentence, Roles]]) -> tuple[Figure, ...]:
    """Per role, and for both together: exact stretches of tokens, and the tokens in them."""
    sources = [(tagged(sentence.tags, "S"), found.source) for sentence, found in outcomes]
    targets = [(tagged(sentence.tags, "T"), found.target) for sentence, found in outcomes]
    sides = {"source": sources, "target": targets, "both": sources + targets}
    return tuple(chain.from_iterable(_figures(name, side) for name, side in sides.items()))


def _figures(name: str, side: Sequence[tuple[frozenset[Span], frozenset[Span]]]) -> tuple[Figure, ...]:
    exact = total(Counts.of(gold, found) for gold, found in side)
    overlap = total(Counts.of(_tokens(gold), _tokens(found)) for gold, found in side)
    return *exact.figures(f"{name} exact"), *overlap.figures(f"{name} overlap")


def _tokens(stretches: Iterable[Span]) -> set[int]:
    return set(chain.from_iterable(range(*stretch) for stretch in stretches))


TASK = Task(load=load, predict=predict, score=score)
