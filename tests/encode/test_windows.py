"""Windows read every piece of an article once and hold no more than the encoder can take."""

from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from detente.encode.windows import CONTEXT, LIMIT, windows

LENGTHS = st.lists(st.integers(1, 450), max_size=14)


def sentences(lengths: list[int]) -> list[slice]:
    return [slice(a, b) for a, b in pairwise(accumulate(lengths, initial=0))]


@given(LENGTHS, st.integers(1, LIMIT))
def test_each_piece_is_read_once_in_order(lengths: list[int], first: int) -> None:
    found = windows(sentences(lengths), first=first)
    read = [piece for window in found for piece in range(window.own, window.stop)]
    assert read == list(range(sum(lengths)))


@given(LENGTHS)
def test_no_window_is_too_long_nor_shows_too_much(lengths: list[int]) -> None:
    for window in windows(sentences(lengths)):
        assert window.stop - window.start <= LIMIT
        assert 0 <= window.own - window.start <= CONTEXT


def test_a_window_shows_the_sentence_before() -> None:
    first, second = windows(sentences([30, 150, 40, 20]))
    assert (first.start, first.own, first.stop) == (0, 0, 180)
    assert (second.start, second.own, second.stop) == (180 - CONTEXT, 180, 240)


def test_an_article_that_fits_is_one_window() -> None:
    (window,) = windows(sentences([30, 40, 50]))
    assert (window.start, window.stop) == (0, 120)
