"""What two reports tell again, by their sides and days alone."""

from typing import Any

import pytest

from detente.link.again import are_of_one_meeting
from detente.link.proposition import Party, Proposition
from detente.record import Root, Span, Status

MINISTER = Party("gabon-minister", "the minister", "GAB", True)
PREMIER = Party("GAB-premier", "the prime minister", "GAB", True)
ENVOY = Party("UN-envoy", "the envoy")


def met(article: str, day: int, *by: Party, **fields: Any) -> Proposition:
    given = {"root": Root.CONSULT, "status": Status.OCCURRED, "event": "e", "text": "They met", "words": Span(0, 8)}
    return Proposition(article=article, day=day, outlet=None, at=0, by=by, **(given | fields))


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        (met("b", 102, ENVOY, PREMIER), True),
        (met("b", 102, ENVOY, PREMIER, status=Status.CLAIMED), True),
        (met("b", 102, ENVOY, to=(PREMIER,)), True),
        (met("b", 102, ENVOY, PREMIER, status=Status.PLANNED), False),
        (met("b", 102, ENVOY, PREMIER, root=Root.AGREE), False),
        (met("b", 102, ENVOY, PREMIER, place="Libreville"), False),
        (met("b", 102, ENVOY, PREMIER, when=(102, 102)), False),
        (met("b", 110, ENVOY, PREMIER), False),
        (met("b", 102, PREMIER), False),
        (met("b", 102, MINISTER, PREMIER), False),
    ],
)
def test_two_who_confer_in_two_reports_confer_once(other: Proposition, is_one: bool) -> None:
    first = met("a", 100, PREMIER, ENVOY, place="Port-Gentil", when=(100, 100) if other.when else None)
    assert are_of_one_meeting(first, other) is is_one
