"""Whom a pronoun beside a quotation stands for."""

import pytest

from detente.extract.actors.stage import Actors
from detente.extract.reading import Reading
from detente.extract.statements.stage import Statements
from texts import document


def speakers(text: str) -> list[str | None]:
    """The actors of the speakers of a text, in order of what they say."""
    reading = Statements()(Actors()(Reading.of(document(text, published="2006-12-30"))))
    mentions = {m.id: m for m in reading.mentions}
    return [mentions[s.speaker].actor if s.speaker else None for s in reading.statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Prime Minister Romano Prodi said he was sad.\n“Tony Blair has left us,” he said.",
            ["romano-prodi", "romano-prodi"],
        ),
        (
            "Prime Minister Romano Prodi said Tony Blair had left.\n“That is all,” he added.",
            ["romano-prodi", "romano-prodi"],
        ),
        (
            "Prime Minister Romano Prodi said he was sad. Then Tony Blair spoke.\n“So am I,” he said.",
            ["romano-prodi", "tony-blair"],
        ),
    ],
)
def test_whoever_spoke_last_goes_on_unless_another_is_named(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_somebody_of_the_other_gender_does_not_go_on() -> None:
    assert speakers("Prime Minister Romano Prodi said it was over.\n“It is,” she said.")[-1] != "romano-prodi"
