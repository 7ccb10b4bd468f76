"""Which pairs of propositions are worth judging: a logistic regression on what was compared lets the rest fall."""

from collections.abc import Iterable, Sequence
from functools import cache
from operator import mul

from msgspec import Struct

from detente.link.compare import FEATURES, compare
from detente.link.judge import Propositions
from detente.tables import load

TABLE = "sieve.tsv"
THRESHOLD = "threshold"
"""The row of the table with the log-odds from which on a pair is judged; that of the regression's constant is next."""
CONSTANT = "constant"
MOST = 16
"""How many pairs between two stories are judged at most."""


class _Weight(Struct, frozen=True):
    """How much a feature speaks for a pair being linked at all, in log-odds."""

    feature: str
    weight: float


def worth_judging(pairs: Iterable[Propositions]) -> list[Propositions]:
    """Of the pairs between two stories, the earlier proposition first, those that are likeliest to be linked.

    Two of one sentence never are.
    """
    apart = (pair for pair in pairs if pair[0].article != pair[1].article or pair[0].text != pair[1].text)
    scored = [(margin(compare(*pair)), pair) for pair in apart]
    likely = [(odds, pair) for odds, pair in scored if odds >= 0]
    return [pair for _, pair in sorted(likely, key=lambda one: -one[0])[:MOST]]


def margin(compared: Sequence[float]) -> float:
    """How far the log-odds of a pair lie above those from which on it is judged."""
    weights, least = _weights()
    odds: float = sum(map(mul, weights, compared))
    return odds - least


@cache
def _weights() -> tuple[tuple[float, ...], float]:
    """The weights of FEATURES, and what they must add up to."""
    rows = {row.feature: row.weight for row in load("detente.link.tables", TABLE, _Weight)}
    return tuple(rows[name] for name in FEATURES), rows[THRESHOLD] - rows[CONSTANT]
