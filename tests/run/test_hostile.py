"""Texts made to be hard to read take time in proportion to their length; `make bench-hostile` reads long ones."""

import logging

import pytest
from benchmarks.hostile import LEAD, TEXTS, cost, growth, read_anyway

from detente.encode import VERDICTS, verdicts
from detente.encode.pairs import LONGEST as LONGEST_TEXT
from detente.encode.pairs import LONGEST_LEAD, Side, cut
from detente.link import propositions
from detente.record import Span

_SMALL, _LARGE = 2500, 7500
_STEEPEST = 1.7
"""The power of its length that reading a text may seem to grow with at these sizes; what was mended grew by 2 to 3."""
_A_CHARACTER = 2e-3
"""Seconds of a core that no character costs: right-to-left overrides between names, the dearest, cost half of it."""
_SOME = (
    "one word in a sentence",
    "quotations only opened",
    "straight marks",
    "he said after each",
    "commas",
    "list of states",
    "names, all different",
    "pronouns only",
    "one sentence",
    "said only",
    "right-to-left overrides",
    "NULs",
)


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    read_anyway(LEAD)


@pytest.mark.parametrize("name", _SOME)
def test_reading_takes_time_in_proportion(name: str) -> None:
    small, large = (cost(LEAD + TEXTS[name](size)) for size in (_SMALL, _LARGE))
    assert growth(small, large) < _STEEPEST or large.seconds < _LARGE * _A_CHARACTER / 10
    assert large.seconds < _LARGE * _A_CHARACTER


@pytest.mark.parametrize("name", sorted({*TEXTS} - {*_SOME}))
def test_whatever_a_text_is_made_of_it_is_read(name: str) -> None:
    assert read_anyway(LEAD + TEXTS[name](600)) > 1


def test_two_sides_of_a_pair_have_a_longest() -> None:
    """A speaker's name can be as long as a page."""
    text = "Iran attacked Israel. " * 200
    ids, _ = cut(Side("\u202eIran " * 300, text, Span(0, len(text))))
    assert len(ids) <= LONGEST_LEAD + LONGEST_TEXT
    assert verdicts([(text, "\u202e" * 3000)]).shape == (1, len(VERDICTS))


def test_links_are_drawn_between_the_first_facts_of_a_story_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(propositions, "MOST", 10)
    with caplog.at_level(logging.WARNING):
        assert read_anyway(LEAD + TEXTS["ordinary news"](4000)) > 10
    assert "links are drawn between the first 10" in caplog.text
    assert "article-" in caplog.text
