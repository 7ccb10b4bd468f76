"""What a batch of examples costs, head by head."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, smooth_l1_loss

from detente.encode.gaps import gap
from detente.encode.pieces import CLOSES, OPENS, PADS
from training.example import Choice, Example
from training.model import Reader
from training.tags import IGNORED

TAUGHT = 0.5
"""The share that a teacher's word has beside a label."""
_IMPOSSIBLE = -1e4
"""The score of what is there only because rows of a table have one length."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Examples with their pieces between [CLS] and [SEP], padded: piece `i` stands at `i + 1`."""

    examples: Sequence[Example]
    ids: Tensor
    mask: Tensor


def batch(examples: Sequence[Example], device: torch.device) -> Batch:
    """The examples as tensors [examples, pieces]."""
    ids = np.full((len(examples), max(len(example.ids) for example in examples) + 2), PADS, dtype=np.int64)
    for row, example in zip(ids, examples, strict=True):
        row[: len(example.ids) + 2] = [OPENS, *example.ids, CLOSES]
    ids, mask = (torch.from_numpy(table).to(device) for table in (ids, (ids != PADS).astype(np.int64)))
    return Batch(examples, ids, mask)


def states_of(model: Reader, one: Batch) -> Tensor:
    """The state of every piece, [CLS] and [SEP] too: [examples, pieces, WIDTH]."""
    with torch.autocast(one.ids.device.type, dtype=torch.bfloat16):
        states = model.encode(one.ids, one.mask)
    return states.float()


def losses(model: Reader, one: Batch) -> dict[str, Tensor]:
    """The loss of every head that the batch has labels for."""
    states = model.drop(states_of(model, one))
    found = {name: _tagging(model, name, one, states) for name in model.tags}
    found |= {f"choice of {kind}": _choosing(model, kind, one, states) for kind in model.choosers}
    found |= {"relation": _relation(model, one, states), "factuality": _factuality(model, one, states)}
    found["verdict"] = _verdict(model, one, states)
    return {name: loss for name, loss in found.items() if loss is not None}


def _tagging(model: Reader, name: str, one: Batch, states: Tensor) -> Tensor | None:
    """Cross entropy against what is known of each piece; pieces of which nothing is known count for nothing."""
    head = model.tags[name]
    known = [(row, example) for row, example in enumerate(one.examples) if name in example.tags or name in example.soft]
    if not known:
        return None
    wanted = torch.zeros(*one.ids.shape, head.out_features)
    for row, example in known:
        wanted[row, 1 : len(example) + 1] = _probabilities(example, name, head.out_features)
    wanted = wanted.to(states.device)
    return -(head(states).log_softmax(-1) * wanted).sum() / wanted.sum().clamp(min=1)


def _probabilities(example: Example, name: str, tags: int) -> Tensor:
    """How probable each tag of each piece is, by the labels, by a teacher, or by both: [pieces, tags]."""
    soft = torch.from_numpy(example.soft[name]).float() if name in example.soft else None
    if name not in example.tags:
        return soft if soft is not None else torch.zeros(len(example), tags)
    numbers = torch.tensor(example.tags[name])
    hard = torch.eye(tags)[numbers.clamp(min=0)] * (numbers != IGNORED).unsqueeze(-1)
    return hard if soft is None else (1 - TAUGHT) * hard + TAUGHT * soft


def _choosing(model: Reader, kind: str, one: Batch, states: Tensor) -> Tensor | None:
    table, right = choosing(model, kind, one, states)
    return cross_entropy(table, right) if len(right) else None


def choosing(model: Reader, kind: str, one: Batch, states: Tensor) -> tuple[Tensor, Tensor]:
    """The scores [choices, spans + 1] of all choices of a kind, none right behind a choice's spans; what is right."""
    todo = [(row, c) for row, e in enumerate(one.examples) for c in e.choices if c.kind == kind]
    right = torch.tensor([choice.right for _, choice in todo], device=states.device)
    if not todo:
        return states.new_zeros(0, 1), right
    each, none = model.choosers[kind](*_options(todo, states))
    lengths = [len(choice.among) for _, choice in todo]
    table = states.new_full((len(todo), max(lengths) + 1), _IMPOSSIBLE)
    rows = torch.tensor([i for i, n in enumerate(lengths) for _ in range(n)])
    columns = torch.tensor([j for n in lengths for j in range(n)])
    firsts = torch.tensor([0, *lengths[:-1]]).cumsum(0)
    table = table.index_put((rows, columns), each)
    return table.index_put((torch.arange(len(todo)), torch.tensor(lengths)), none[firsts]), right


