"""Marked-up text becomes words as a reader sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.acquire.plain import plain


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>Talks <b>re</b>sumed.</p>\n<p>They\nend &amp; go on.</p>", "Talks resumed.\n\nThey end & go on."),
        ("Talks resumed.<br>They end.<br/><br/>They go on.", "Talks resumed.\nThey end.\n\nThey go on."),
        ("Talks resumed. <a href='x'>More</a>", "Talks resumed. More"),
        ("Talks &#8220;resumed&#8221;", "Talks “resumed”"),
        ("Talks resumed.\n\nThey end.", "Talks resumed.\n\nThey end."),
        ("<style>p{}</style><script>alert(1)</script><!-- no --><p>Talks.", "Talks."),
        ("<ul><li>One<li>Two</ul>", "One\n\nTwo"),
        ("<img src='x' onerror='y'>", ""),
        ("", ""),
    ],
)
def test_the_words_that_a_reader_sees(markup: str, words: str) -> None:
    assert plain(markup) == words


@given(st.text("<>/ apdivbr&;#x0!-'\"\n\0", max_size=80))
def test_whatever_is_given_words_come_out(markup: str) -> None:
    assert isinstance(plain(markup), str)


def test_what_is_nested_too_deep_is_left_out() -> None:
    assert plain("<p>Talks resumed.</p>" + "<div>" * 5000 + "deep") == "Talks resumed."
