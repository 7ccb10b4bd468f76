"""Finding: what names a deed, once, with the deed that a speech act is about."""

import pytest

from detente.extract.events.find import find
from detente.record import Root
from parsed import sentence


def shown(text: str) -> list[tuple[str, Root, list[Root]]]:
    """Triggers with their roots and those of their acts."""
    return [(f.trigger.text, f.word.root, [a.word.root for a in f.acts]) for f in find(sentence(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They launched an attack on the village.", [("launched", Root.ASSAULT, [])]),
        ("They carried out an air raid.", [("carried", Root.ASSAULT, [])]),
        ("They tested a missile.", [("tested", Root.MOBILIZE, [])]),
        ("They tested the water.", []),
        ("They asked the king to release the prisoners.", [("asked", Root.REQUEST, [Root.RETREAT])]),
        ("They asked a question.", []),
        ("They agreed to help end the siege.", [("agreed", Root.AGREE, [Root.RETREAT])]),
        ("They are ready to negotiate.", [("ready", Root.AGREE, [Root.CONSULT])]),
        ("They gave up the fight.", []),
        ("They called off the protest.", [("called", Root.CONCEDE, [])]),
        ("They called for an end to the siege.", [("called", Root.REQUEST, []), ("siege", Root.COERCE, [])]),
        ("They lifted sanctions.", [("lifted", Root.RETREAT, [])]),
        ("They imposed sanctions.", [("imposed", Root.COERCE, [])]),
        ("They launched a verbal attack on the king.", [("launched", Root.ACCUSE, [])]),
        ("They called the test reckless.", [("called", Root.ACCUSE, [])]),
    ],
)
def test_triggers_and_acts(text: str, expected: list[tuple[str, Root, list[Root]]]) -> None:
    assert shown(text) == expected


def test_a_participle_that_only_describes_names_no_deed() -> None:
    assert shown("They met with visiting officials.") == [("met", Root.CONSULT, [])]
