"""Which pairs of propositions are worth judging: a small graph reads what was compared, and lets the rest fall."""

from collections.abc import Iterable

from detente.encode import margins
from detente.link.compare import compare
from detente.link.judge import Propositions


def worth_judging(pairs: Iterable[Propositions], most: int) -> list[Propositions]:
    """Of some pairs, the earlier proposition first, those that are likeliest to be linked, so many at most.

    Two of one sentence never are.
    """
    apart = [pair for pair in pairs if pair[0].article != pair[1].article or pair[0].text != pair[1].text]
    scored = zip(margins([compare(*pair) for pair in apart]), apart, strict=True)
    likely = [(odds, pair) for odds, pair in scored if odds >= 0]
    return [pair for _, pair in sorted(likely, key=lambda one: -one[0])[:most]]
