"""Noun phrases that name political actors are found whole, and names of mere places and things are not."""

import itertools

import pytest

from detente.extract.actors.candidate import Form
from detente.extract.actors.directory import directory
from detente.extract.actors.find import find
from detente.extract.actors.hit import Background
from detente.record.edtf import bounds
from texts import document

NO_PHRASES = (Form.PRONOUN, Form.BYSTANDER)


def found(text: str) -> list[tuple[str, Form]]:
    """The phrases found in a text, pronouns and private persons left out."""
    made = document(text)
    return [
        (c.span.of(text), c.form)
        for s in made.sentences
        for c in find(s, Background(directory()))
        if c.form not in NO_PHRASES
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Denmark recalled its envoy.", ["Denmark", "its envoy"]),
        ("Egyptian troops shelled rebels near the river.", ["Egyptian troops", "rebels"]),
        ("Chile's Foreign Minister Alberto Vega resigned.", ["Chile's Foreign Minister Alberto Vega"]),
        ("Peru's foreign minister, Ana Vega, resigned.", ["Peru's foreign minister, Ana Vega"]),
        ("Ana Vega, the former Peruvian envoy to Chile, left.", ["Ana Vega", "the former Peruvian envoy", "Chile"]),
        ("The president of Ghana met NATO officials.", ["The president of Ghana", "NATO officials"]),
        ("The Moroccans accused the Spanish government.", ["The Moroccans", "the Spanish government"]),
        ("British and French paratroopers landed.", ["British", "French paratroopers"]),
        ("A spokesman for the Kremlin denied it.", ["A spokesman for the Kremlin"]),
        ("The Security Council condemned Hamas fighters.", ["The Security Council", "Hamas fighters"]),
        ("A senior defence official told Reuters.", ["A senior defence official", "Reuters"]),
        ("Kurdish militants attacked Turkish police.", ["Kurdish militants", "Turkish police"]),
        ("The Associated Press (@AP) asked Kenya.", ["The Associated Press", "@AP", "Kenya"]),
    ],
)
def test_whole_phrases(text: str, expected: list[str]) -> None:
    assert [words for words, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers fought in Chad.", ["Soldiers"]),
        ("Chinese goods were cheap.", []),
        ("Michael Jordan scored.", ["Michael Jordan"]),
        ("He was taken hostage.", []),
        ("The US-led coalition advanced.", ["The US-led coalition"]),
        ("A storm crossed the South China Sea.", []),
        ("The Rural Democratic Party won.", ["The Rural Democratic Party"]),
        ("We had roast turkey for lunch.", []),
        ("Shares of General Motors Corp. fell.", ["General Motors Corp."]),
        ("WHO ASKED FOR THE TALKS?", []),
        ("The WHO sent vaccines.", ["The WHO"]),
    ],
)
def test_no_places_and_things(text: str, expected: list[str]) -> None:
    assert [words for words, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Tehran rejected the offer.", Form.CAPITAL),
        ("They called on Warsaw to reply.", Form.CAPITAL),
        ("The Elysee confirmed the visit.", Form.METONYM),
        ("Downing Street refused to comment.", Form.METONYM),
    ],
)
def test_capitals_and_seats_that_act(text: str, form: Form) -> None:
    assert form in [f for _, f in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy flew to Tehran.",
        "They met in Warsaw.",
        "ROME, May 2 - Rain fell.",
        "Crowds filled Cairo's streets in Egypt.",
    ],
)
def test_capitals_that_are_places(text: str) -> None:
    assert Form.CAPITAL not in [f for words, f in found(text) if words != "Cairo"]


@pytest.mark.parametrize(
    ("date", "country"),
    [("1968-08-21", "SUN"), ("2008-08-08", "RUS"), (None, "RUS")],
    ids=["soviet", "russian", "undated"],
)
def test_a_capital_of_two_states_is_that_of_the_date(date: str | None, country: str) -> None:
    sentence = document("Moscow warned the government.").sentences[0]
    first = find(sentence, Background(directory(), when=bounds(date) if date else None))[0]
    assert first.core is not None
    assert first.core.country == country


def test_surnames_of_the_article_are_found_in_capitals_too() -> None:
    sentence = document("OKONKWO: We will not yield.").sentences[0]
    assert [c.name for c in find(sentence, Background(directory(), names=frozenset({"Okonkwo"})))][:1] == ["OKONKWO"]


def test_no_two_candidates_overlap() -> None:
    text = "The Foreign Minister of Japan, Taro Kono, and South Korean officials told Chinese President Hu Jintao no."
    spans = [c.span for s in document(text).sentences for c in find(s, Background(directory()))]
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
