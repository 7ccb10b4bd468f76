"""The parts of a trained model that become graphs of their own, each with an example of its inputs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from detente.encode.encoding import WIDTH
from detente.encode.pieces import pieces
from training.example import Example
from training.losses import batch
from training.model import Reader


@dataclass(frozen=True, slots=True)
class Graph:
    """What is exported under a name. Axes: `n` things, or texts, of `m` pieces."""

    name: str
    module: nn.Module
    inputs: dict[str, Tensor]
    outputs: tuple[str, ...]
    axes: dict[str, dict[int, str]]
    """Those of inputs and outputs that vary."""
    heads: int = 0
    """Of attention, in a graph that is a whole transformer."""
    small: bool = False
    """Whether its weights become int8."""


class Pass(nn.Module):
    """The encoder with all heads that read single pieces: what one pass over a text computes."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """The states, each tag head's log-odds, and the factuality of every piece."""
        states = self.model.encode(ids, mask)
        tags = (head(states) for head in self.model.tags.values())
        return states, *tags, self.model.factuality(states).squeeze(-1)


def graphs(model: Reader, sentences: Sequence[str]) -> Iterator[Graph]:
    """Every graph of a model, with inputs that are made of some sentences."""
    one = batch([Example(tuple(pieces(text).ids.tolist())) for text in sentences], torch.device("cpu"))
    with torch.no_grad():
        states = model.encode(one.ids, one.mask)
    yield _encoder(model, one.ids, one.mask)
    yield from (_chooser(kind, module, states) for kind, module in model.choosers.items())
    yield _relation(model, states, one.mask)


def _encoder(model: Reader, ids: Tensor, mask: Tensor) -> Graph:
    outputs = ("states", *model.tags, "factuality")
    axes = {key: {0: "n", 1: "m"} for key in ("ids", "mask", *outputs)}
    heads = model.encoder.config.num_attention_heads
    return Graph("encoder", Pass(model), {"ids": ids, "mask": mask}, outputs, axes, heads=heads, small=True)


def _chooser(kind: str, module: nn.Module, states: Tensor) -> Graph:
    ends = states[:, :4].reshape(-1, 2 * WIDTH)
    inputs = {"span": ends, "other": ends.flip(0), "gap": torch.arange(len(ends)) % 20}
    outputs = ("score", "none")
    return Graph(f"choose-{kind}", module, inputs, outputs, {key: {0: "n"} for key in (*inputs, *outputs)})


def _relation(model: Reader, states: Tensor, mask: Tensor) -> Graph:
    inside = mask.float()
    source, target = torch.zeros_like(inside), torch.zeros_like(inside)
    source[:, 1:3], target[1:, 5:6] = 1, 1
    inputs = {"states": states, "source": source, "target": target, "inside": inside}
    axes = {**{key: {0: "n", 1: "m"} for key in inputs}, "root": {0: "n"}}
    return Graph("relation", model.relation, inputs, ("root",), axes, small=True)
