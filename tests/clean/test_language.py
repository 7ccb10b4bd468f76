"""The language of a text is known by its small words."""

import pytest

from detente.clean.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ministers met in the capital and agreed to end the war.", "en"),
        ("Les ministres se sont réunis dans la capitale pour mettre fin à la guerre.", "fr"),
        ("Die Minister trafen sich in der Hauptstadt und einigten sich auf ein Ende des Krieges.", "de"),
        ("Los ministros se reunieron en la capital para poner fin a la guerra.", "es"),
        ("Министры встретились в столице и договорились о том, что война будет окончена.", "ru"),
        ("Oslo, Bern, Wien, Rom, Prag", "und"),
        ("", "und"),
    ],
)
def test_the_language_or_that_it_is_not_known(text: str, code: str) -> None:
    assert language_of(text) == code
