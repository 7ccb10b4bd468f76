"""Words of two texts that are read side by side."""

import numpy as np

from detente.encode import ABREAST, Side, abreast
from detente.record import Span

FIRST, SECOND = "The army left Faya on Monday.", "Troops withdrew from Faya, and a minister spoke."


def sides(text: str, *words: str) -> tuple[Side, ...]:
    return tuple(Side("", text, Span(text.index(word), text.index(word) + len(word))) for word in words)


def test_each_two_words_are_measured() -> None:
    found = abreast(sides(FIRST, "left"), sides(SECOND, "withdrew", "spoke"))
    assert found.shape == (1, 2, len(ABREAST))
    nearness = found[0, :, ABREAST.index("words")]
    assert nearness[0] > nearness[1]
    assert (found[..., 1] <= found[..., 2]).all()


def test_words_are_measured_alike_whoever_stands_beside_them() -> None:
    together = abreast(sides(FIRST, "left", "army"), sides(SECOND, "withdrew", "spoke"))
    alone = abreast(sides(FIRST, "army"), sides(SECOND, "spoke"))
    assert np.allclose(together[1, 1], alone[0, 0], atol=1e-5)


def test_of_long_texts_the_parts_around_the_words_are_read() -> None:
    text = "peace " + "word " * 300 + "war"
    found = abreast(sides(text, "peace", "war"), sides(SECOND, "spoke"))
    assert np.isfinite(found).all()
    assert not np.array_equal(found[0], found[1])


def test_a_text_without_words_has_nothing_to_measure() -> None:
    assert not abreast((Side("", "", Span(0, 0)),), sides(SECOND, "spoke")).any()
