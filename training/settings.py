"""Every number that a training run depends on."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of training: how often each corpus is gone through, and the highest rates of learning."""

    name: str
    passes: Mapping[str, float]
    rate: float
    """Of the encoder."""
    head_rate: float


GENERAL = Phase(
    "general",
    {"statements": 2, "factuality": 6, "newswire": 1, "nli": 0.5, "stories": 0.5},
    rate=1.5e-4,
    head_rate=5e-4,
)
EVENTS = Phase(
    "events",
    {"statements": 0.5, "factuality": 1, "newswire": 0.25, "nli": 0.25, "roles": 10, "pairs": 10, "codebook": 5},
    rate=1e-4,
    head_rate=5e-4,
)
TEACHER = Phase("teacher", {"statements": 1, "factuality": 2}, rate=4e-5, head_rate=4e-4)
"""Of the larger model."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A run; the same settings, data and machine give the same weights but for the order of floating sums."""

    seed: int = 20171129
    batch: int = 1024
    """Pieces a step, with those that fill it up, of corpora whose examples are long or pairs of texts."""
    small_batch: int = 512
    """The same of corpora of single sentences."""
    warmup: float = 0.06
    """The share of a phase's steps in which the rates rise."""
    decay: float = 0.01
    """Weight decay."""
    clip: float = 1.0
    """The largest norm of a gradient."""
    phases: tuple[Phase, ...] = (GENERAL, EVENTS)
