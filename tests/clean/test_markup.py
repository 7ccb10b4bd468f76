"""What a reader sees of markup, and where it stands there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.clean.markup import seen

PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<",
        ">",
        "&amp;",
        "&",
        ";",
        "&#8212;",
        "a b",
    ]
)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>Talks <b>res</b>ume</p><p>today", ["Talks", "resume", "today"]),
        ("<td>Oslo</td><td>Bern</td>", ["Oslo", "Bern"]),
        ("caf&eacute; &amp; bar &#8212; &#x2014;", ["café", "&", "bar", "—", "—"]),
        ("a<!-- hidden <b>too</b> -->b", ["ab"]),
        ("a<!-- never closed <p>b", ["a"]),
        ("a<script>if (1 < 2) x();</script>b", ["a", "b"]),
        ("a<style>p { }</style ><STYLE>q", ["a"]),
        ("a<script src='x'/>b", ["a", "b"]),
        ("3 < 4 and AT&T", ["3", "4", "and", "AT&T"]),
        ("<p title='never closed", []),
        ("", []),
    ],
)
def test_the_words_that_are_seen(markup: str, words: list[str]) -> None:
    assert seen(markup).text.split() == words


@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join))
def test_runs_stand_unchanged_in_the_markup_in_order(markup: str) -> None:
    view = seen(markup)
    end = 0
    for run in view.runs:
        assert view.text[run.text : run.text + run.length] == markup[run.source : run.source + run.length]
        assert run.source >= end
        end = run.source + run.length


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_stretch_is_cut_to_what_is_asked(start: int, length: int) -> None:
    view = seen("<p>Talks <b>resume</b> in caf&eacute; <i>Oslo</i> today</p>")
    for run in view.in_markup(start, start + length):
        assert start <= run.text
        assert run.text + run.length <= start + length
        assert run.length > 0
