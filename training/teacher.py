"""A larger model that is trained on the same examples and whose word the small one then learns from too.

MPNet shares its word pieces with MiniLM, so that both say something of the very same pieces. Its weights
(Apache-2.0) are needed for training alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from math import isnan

import numpy as np
import torch
from torch import Tensor
from transformers import MPNetModel

from detente.encode.pieces import CLOSES, OPENS, PADS, tokenizer
from detente.encode.sessions import Floats
from training.example import Example, Rating
from training.losses import batch, states_of
from training.model import Reader

MPNET = "sentence-transformers/all-mpnet-base-v2"

_SHIFT = 4
"""How far MPNet's numbers of word pieces lie behind MiniLM's."""
_SPECIAL = {OPENS: 0, PADS: 1, CLOSES: 2}
_BATCH = 24
_HEAD = "attribution"


class Teacher(Reader):
    """MPNet with the same heads."""

    def __init__(self, weights: str = MPNET) -> None:
        super().__init__(MPNetModel.from_pretrained(weights, add_pooling_layer=False, attention_probs_dropout_prob=0.0))

    def encode(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The state of every piece, whose number is MiniLM's: [batch, pieces, width]."""
        theirs = ids + _SHIFT
        for ours, number in _SPECIAL.items():
            theirs = torch.where(ids == ours, number, theirs)
        return self.encoder(input_ids=theirs, attention_mask=mask).last_hidden_state


@torch.no_grad()
def taught(teacher: Reader, examples: Iterable[Example], *, rates: bool) -> Iterator[Example]:
    """The examples, longest first, with what the teacher says of their attributions and, if it `rates`, ratings."""
    teacher.eval()
    ordered = sorted(examples, key=len, reverse=True)
    device = next(teacher.parameters()).device
    for i in range(0, len(ordered), _BATCH):
        part = ordered[i : i + _BATCH]
        states = states_of(teacher, batch(part, device))
        tags = teacher.tags[_HEAD](states).softmax(-1).numpy(force=True)
        values = teacher.factuality(states).squeeze(-1).numpy(force=True)
        for example, probabilities, rated in zip(part, tags, values, strict=True):
            tagged = _tagged(example, probabilities[1 : len(example) + 1])
            yield _rated(tagged, rated[1 : len(example) + 1]) if rates else tagged


def _tagged(example: Example, probabilities: Floats) -> Example:
    begins = np.array([number not in _inside_words() for number in example.ids])
    return replace(example, soft={_HEAD: (probabilities * begins[:, None]).astype(np.float16)})


def _rated(example: Example, rated: Floats) -> Example:
    return replace(example, ratings=tuple(Rating(r.at, _mean(r.value, float(rated[r.at]))) for r in example.ratings))


def _mean(label: float, said: float) -> float:
    """Half of each; what the teacher says alone, where there is no label."""
    return said if isnan(label) else (label + said) / 2


@cache
def _inside_words() -> frozenset[int]:
    """The pieces that go on with a word."""
    return frozenset(number for piece, number in tokenizer().get_vocab().items() if piece.startswith("##"))
