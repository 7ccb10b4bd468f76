"""What the verdict on both sentences allows one proposition to be to the other."""

import numpy as np
import pytest

from detente.encode import VERDICTS
from detente.link.judge import BEARINGS, _allows, _judged
from detente.link.proposition import Party, Proposition
from detente.record import LinkKind, Span


def verdict(**chances: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.array([chances.get(name, 0.0) for name in VERDICTS], dtype=np.float32)


@pytest.mark.parametrize(
    ("kind", "chances", "is_allowed"),
    [
        (LinkKind.REPEATS, {"neutral": 0.6, "contradiction": 0.3, "entailment": 0.1}, False),
        (LinkKind.REPEATS, {"neutral": 0.6, "contradiction": 0.1, "entailment": 0.3}, True),
        (LinkKind.CONFIRMS, {"contradiction": 0.9, "entailment": 0.1}, False),
        (LinkKind.CONTRADICTS, {"contradiction": 0.5, "neutral": 0.4}, True),
        (LinkKind.CONTRADICTS, {"contradiction": 0.4, "neutral": 0.5}, False),
        (LinkKind.REVERSES, {"entailment": 0.9}, False),
        (LinkKind.REVERSES, {"neutral": 0.9}, True),
        (LinkKind.ANSWERS, {"entailment": 0.9}, True),
    ],
)
def test_a_verdict_speaks_for_or_against(kind: LinkKind, chances: dict[str, float], is_allowed: bool) -> None:
    assert _allows(verdict(**chances), kind) is is_allowed


def said(by: Party) -> Proposition:
    return Proposition(
        statement="s", article="a", outlet=None, day=1, at=0, text="It is so", words=Span(0, 8), by=(by,)
    )


MINISTER, STRANGER = Party("gabon-minister", "the minister", "GAB", True), Party(":a woman", "a woman")


@pytest.mark.parametrize(
    ("kind", "by", "chance", "made"),
    [
        (LinkKind.ANSWERS, MINISTER, 0.7, 0),
        (LinkKind.ANSWERS, MINISTER, 0.9, 1),
        (LinkKind.ANSWERS, STRANGER, 0.9, 0),
        (LinkKind.ANSWERS, STRANGER, 0.98, 1),
        (LinkKind.REPEATS, MINISTER, 0.7, 1),
        (LinkKind.DOUBTS, STRANGER, 0.9, 1),
    ],
)
def test_a_link_is_made_where_it_is_likely_enough(kind: LinkKind, by: Party, chance: float, made: int) -> None:
    chances = np.zeros(len(BEARINGS), dtype=np.float32)
    chances[BEARINGS.index((kind, True))] = chance
    chances[BEARINGS.index(None)] = 1 - chance
    assert len([*_judged((said(MINISTER), said(by)), chances, verdict(neutral=1.0))]) == made
