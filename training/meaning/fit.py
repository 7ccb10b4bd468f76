"""A table of word pieces whose means, of the pieces of a sentence, point where a larger model says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch.nn.functional import embedding_bag, normalize

from detente.encode.sessions import Floats
from training.meaning.lessons import Pieces


@dataclass(frozen=True, slots=True)
class Settings:
    """Every number that the table depends on."""

    seed: int = 20171129
    dimensions: int = 256
    rare: float = 1e-3
    """How often a piece may come (of all pieces) to weigh half of what one weighs that hardly comes."""
    ridge: float = 10.0
    """Of the first guess, a linear map of what the teacher says of each piece by itself."""
    passes: int = 6
    batch: int = 512
    rate: float = 2e-3
    dropped: float = 0.2
    """The share of a sentence's pieces that are left out each time, so that none relies on its neighbours."""


def fitted(
    alone: Floats,
    rows: Sequence[Pieces],
    said: Floats,
    *,
    settings: Settings,
    log: Callable[[str], None],
) -> Floats:
    """The table [pieces, dimensions].

    `alone` is what the teacher says of each piece by itself, `said` what it says of the sentences, whose pieces are
    `rows`. The dimensions are the principal ones of the sentences, the first the most telling.
    """
    goal = _principal(_unit(said), settings.dimensions)
    weighed = (alone - alone.mean(0)) * weights(rows, len(alone), settings.rare)[:, None]
    means = _unit(np.array([weighed[row].mean(0) for row in rows]))
    ridge = settings.ridge * np.eye(means.shape[1])
    guess = weighed @ np.linalg.solve(means.T @ means + ridge, means.T @ goal)
    guess = (guess / np.linalg.norm(guess, axis=1).mean()).astype(np.float32)
    return _learned(guess, rows, goal, settings, log)


def weights(rows: Sequence[Pieces], pieces: int, rare: float) -> Floats:
    """How much each piece weighs: smooth inverse frequency (Arora, Liang and Ma 2017)."""
    counts = np.bincount(np.concatenate(rows), minlength=pieces)
    return np.asarray(rare / (rare + counts / counts.sum()), dtype=np.float32)


def _learned(
    guess: Floats, rows: Sequence[Pieces], goal: Floats, settings: Settings, log: Callable[[str], None]
) -> Floats:
    """The guess, mended by gradient descent on the cosines."""
    chance = np.random.default_rng(settings.seed)
    table = torch.nn.Parameter(torch.from_numpy(guess.copy()))
    optimizer = torch.optim.Adam([table], lr=settings.rate, betas=(0.9, 0.99))
    steps = settings.passes * (len(rows) // settings.batch)
    rates = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / max(steps, 1))
    for number in range(1, settings.passes + 1):
        order = chance.permutation(len(rows))
        told = 0.0
        for start in range(0, len(rows) - settings.batch + 1, settings.batch):
            batch = order[start : start + settings.batch]
            means = _means(table, [_some(rows[place], chance, settings.dropped) for place in batch])
            loss = (1 - (normalize(means) * torch.from_numpy(goal[batch])).sum(1)).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rates.step()
            told = loss.item()
        log(f"pass {number}: {told:.4f} off")
    return table.detach().numpy()


def _means(table: torch.Tensor, rows: Sequence[Pieces]) -> torch.Tensor:
    begins = np.cumsum([0, *map(len, rows[:-1])])
    return embedding_bag(torch.from_numpy(np.concatenate(rows)), table, torch.from_numpy(begins), mode="mean")


def _some(row: Pieces, chance: np.random.Generator, dropped: float) -> Pieces:
    kept = row[chance.random(len(row)) >= dropped]
    return kept if len(kept) else row


def _principal(vectors: Floats, dimensions: int) -> Floats:
    """Unit vectors along the principal dimensions, the mean taken away."""
    centred = vectors - vectors.mean(0)
    _, turned = np.linalg.eigh(centred.T @ centred)
    return _unit(centred @ turned[:, ::-1][:, :dimensions])


def _unit(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9), dtype=np.float32)
