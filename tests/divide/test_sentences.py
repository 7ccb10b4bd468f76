"""Sentences end where a reader says so, and never inside a quotation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.divide.quotations import quotations
from detente.divide.sentences import sentence_spans
from detente.record import Span


def sentences(text: str) -> list[str]:
    whole = Span(0, len(text))
    return [span.of(text) for span in sentence_spans(text, whole, quotations(text, [whole]))]


@pytest.mark.parametrize(
    "expected",
    [
        ["The talks failed.", "Both sides left."],
        ["Mr. Eden met Gen. de Gaulle on Nov. 4 in the U.S. Embassy.", "They spoke."],
        ["He was born in the U.S.", "The family left later."],
        ["Troops left at 5 p.m. Tuesday.", "It rained."],
        ["J. F. Kennedy spoke."],
        ["The price rose 3.5 percent to $1.20 a barrel.", "Oil fell."],
        ["“We tried. We failed. We leave,” the envoy said.", "He left."],
        ["“Why now?” Mr Salam asked.", "Nobody knew."],
        ["“Why now?”", "The minister was angry."],
        ["“Go home!” the crowd shouted.", "Police came."],
        ["He said: “It is over.”", "She agreed."],
        ["Envoys said “no.”", "“Never,” one added."],
        ["Acme Inc. bought it.", "Rivals sold."],
        ["Was it war?", "It was."],
        ["They met … and parted.", "“Again…”", "Then silence."],
        ["The No. 2 leader fled."],
        ["Élan was lost.", "Éamon de Valera spoke."],
    ],
)
def test_a_paragraph_is_cut_into_its_sentences(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@given(st.text(alphabet='aA. ?!“”"’(…\n', max_size=60))
def test_nothing_but_white_space_is_lost_and_no_quotation_is_broken(text: str) -> None:
    whole = Span(0, len(text))
    quotes = quotations(text, [whole])
    spans = sentence_spans(text, whole, quotes)
    assert "".join(span.of(text) for span in spans).split() == text.split() or "".join(
        "".join(span.of(text) for span in spans).split()
    ) == "".join(text.split())
    for quote in quotes:
        assert not any(quote.outside.start < span.start < quote.outside.end for span in spans)
