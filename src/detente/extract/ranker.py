"""What log-linear rankers share: how probable each of several choices is by what speaks for it."""

from collections.abc import Mapping, Sequence
from math import exp


def chances(hinted: Sequence[frozenset[str]], weights: Mapping[str, float]) -> list[float]:
    """The probability of each choice, by its hints; one that has no weight speaks for nothing."""
    scores = [exp(sum(weights.get(hint, 0.0) for hint in hints)) for hints in hinted]
    total = sum(scores)
    return [score / total for score in scores]
