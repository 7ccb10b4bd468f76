"""The training loop: first inference alone, then links with some inference among them."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from detente.encode.pairs import inputs, marks
from training.pairs.lessons import Lesson
from training.pairs.model import Pairs

SEED = 19620716
_BATCH = 1280
"""Pieces a step, with those that fill it up."""
_WARMUP, _CLIP, _DECAY = 0.06, 1.0, 0.01
_LOGGED = 100


@dataclass(frozen=True, slots=True)
class Stage:
    """How often the lessons are gone through, and the highest rates of learning."""

    name: str
    passes: int
    rate: float
    """Of the encoder."""
    head_rate: float


INFERENCE = Stage("inference", 3, 8e-5, 1e-3)
LINKS = Stage("links", 4, 6e-5, 4e-4)
REPLAYED = 0.06
"""The share of the lessons of inference that is gone through again with each pass over links."""


def train(
    model: Pairs, stage: Stage, lessons: Sequence[Lesson], again: Sequence[Lesson], log: Callable[[str], None]
) -> None:
    """Takes the model through a stage; of `again` a part is learned with each pass."""
    rng, started = random.Random(f"{SEED} {stage.name}"), time.monotonic()
    torch.manual_seed(SEED)
    steps: list[list[Lesson]] = []
    for _ in range(stage.passes):
        mixed = batches(lessons, rng) + batches(rng.sample(list(again), int(REPLAYED * len(again))), rng)
        rng.shuffle(mixed)
        steps += mixed
    model.encoder.embeddings.requires_grad_(False)
    optimiser = _optimiser(model, stage)
    slope = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda i: _slope(i, len(steps)))
    model.train()
    losses: list[float] = []
    for number, batch in enumerate(steps, 1):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = answers(model, batch)
        loss = cross_entropy(logits.float(), torch.tensor([lesson.right for lesson in batch]))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), _CLIP)
        optimiser.step()
        slope.step()
        optimiser.zero_grad()
        losses.append(loss.item())
        if number % _LOGGED == 0 or number == len(steps):
            log(f"{stage.name} {number}/{len(steps)} {time.monotonic() - started:.0f}s {fmean(losses):.3f}")
            losses.clear()
    model.eval()


def answers(model: Pairs, batch: Sequence[Lesson]) -> Tensor:
    """The log-odds of the answers to lessons that are all of inference, or all of links."""
    rows = [lesson.row for lesson in batch]
    read = {name: torch.from_numpy(array) for name, array in inputs(rows).items()}
    states = model.encode(**read)
    if batch[0].features is None:
        return model.verdict_of(states, read["mask"])
    marked = {name: torch.from_numpy(array) for name, array in marks(rows).items()}
    features = torch.tensor(np.array([lesson.features for lesson in batch]), dtype=torch.float32)
    return model.bearing(states, **marked, features=features)


def chances(model: Pairs, lessons: Sequence[Lesson]) -> Tensor:
    """The probabilities of the answers to each lesson, in order: [lessons, answers]."""
    found: list[Tensor] = [torch.zeros(0)] * len(lessons)
    places = {id(lesson): place for place, lesson in enumerate(lessons)}
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in batches(lessons, random.Random(0)):
            for lesson, each in zip(batch, answers(model, batch).float().softmax(-1), strict=True):
                found[places[id(lesson)]] = each
    return torch.stack(found)


def batches(lessons: Sequence[Lesson], rng: random.Random) -> list[list[Lesson]]:
    """Lessons of like length together, in any order."""
    found: list[list[Lesson]] = [[]]
    for lesson in sorted(lessons, key=lambda one: len(one.row.ids) + 6 * rng.random()):
        if found[-1] and (len(found[-1]) + 1) * len(lesson.row.ids) > _BATCH:
            found.append([])
        found[-1].append(lesson)
    rng.shuffle(found)
    return [one for one in found if one]


def _optimiser(model: Pairs, stage: Stage) -> torch.optim.Optimizer:
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    heads = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": encoder, "lr": stage.rate}, {"params": heads, "lr": stage.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=_DECAY, fused=True)


def _slope(step: int, steps: int) -> float:
    """The share of the highest rate: up over the first steps, then down in a straight line."""
    warm = max(1.0, steps * _WARMUP)
    return min((step + 1) / warm, (steps - step) / max(1.0, steps - warm))
