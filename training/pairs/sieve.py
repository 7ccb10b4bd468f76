"""Learns which pairs of propositions are worth judging, by what was compared of them; writes the graph `sieve`."""

from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor, nn

from detente.link.compare import FEATURES
from training.export import write_graphs
from training.graphs import Graph
from training.pairs.lessons import NOTHING, Lesson

KEPT = 0.92
"""The share of the linked pairs that the sieve keeps."""
_HIDDEN, _DROPPED = 48, 0.2
_PASSES, _BATCH, _RATE, _DECAY = 14, 256, 3e-3, 0.02
_CHECKED = 64


class Sieve(nn.Module):
    """One hidden layer: how far the log-odds of being linked at all lie above those that are asked."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(len(FEATURES), _HIDDEN), nn.GELU(), nn.Dropout(_DROPPED), nn.Linear(_HIDDEN, 1)
        )
        self.register_buffer("asked", torch.zeros(1))

    def forward(self, features: Tensor) -> Tensor:
        """`features` [n, FEATURES]: [n]."""
        return self.layers(features).squeeze(-1) - self.asked


def learn(lessons: Sequence[Lesson], log: Callable[[str], None]) -> None:
    """Fits the sieve and writes its graph."""
    table = torch.tensor(np.array([lesson.features or () for lesson in lessons]), dtype=torch.float32)
    linked = torch.tensor([lesson.right != NOTHING for lesson in lessons])
    torch.manual_seed(0)
    sieve = Sieve()
    _fit(sieve, table, linked.float())
    sieve.eval()
    with torch.no_grad():
        sieve.asked += torch.quantile(sieve(table[linked]), 1 - KEPT)
        kept = (sieve(table) >= 0).float().mean()
    log(f"{len(lessons)} pairs, {int(linked.sum())} linked; kept {kept:.3f}, of the linked {KEPT}")
    write_graphs([_graph(sieve, table[:_CHECKED])], [_graph(sieve, table[-_CHECKED:])], log=log)


def _fit(sieve: Sieve, table: Tensor, linked: Tensor) -> None:
    optimiser = torch.optim.AdamW(sieve.parameters(), lr=_RATE, weight_decay=_DECAY)
    for _ in range(_PASSES):
        for batch in torch.randperm(len(table)).split(_BATCH):
            loss = nn.functional.binary_cross_entropy_with_logits(sieve(table[batch]), linked[batch])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()


def _graph(sieve: Sieve, features: Tensor) -> Graph:
    return Graph("sieve", sieve, {"features": features}, ("margin",), {"features": {0: "n"}, "margin": {0: "n"}})
