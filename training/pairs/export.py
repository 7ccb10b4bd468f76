"""Trained weights of pairs → the graphs `pairs` and `bearing`, checked against the model that they are of."""

from collections.abc import Callable, Iterator, Sequence

import torch
from torch import Tensor, nn

from detente.encode.pairs import Row, inputs, marks, row
from detente.encode.verdicts import whole
from detente.link.compare import FEATURES
from training.codebook import sentences
from training.export import write_graphs
from training.graphs import Graph
from training.pairs.model import Pairs


class _Pass(nn.Module):
    """The states of the pieces of two texts, and the verdict on them."""

    def __init__(self, model: Pairs) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, mask: Tensor, types: Tensor) -> tuple[Tensor, Tensor]:
        states = self.model.encode(ids, mask, types)
        return states, self.model.verdict_of(states, mask)


def export(model: Pairs, *, log: Callable[[str], None]) -> None:
    """Writes both graphs; raises ValueError where one disagrees with the model."""
    texts = [sentence.text for sentence in sentences("dev")[:24]]
    rows = [row(whole(first), whole(second)) for first, second in zip(texts[::2], texts[1::2], strict=True)]
    model = model.eval().float()
    write_graphs(_graphs(model, rows[:4]), _graphs(model, rows[4:]), log=log)


def _graphs(model: Pairs, rows: Sequence[Row]) -> Iterator[Graph]:
    read = {name: torch.from_numpy(array) for name, array in inputs(rows).items()}
    texts, things = {0: "n", 1: "m"}, {0: "n"}
    heads = model.encoder.config.num_attention_heads
    axes = {**dict.fromkeys((*read, "states"), texts), "verdict": things}
    yield Graph("pairs", _Pass(model), read, ("states", "verdict"), axes, heads=heads, small=True)
    with torch.no_grad():
        states = model.encode(**read)
    given = {"states": states} | {name: torch.from_numpy(array) for name, array in marks(rows).items()}
    given["features"] = torch.rand(len(rows), len(FEATURES), generator=torch.Generator().manual_seed(0))
    axes = {**dict.fromkeys(("states", "first", "second"), texts), "features": things, "bearing": things}
    yield Graph("bearing", model.bearing, given, ("bearing",), axes, small=True)
