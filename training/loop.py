"""The training loop: batches of one corpus at a time, all corpora mixed, in an order that the seed fixes."""

import random
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

import torch

from training.corpora import Corpora
from training.example import Example, joined
from training.losses import batch, losses
from training.model import Reader
from training.settings import Phase, Settings

_WHOLE = frozenset({"statements", "newswire", "nli"})
"""Corpora whose examples stand alone; those of others are single sentences."""
_TOGETHER = (1, 1, 2, 3, 4)
"""How many single sentences are read together, each as often as the others."""
_LOGGED = 100
"""Steps between two lines of the log."""
_KEPT = 500
"""Steps between two times that a run is kept so that it can go on from there."""


def train(  # noqa: PLR0913
    model: Reader,
    corpora: Corpora,
    phase: Phase,
    settings: Settings,
    *,
    half_way: Path,
    log: Callable[[str], None],
) -> None:
    """Takes the model through a phase; one that was cut off goes on from the file `half_way`."""
    steps = schedule(phase, corpora, settings, random.Random(f"{settings.seed} {phase.name}"))
    optimiser = _optimiser(model, phase, settings)
    slope = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda i: _slope(i, len(steps), settings.warmup))
    done = _resumed(half_way, model, optimiser, slope)
    torch.manual_seed(settings.seed + done)
    device = next(model.parameters()).device
    sums: defaultdict[str, list[float]] = defaultdict(list)
    model.train()
    started = time.monotonic()
    for number, examples in enumerate(steps[done:], done + 1):
        found = losses(model, batch(examples, device))
        torch.stack(list(found.values())).sum().backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), settings.clip)
        optimiser.step()
        slope.step()
        optimiser.zero_grad()
        for name, loss in found.items():
            sums[name].append(loss.item())
        if number % _LOGGED == 0 or number == len(steps):
            means = " ".join(f"{name} {fmean(values):.3f}" for name, values in sorted(sums.items()))
            log(f"{phase.name} {number}/{len(steps)} {time.monotonic() - started:.0f}s {means}")
            sums.clear()
        if number % _KEPT == 0:
            torch.save([number, *(part.state_dict() for part in (model, optimiser, slope))], half_way)


def _resumed(half_way: Path, *parts: Any) -> int:
    """How many steps were done when a phase was cut off; brings its parts to where they were."""
    if not half_way.exists():
        return 0
    done, *states = torch.load(half_way, weights_only=True)
    for part, state in zip(parts, states, strict=True):
        part.load_state_dict(state)
    return int(done)


def schedule(phase: Phase, corpora: Corpora, settings: Settings, rng: random.Random) -> list[list[Example]]:
    """Every batch of a phase."""
    found: list[list[Example]] = []
    for name, passes in phase.passes.items():
        for part in _passes(corpora[name], passes, rng):
            if name in _WHOLE:
                found += batches(part, settings.batch, rng)
            else:
                found += batches(packed(part, rng), settings.small_batch, rng)
    rng.shuffle(found)
    return found


def _passes(examples: Sequence[Example], passes: float, rng: random.Random) -> list[list[Example]]:
    """A corpus as often as it is gone through, the last time a part of it."""
    rest = rng.sample(list(examples), round(len(examples) * (passes % 1)))
    return [*([list(examples)] * int(passes)), *([rest] if rest else [])]


def packed(examples: Sequence[Example], rng: random.Random, most: int = 120) -> list[Example]:
    """Sentences alone or a few together, as they would stand in an article, `most` pieces at most."""
    waiting = rng.sample(list(examples), len(examples))
    found: list[Example] = []
    while waiting:
        group, wanted = [waiting.pop()], rng.choice(_TOGETHER)
        while waiting and len(group) < wanted and sum(map(len, group)) + len(waiting[-1]) <= most:
            group.append(waiting.pop())
        found.append(joined(group))
    return found


def batches(examples: Sequence[Example], size: int, rng: random.Random) -> list[list[Example]]:
    """Examples of like length together, `size` pieces at most with what fills them up."""
    found: list[list[Example]] = [[]]
    for example in sorted(examples, key=lambda e: len(e) + 12 * rng.random()):
        if found[-1] and (len(found[-1]) + 1) * (max(len(e) for e in (*found[-1], example)) + 2) > size:
            found.append([])
        found[-1].append(example)
    return [one for one in found if one]


def _optimiser(model: Reader, phase: Phase, settings: Settings) -> torch.optim.Optimizer:
    encoder = list(model.encoder.parameters())
    heads = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": encoder, "lr": phase.rate}, {"params": heads, "lr": phase.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=settings.decay, fused=True)


def _slope(step: int, steps: int, warmup: float) -> float:
    """The share of the highest rate: up over the first steps, then down in a straight line."""
    warm = max(1.0, steps * warmup)
    return min((step + 1) / warm, (steps - step) / max(1.0, steps - warm))