def _options(todo: Sequence[tuple[int, Choice]], states: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Each span beside each that it may belong to: the ends of both, and the gap between them."""
    rows = [row for row, choice in todo for _ in choice.among]
    spans = [(choice.span, other) for _, choice in todo for other in choice.among]
    mine, others = _ends(states, rows, [s for s, _ in spans]), _ends(states, rows, [o for _, o in spans])
    return mine, others, torch.tensor([gap(span, other) for span, other in spans], device=states.device)


def _ends(states: Tensor, rows: Sequence[int], spans: Sequence[slice]) -> Tensor:
    return torch.cat([states[rows, [s.start + 1 for s in spans]], states[rows, [s.stop for s in spans]]], -1)


def relation_logits(model: Reader, one: Batch, states: Tensor) -> Tensor | None:
    """For all pairs of the batch, in order: [pairs, roots]; None where there are none."""
    todo = [(row, pair) for row, example in enumerate(one.examples) for pair in example.pairs]
    if not todo:
        return None
    width = max(pair.sentence.stop - pair.sentence.start for _, pair in todo)
    places = torch.zeros(len(todo), width, dtype=torch.long)
    masks = torch.zeros(3, len(todo), width)
    for number, (_, pair) in enumerate(todo):
        first = pair.sentence.start
        places[number, : pair.sentence.stop - first] = torch.arange(first + 1, pair.sentence.stop + 1)
        for mask, span in zip(masks, (pair.source, pair.target, pair.sentence), strict=True):
            if span:
                mask[number, span.start - first : span.stop - first] = 1
    rows = torch.tensor([[row] for row, _ in todo])
    logits: Tensor = model.relation(states[rows, places], *masks.to(states.device))
    return logits


def _relation(model: Reader, one: Batch, states: Tensor) -> Tensor | None:
    """Cross entropy against all roots that are right together."""
    logits = relation_logits(model, one, states)
    if logits is None:
        return None
    pairs = list(chain.from_iterable(example.pairs for example in one.examples))
    right = torch.zeros(logits.shape, dtype=torch.bool)
    for row, pair in zip(right, pairs, strict=True):
        row[list(pair.right)] = True
    weights = torch.tensor([pair.weight for pair in pairs], device=logits.device)
    allowed = logits.masked_fill(~right.to(logits.device), -torch.inf)
    return ((logits.logsumexp(-1) - allowed.logsumexp(-1)) * weights).sum() / weights.sum()


def _factuality(model: Reader, one: Batch, states: Tensor) -> Tensor | None:
    places = [(row, r.at + 1, r.value) for row, example in enumerate(one.examples) for r in example.ratings]
    if not places:
        return None
    rows, at, values = zip(*places, strict=True)
    found = model.factuality(states[list(rows), list(at)]).squeeze(-1)
    return smooth_l1_loss(found, torch.tensor(values, device=states.device))


def verdict_logits(model: Reader, states: Tensor, mask: Tensor) -> Tensor:
    """Contradiction, entailment, neutral for whole rows: [examples, 3]."""
    weights = mask.unsqueeze(-1).to(states.dtype)
    mean = (states * weights).sum(1) / weights.sum(1)
    logits: Tensor = model.verdict(torch.cat([states[:, 0], mean], -1))
    return logits


def _verdict(model: Reader, one: Batch, states: Tensor) -> Tensor | None:
    gold = [example.verdict for example in one.examples if example.verdict is not None]
    if len(gold) < len(one.examples):
        return None
    return cross_entropy(verdict_logits(model, states, one.mask), torch.tensor(gold, device=states.device))
