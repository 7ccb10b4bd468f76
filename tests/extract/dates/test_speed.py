"""No text makes the reading of dates slow."""

import re
import time
from itertools import cycle, islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.divide.document import Document, Sentence, Token
from detente.extract.dates.stage import dates_of
from detente.record import PassageKind, Span
from texts import article

_LONG = 100_000
_SECONDS = 20  # about two are needed; were any step quadratic, it would be minutes
_PIECES = (
    "1|1,111|19|-|–|1998-|1/1/| |the |a |May |Monday |9 a.m. |two weeks |the last |next year |Jan. 1 |every |of |'s|"
    "the first quarter of |twenty |two and a half |more than |now |Easter |ago |the day |in |1990s |, |years "
)
_pieces = _PIECES.split("|")


def deep(text: str) -> Document:
    """A text as one sentence in which every word hangs on the one before it."""
    tokens = tuple(
        Token(n, Span(*word.span()), word[0], word[0].casefold(), "NOUN", "NN", "pobj", max(0, n - 1), "DATE", False)
        for n, word in enumerate(re.finditer(r"\S+", text))
    )
    sentence = Sentence(0, Span(0, len(text)), 0, PassageKind.BODY, tokens)
    return Document(article(text, published="2017-10-02"), (sentence,), ())


def seconds(text: str) -> float:
    start = time.process_time()
    for _ in dates_of(deep(text)):
        pass
    return time.process_time() - start


def repeated(pieces: list[str]) -> str:
    return "".join(islice(cycle(pieces), _LONG // len("".join(pieces)) * len(pieces) + 1))


@pytest.mark.parametrize("piece", ["1", "1,111", "the ", "May ", "-", "9 a.m. Monday ", "two weeks ago "])
def test_a_long_run_of_one_thing_is_read_in_time(piece: str) -> None:
    assert seconds(repeated([piece])) < _SECONDS


@settings(max_examples=5, deadline=None)
@given(st.lists(st.sampled_from(_pieces), min_size=2, max_size=6))
def test_a_long_run_of_anything_is_read_in_time(pieces: list[str]) -> None:
    assert seconds(repeated(pieces)) < _SECONDS
