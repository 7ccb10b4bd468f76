"""On whose word an event stands."""

import pytest

from detente.record import Status
from stories import read


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("“The Omani foreign ministry condemns the raid on Aden,” the ministry said.", "condemns", Status.OCCURRED),
        ("Oman condemned the raid on Aden, an official of Qatar said.", "condemned", Status.CLAIMED),
        ("Yemen shelled a Saudi town, officials in Riyadh said.", "shelled", Status.CLAIMED),
        ("Yemen shelled a Saudi town, as officials in Riyadh had said.", "shelled", Status.OCCURRED),
    ],
)
def test_what_only_somebody_else_says_is_claimed(text: str, trigger: str, status: Status) -> None:
    found = {event.trigger.of(text): event.status for event in read(text).events}
    assert found[trigger] is status
