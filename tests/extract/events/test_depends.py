"""On which condition an event depends."""

import pytest

from detente.run import read_article
from texts import article


@pytest.mark.parametrize(
    ("text", "trigger", "condition"),
    [
        ("China warned that it would invade if Laos attacked Cambodia.", "warned", "Laos attacked Cambodia"),
        ("If Laos attacked, the minister said, China would be asked for troops.", "asked", "Laos attacked"),
        ("Kenya agreed to lift its sanctions as soon as Chad left.", "agreed", "as soon as Chad left"),
        ("Kenya lifted its sanctions on Chad as soon as Libya withdrew.", "lifted", None),
        ("Egypt offered to recognize Israel in return for aid.", "offered", "in return for aid"),
    ],
)
def test_what_is_said_or_still_to_come_depends_on_its_condition(text: str, trigger: str, condition: str | None) -> None:
    events = read_article(article(text, published="1984-08-05")).events
    found = next(e.condition for e in events if e.trigger.of(text) == trigger)
    assert (found.of(text) if found else None) == condition
