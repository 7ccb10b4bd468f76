"""Which links the sides of two propositions allow."""

from typing import Any

import pytest

from detente.link.admissible import is_admissible
from detente.link.proposition import Party, Proposition
from detente.record import LinkKind, Root, Span, Status

STATE = Party("PRT", "Portugal", "PRT", True)
PREMIER = Party("caetano", "Marcelo Caetano", "PRT", True)
ENVOY = Party("ennes", "Antonio Ennes", "PRT", True)
OTHER = Party("GNB", "Guinea-Bissau", "GNB", True)
FRONT = Party("paigc", "PAIGC", "GNB")


def told(*by: Party, to: tuple[Party, ...] = (), **fields: Any) -> Proposition:
    given = {"article": "a", "outlet": None, "day": 1, "at": 0, "text": "the fishery", "words": Span(0, 1)}
    return Proposition(by=by, to=to, **(given | fields))


SAID: dict[str, Any] = {"statement": "statement-1"}
DONE: dict[str, Any] = {"event": "event-1", "root": Root.ASSAULT, "status": Status.OCCURRED}
ASKED: dict[str, Any] = {"event": "event-2", "root": Root.REQUEST, "act": Root.RETREAT, "status": Status.OCCURRED}


@pytest.mark.parametrize(
    ("kind", "by", "to", "is_allowed"),
    [
        (LinkKind.REVERSES, told(PREMIER, **SAID), told(PREMIER, **SAID), True),
        (LinkKind.REVERSES, told(PREMIER, **SAID), told(STATE, **SAID), True),
        (LinkKind.REVERSES, told(PREMIER, **SAID), told(ENVOY, **SAID), False),
        (LinkKind.REVERSES, told(**SAID), told(STATE, **SAID), False),
        (LinkKind.CONTRADICTS, told(PREMIER, **SAID), told(STATE, **SAID), True),
        (LinkKind.DENIES, told(PREMIER, **SAID), told(FRONT, **SAID), True),
        (LinkKind.DENIES, told(PREMIER, **SAID), told(PREMIER, **SAID), False),
        (LinkKind.DENIES, told(PREMIER, **SAID), told(FRONT, **DONE), False),
        (LinkKind.DOUBTS, told(PREMIER, **DONE), told(FRONT, **SAID), False),
        (LinkKind.REPEATS, told(FRONT, **SAID), told(STATE, **SAID), False),
        (LinkKind.REPEATS, told(**SAID), told(STATE, **SAID), True),
        (LinkKind.ANSWERS, told(STATE, **DONE), told(FRONT, to=(STATE,), **ASKED), True),
        (LinkKind.ANSWERS, told(PREMIER, **DONE), told(FRONT, to=(STATE,), **ASKED), True),
        (LinkKind.ANSWERS, told(OTHER, **DONE), told(FRONT, to=(STATE,), **ASKED), False),
        (LinkKind.ANSWERS, told(FRONT, **DONE), told(FRONT, to=(STATE,), **ASKED), False),
        (LinkKind.ANSWERS, told(STATE, **DONE), told(FRONT, to=(STATE,), **DONE), False),
        (LinkKind.FULFILS, told(STATE, **DONE), told(FRONT, to=(STATE,), **ASKED), True),
        (LinkKind.FULFILS, told(STATE, **DONE), told(STATE, **DONE), False),
        (LinkKind.SAME, told(STATE, **DONE), told(OTHER, **DONE), False),
        (LinkKind.SAME, told(STATE, **DONE), told(**DONE), True),
        (LinkKind.CANCELS, told(STATE, **DONE), told(OTHER, to=(STATE,), **DONE), True),
        (LinkKind.CANCELS, told(STATE, **DONE), told(OTHER, **DONE), False),
    ],
)
def test_sides_allow_a_link_or_not(kind: LinkKind, by: Proposition, to: Proposition, is_allowed: bool) -> None:
    assert is_admissible(kind, by, to) is is_allowed
