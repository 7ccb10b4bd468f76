"""Quotation marks of every style are paired, within a paragraph and across paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.divide.quotations import chains, quotations
from detente.record import Span


def spans_of(paragraphs: list[str]) -> tuple[str, list[Span]]:
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 1
    return "\n".join(paragraphs), spans


def insides(*paragraphs: str) -> list[str]:
    text, spans = spans_of(list(paragraphs))
    return [quote.inside.of(text) for quote in quotations(text, spans)]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("“We leave,” he said. “Soon.”", ["We leave,", "Soon."]),
        ('"We leave," he said. "Soon."', ["We leave,", "Soon."]),
        ("„Wir gehen“, sagte er.", ["Wir gehen"]),
        ("« Nous partons », dit-il.", [" Nous partons "]),
        ("»Vi rejser,« sagde han.", ["Vi rejser,"]),
        ("``We leave,'' he said.", ["We leave,"]),
        ("''We leave,'' he said. ''It's soon.''", ["We leave,", "It's soon."]),
        ("‘We leave,’ he said.", ["We leave,"]),
        ("Envoy 'wasting his time' in Doha", ["wasting his time"]),
        ("He said: “They told me ‘never’ and left.”", ["They told me ‘never’ and left.", "never"]),
        ("It's the ministers' plan, and they don't like it.", []),
        ("The rebels’ camp wasn’t theirs.", []),
        ("‘The leaders' plan is dead,’ she said.", ["The leaders' plan is dead,"]),
        ("“The deal is off. “The talks are not.”", ["The deal is off. ", "The talks are not."]),
        ('The pipe is 6" wide and 4" deep.', []),
        ("(“Never,” she said.)", ["Never,"]),
        ("a so-called “peace” plan", ["peace"]),
        ("", []),
    ],
)
def test_marks_are_paired(paragraph: str, expected: list[str]) -> None:
    assert insides(paragraph) == expected


def test_a_missing_closing_mark_ends_the_quotation_with_its_paragraph() -> None:
    text, spans = spans_of(["“We will not leave, he said.", "The talks ended."])
    (quote,) = quotations(text, spans)
    assert quote.inside.of(text) == "We will not leave, he said."
    assert not quote.closed


def test_a_mark_repeated_at_each_paragraph_goes_on_with_the_quotation() -> None:
    text, spans = spans_of(["He said: “First.", "“Second.", "“Third.” He left.", "“Another,” she said."])
    pieces = chains(quotations(text, spans))
    assert [[q.inside.of(text) for q in chain] for chain in pieces.values()] == [
        ["First.", "Second.", "Third."],
        ["Another,"],
    ]


def test_a_quotation_closed_one_paragraph_later_is_one() -> None:
    text, spans = spans_of(["He said: “First.", "Second.” He left."])
    (chain,) = chains(quotations(text, spans)).values()
    assert [q.inside.of(text) for q in chain] == ["First.", "Second."]


@given(st.lists(st.text(alphabet="ab. ,“”\"'’‘«»„`()s", max_size=40), max_size=4))
def test_quotations_lie_in_their_paragraphs_and_nest(paragraphs: list[str]) -> None:
    text, spans = spans_of(paragraphs)
    quotes = quotations(text, spans)
    for quote in quotes:
        assert quote.outside.covers(quote.inside)
        assert any(span.covers(quote.outside) for span in spans)
    for a in quotes:
        for b in quotes:
            assert not a.outside.overlaps(b.outside) or a.outside.covers(b.outside) or b.outside.covers(a.outside)


def test_a_paragraph_of_nothing_but_marks_takes_no_longer_than_its_length() -> None:
    text = "‘a' " * 50_000
    assert len(quotations(text, [Span(0, len(text))])) <= len(text)
