"""How near two words are as what they can mean."""

import pytest

from detente.link.kinship import KINDS, kinship


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [("quake", "earthquake", "synonyms"), ("die", "death", "derived"), ("kill", "murder", "wider")],
)
def test_kin_words(one: str, other: str, kind: str) -> None:
    assert kinship(one, other)[KINDS.index(kind)] > 0
    assert kinship(one, other) == pytest.approx(kinship(other, one))


def test_words_without_kin() -> None:
    assert kinship("quake", "unheardofword") == (0, 0, 0, 0)
