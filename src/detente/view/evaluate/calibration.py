"""How far what a reading is sure of differs from how often it is right."""

from collections.abc import Sequence

from detente.view.evaluate.scores import ratio

_BINS = 10


def calibration_error(outcomes: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error (ECE) of confidences in [0, 1] and whether each was right, in ten bins.

    Naeini, Cooper and Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning, AAAI 2015.
    """
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for confidence, is_right in outcomes:
        bins[min(int(confidence * _BINS), _BINS - 1)].append((confidence, is_right))
    return ratio(sum(abs(sum(c - is_right for c, is_right in one)) for one in bins), len(outcomes))
