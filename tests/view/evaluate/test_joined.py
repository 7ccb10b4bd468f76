"""Tokens are set as print has them, and every token is found again where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.record import Span
from detente.view.evaluate.joined import joined


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("He did n't pay $ 5 .", "He didn't pay $5."),
        ("`` No , '' she said", "“No,” she said"),
        ('He said " no , " twice', 'He said "no," twice'),
        ("the workers ' strike", "the workers' strike"),
        ("the ' war ' party", "the 'war' party"),
        ("Peru ’ s allies ( three ) left", "Peru’s allies (three) left"),
        ("a Damascus - based group", "a Damascus-based group"),
        ("US - Cuban talks", "US-Cuban talks"),
        ("GENEVA - The envoys met", "GENEVA - The envoys met"),
        ("rise of 40 %", "rise of 40%"),
        ("-LRB- sic -RRB-", "(sic)"),
        ("we 'll see ; they 're out", "we'll see; they're out"),
        ("- hello", "- hello"),
    ],
)
def test_white_space_stands_where_print_has_it(tokens: str, text: str) -> None:
    assert joined(tokens.split()).text == text


@given(
    st.lists(st.text("abZ.,'\"-’“s$", min_size=1, max_size=3), min_size=1, max_size=12).filter(
        lambda tokens: "''" not in tokens
    )
)
def test_every_token_is_found_where_its_span_says(tokens: list[str]) -> None:
    text = joined(tokens)
    assert [span.of(text.text) for span in text.tokens] == tokens
    assert text.over(0, len(tokens)) == Span(0, len(text.text))
