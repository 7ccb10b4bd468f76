"""Bodies of many states before what is theirs: whoever rejects their resolution rejects them."""

import pytest

from detente.extract.events.bodies import body_of
from stories import only, parties


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Iran rejected the Security Council resolution.", "UN-security-council"),
        ("Israel rejected a UN resolution.", "UN"),
        ("Turkey vetoed a NATO proposal.", "NATO"),
    ],
)
def test_a_resolution_is_its_bodys(text: str, body: str) -> None:
    reading, event = only(text)
    assert parties(reading, event.recipients) == {body}


def test_a_body_of_one_state_is_named_by_its_state() -> None:
    assert body_of("Russian Security Council") is None
    assert body_of("Nobody's Council") is None
