"""What one proposition is to another: the pair graph reads both, the comparison at its side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.encode import VERDICTS, Couple, Side, bearings
from detente.link.again import are_copies, are_of_one_meeting
from detente.link.compare import compare
from detente.link.proposition import Proposition
from detente.record import LinkKind

Floats = NDArray[np.float32]
BOTH_WAYS = (LinkKind.SAME, LinkKind.REPEATS, LinkKind.CONTRADICTS)
"""The kinds whose link goes from the later to the earlier whatever they say."""
BEARINGS: tuple[tuple[LinkKind, bool] | None, ...] = (
    None,
    *((kind, True) for kind in LinkKind),
    *((kind, False) for kind in LinkKind if kind not in BOTH_WAYS),
)
"""What the pair graph tells apart: nothing, a link from the second to the first, one from the first to the second."""
_OF_ONE_SENSE = frozenset({LinkKind.SAME, LinkKind.REPEATS, LinkKind.CONFIRMS})
"""The kinds of link between two that tell the same."""
AGAIN = (LinkKind.SAME, LinkKind.REPEATS)
"""The kinds of link between what is told or said and what tells or says it again."""
_LEAST = {kind: 0.6 if kind in AGAIN else 0.8 for kind in LinkKind}
_OF_STRANGERS = 0.97
"""How probable a link is at least, and one between what somebody does whom nobody knows ("a woman", "experts"); chosen
on the odd rows of evaluation/links and on campaign news, for precision."""
_ONE_MEETING = 0.83
"""How often two who confer in two reports of some days confer once: 5 of 6 such pairs in training/links/judged."""
Propositions = tuple[Proposition, Proposition]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the second of two propositions is to the first, or, where it does not go `back`, the first to the second."""

    kind: LinkKind
    back: bool
    confidence: float


_COPIED = tuple(Judgement(kind, back=True, confidence=0.99) for kind in AGAIN)


def couple(first: Proposition, second: Proposition) -> Couple:
    """Two propositions, the earlier first, as the pair graph reads them."""
    return Couple(
        Side(_names(first), first.text, first.words),
        Side(f"{_later(first, second)}{_names(second)}", second.text, second.words),
        compare(first, second),
    )


def _names(one: Proposition) -> str:
    names = list(dict.fromkeys(party.name for party in one.by))
    return f"{' and '.join(names[:2])}: " if names else ""


def _later(first: Proposition, second: Proposition) -> str:
    """How much later the second was told, as one would say it."""
    if first.article == second.article or first.day is None or second.day is None:
        return ""
    days = second.day - first.day
    when = "later" if days >= 0 else "earlier"
    for unit, length in (("years", 365), ("months", 30), ("weeks", 7), ("days", 1)):
        if abs(days) >= 2 * length:
            return f"{abs(days) // length} {unit} {when}, "
    return f"a day {when}, " if days else "the same day, "


def judge(pairs: Sequence[Propositions]) -> list[tuple[Judgement, ...]]:
    """What the propositions of each pair, the earlier first, are to each other; the same words need no reading."""
    copied = [are_copies(*pair) for pair in pairs]
    chances = iter(bearings([couple(*pair) for pair, is_copy in zip(pairs, copied, strict=True) if not is_copy]))
    return [
        _COPIED if is_copy else _with_meeting(pair, (*_judged(pair, *next(chances)),))
        for pair, is_copy in zip(pairs, copied, strict=True)
    ]


def _judged(pair: Propositions, chances: Floats, verdict: Floats) -> Iterator[Judgement]:
    """The likeliest bearing, where it is likely enough and the verdict on both sentences does not speak against it."""
    bearing, chance = BEARINGS[int(chances.argmax())], float(chances.max())
    if bearing and chance >= _least(pair, bearing[0]) and _allows(verdict, bearing[0]):
        yield Judgement(*bearing, chance)


def _least(pair: Propositions, kind: LinkKind) -> float:
    """Both who do it are to be known; of those who doubt and are doubted one is enough: experts doubt a lot."""
    known = [any(party.is_known for party in one.by) for one in pair]
    enough = any(known) if kind is LinkKind.DOUBTS else all(known)
    return _LEAST[kind] if enough else _OF_STRANGERS


def _allows(verdict: Floats, kind: LinkKind) -> bool:
    """What is contradicted is not said or told again, what follows is no turn, and only contradictions contradict."""
    of = {name: float(chance) for name, chance in zip(VERDICTS, verdict, strict=True)}
    likeliest = VERDICTS[int(verdict.argmax())]
    if kind in _OF_ONE_SENSE:
        return of["contradiction"] <= of["entailment"]
    if kind is LinkKind.CONTRADICTS:
        return likeliest == "contradiction"
    return kind is not LinkKind.REVERSES or likeliest != "entailment"


def _with_meeting(pair: Propositions, judged: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    """What was judged, and that both tell of one meeting where sides and days say so."""
    known = any(one.kind is LinkKind.SAME for one in judged) or not are_of_one_meeting(*pair)
    return judged if known else (*judged, Judgement(LinkKind.SAME, back=True, confidence=_ONE_MEETING))


def in_order(one: Proposition, other: Proposition) -> tuple[Proposition, Proposition]:
    """Two propositions, the one that was told earlier first; of one day in the order of their articles' ids."""
    return (one, other) if _place(one) <= _place(other) else (other, one)


def _place(one: Proposition) -> tuple[int, str, int, str]:
    return one.day or 0, one.article, one.at, one.event or one.statement or ""
