"""Dev figures of a model in training, by its heads alone; what ships is measured by `detente evaluate`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import numpy as np
import torch
from torch import Tensor

from detente.encode.labels import NONE, RELATIONS
from detente.encode.tags import spans, stretches
from detente.record import Root
from detente.view.evaluate.plv import plv_root
from detente.view.evaluate.relations import likeliest_root
from detente.view.evaluate.scores import Counts, accuracy, macro_f1, pearson, total
from training.example import Example
from training.losses import Batch, batch, choosing, relation_logits, states_of, verdict_logits
from training.model import TAGS, Reader
from training.tags import IGNORED

Figures = dict[str, float]
Predicted = tuple[str, str]
"""The right root of a pair, and the one predicted."""


@torch.no_grad()
def figures(model: Reader, corpora: Mapping[str, Sequence[Example]]) -> Figures:
    """Every figure that the held-out corpora have labels for."""
    model.eval()
    found: Figures = {}
    for name, examples in corpora.items():
        here = chain(
            *(
                tag_figures(head, tagged(model, head, examples))
                for head in TAGS
                if any(head in e.tags for e in examples)
            ),
            relation_figures(relations(model, examples)) if any(e.pairs for e in examples) else (),
            _factuality(model, examples) if any(e.ratings for e in examples) else (),
            _choices(model, examples) if any(e.choices for e in examples) else (),
            _verdicts(model, examples) if any(e.verdict is not None for e in examples) else (),
        )
        found |= {f"{name} {figure}": round(value, 3) for figure, value in here}
    return found


def _passes(model: Reader, examples: Sequence[Example], size: int = 32) -> Iterator[tuple[Batch, Tensor]]:
    """Batches in order of length, with the states of their pieces."""
    device = next(model.parameters()).device
    ordered = sorted(examples, key=len)
    for i in range(0, len(ordered), size):
        one = batch(ordered[i : i + size], device)
        yield one, states_of(model, one)


Spans = set[tuple[int, int, int]]
"""The words of spans, from the first to behind the last, and their kinds."""


def tagged(model: Reader, head: str, examples: Sequence[Example]) -> list[tuple[Spans, Spans]]:
    """The gold spans of each example that has labels for a head, and those that the model tags."""
    model.eval()
    sides: list[tuple[Spans, Spans]] = []
    with torch.no_grad():
        for one, states in _passes(model, examples):
            logits = model.tags[head](states).numpy(force=True)
            follows = model.tags[head].follows.numpy(force=True)
            for row, example in zip(logits, one.examples, strict=True):
                if head in example.tags:
                    tags = np.array(example.tags[head])
                    found = spans(row[1 : len(example) + 1][tags != IGNORED], follows)
                    sides.append((_as_set(stretches(tags[tags != IGNORED].tolist())), _as_set(found)))
    return sides


def tag_figures(head: str, sides: Sequence[tuple[Spans, Spans]]) -> Iterator[tuple[str, float]]:
    """F1 of the words, and of the exact spans, of each kind."""
    for number, kind in enumerate(TAGS[head]):
        ours = [({s for s in gold if s[2] == number}, {s for s in found if s[2] == number}) for gold, found in sides]
        yield f"{kind} words", total(Counts.of(_words(gold), _words(found)) for gold, found in ours).f1
        yield f"{kind} exact", total(Counts.of(gold, found) for gold, found in ours).f1


def _as_set(found: Iterable[tuple[slice, int]]) -> Spans:
    return {(words.start, words.stop, kind) for words, kind in found}


def _words(found: Spans) -> set[int]:
    return set(chain.from_iterable(range(start, stop) for start, stop, _ in found))


def relations(model: Reader, examples: Sequence[Example]) -> list[Predicted]:
    """Each pair whose root is not NONE: CONCEDE and RETREAT are one, NONE is never predicted."""
    model.eval()
    outcomes: list[Predicted] = []
    with torch.no_grad():
        for one, states in _passes(model, examples):
            pairs = [pair for example in one.examples for pair in example.pairs]
            logits = relation_logits(model, one, states)
            if logits is not None:
                for pair, row in zip(pairs, logits.softmax(-1).tolist(), strict=True):
                    if (right := RELATIONS[pair.right[0]]) != NONE:
                        likeliest = likeliest_root(dict(zip(RELATIONS, row, strict=True)))
                        outcomes.append((plv_root(Root(right)), likeliest))
    return outcomes


def relation_figures(outcomes: Sequence[Predicted]) -> Iterator[tuple[str, float]]:
    """Accuracy and macro F1 of what was predicted."""
    gold, predicted = [g for g, _ in outcomes], [p for _, p in outcomes]
    yield "root accuracy", accuracy(gold, predicted)
    yield "root macro f1", macro_f1(gold, predicted)


def _factuality(model: Reader, examples: Sequence[Example]) -> Iterator[tuple[str, float]]:
    gold, found = [], []
    for one, states in _passes(model, examples):
        for row, example in enumerate(one.examples):
            for rating in example.ratings:
                gold.append(rating.value)
                found.append(float(model.factuality(states[row, rating.at + 1])))
    yield "factuality r", pearson(gold, found)


def _choices(model: Reader, examples: Sequence[Example]) -> Iterator[tuple[str, float]]:
    """How often the right span is chosen, where gold spans are given."""
    for kind in model.choosers:
        right: list[bool] = []
        for one, states in _passes(model, examples):
            table, places = choosing(model, kind, one, states)
            right += (table.argmax(-1) == places).tolist()
        yield f"{kind} chosen", sum(right) / max(1, len(right))


def _verdicts(model: Reader, examples: Sequence[Example]) -> Iterator[tuple[str, float]]:
    right: list[bool] = []
    for one, states in _passes(model, examples):
        found = verdict_logits(model, states, one.mask).argmax(-1).tolist()
        right += [f == example.verdict for f, example in zip(found, one.examples, strict=True)]
    yield "verdict accuracy", sum(right) / len(right)
