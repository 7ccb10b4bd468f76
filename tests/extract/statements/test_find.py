"""Which words of a sentence are source, cue and content."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.extract.statements.find import find
from texts import document

Attribution = tuple[str | None, str | None, tuple[str, ...]]


def attributions(text: str, *, title: str | None = None) -> list[Attribution]:
    divided = document(text, title=title)
    return [
        (
            f.source.span.of(divided.text) if f.source else None,
            f.cue_span.of(divided.text) if f.cue_span else None,
            tuple(span.of(divided.text) for span in f.content),
        )
        for f in find(divided)
    ]


CLAUSES: dict[str, tuple[str, list[Attribution]]] = {
    "with that": (
        "The minister said that the border would stay open.",
        [("The minister", "said", ("that the border would stay open",))],
    ),
    "before its cue": (
        "The border will stay open, officials said.",
        [("officials", "said", ("The border will stay open",))],
    ),
    "around its cue": (
        "For years, she said, the army had ruled the north.",
        [("she", "said", ("For years", "the army had ruled the north"))],
    ),
    "after a date": (
        "The party said on Monday it will withdraw its support.",
        [("The party", "said", ("it will withdraw its support",))],
    ),
    "before a cue that the parser joins to it": (
        "Chad will answer if its bases are attacked, a ministry spokesman vowed here Sunday.",
        [("a ministry spokesman", "vowed", ("Chad will answer if its bases are attacked",))],
    ),
    "whose speaker the parser puts into it": (
        "Nine people died when two bombs exploded in a market during the morning rush, military officials said.",
        [
            (
                "military officials",
                "said",
                ("Nine people died when two bombs exploded in a market during the morning rush",),
            )
        ],
    ),
    "with a second report joined to it": (
        "The ambassador said Chad should stop its tests but also called on Niger to cancel its drills.",
        [
            ("The ambassador", "said", ("Chad should stop its tests",)),
            ("The ambassador", "also called on", ("Niger to cancel its drills",)),
        ],
    ),
    "with a participle that reports more": (
        "The envoy said talks would resume, adding that both sides were ready.",
        [
            ("The envoy", "said", ("talks would resume",)),
            ("The envoy", "adding", ("that both sides were ready",)),
        ],
    ),
    "quoted by somebody": (
        "The premier was quoted by the Daily Post as saying that talks would resume.",
        [("The premier", "saying", ("that talks would resume",))],
    ),
}

FRAMES: dict[str, tuple[str, list[Attribution]]] = {
    "to": ("Peru vowed to answer.", [("Peru", "vowed", ("to answer",))]),
    "np": ("France condemned the attack.", [("France", "condemned", ("the attack",))]),
    "np of": (
        "Chad accused Sudan of arming the rebels.",
        [("Chad", "accused", ("Sudan of arming the rebels",))],
    ),
    "np as": ("She described the plan as a trap.", [("She", "described", ("the plan as a trap",))]),
    "np be": ("He called the launch a success.", [("He", "called", ("the launch a success",))]),
    "np to": ("Mali urged the rebels to disarm.", [("Mali", "urged", ("the rebels to disarm",))]),
    "preposition": ("The bishop warned of famine.", [("The bishop", "warned of", ("famine",))]),
    "another cue": ("Ghana denied the allegation.", [("Ghana", "denied", ("the allegation",))]),
    "passive": (
        "The plan was described by the minister as a success.",
        [("the minister", "was described", ("The plan", "as a success"))],
    ),
    "passive of nobody": (
        "The island is believed to hold oil.",
        [(None, "is believed", ("The island", "to hold oil"))],
    ),
    "noun": (
        "The general's claim that the rebels had fled was false.",
        [("The general's", "claim", ("that the rebels had fled",))],
    ),
    "adjective": (
        "The president is confident that talks will resume.",
        [("The president", "confident", ("that talks will resume",))],
    ),
    "phrase": (
        "According to the ministry, the dam is safe.",
        [("the ministry", "According to", ("the dam is safe",))],
    ),
}

QUOTATIONS: dict[str, tuple[str, list[Attribution]]] = {
    "on both sides of its cue": (
        "“We will not pay,” the mayor said. “The debt is theirs.”",
        [("the mayor", "said", ("“We will not pay,”", "“The debt is theirs.”"))],
    ),
    "in two halves around its cue": (
        "“If they sign,” he said, “we will leave.”",
        [("he", "said", ("“If they sign,”", "“we will leave.”"))],
    ),
    "behind a colon that announces it": (
        "Asked about the bridge, he was blunt: “It is gone,” he said.",
        [("he", "said", ("“It is gone,”",))],
    ),
    "behind a colon in what is said": (
        "He said the order was plain: “Hold the bridge.”",
        [("He", "said", ("the order was plain: “Hold the bridge.”",))],
    ),
    "before an inverted cue": (
        "“It is over,” said Ms. Diallo.",
        [("Ms. Diallo", "said", ("“It is over,”",))],
    ),
    "after a colon": (
        "She told reporters: “The talks are over.”",
        [("She", "told", ("“The talks are over.”",))],
    ),
    "in a sentence of its own, after what the same person said": (
        "The mayor said the town was lost. “We have nothing left to give.”",
        [
            ("The mayor", "said", ("the town was lost",)),
            ("The mayor", "said", ("“We have nothing left to give.”",)),
        ],
    ),
    "over two paragraphs": (
        "The mayor said: “The first bridge is gone.\n“The second bridge will follow.”",
        [("The mayor", "said", ("“The first bridge is gone", "“The second bridge will follow.”"))],
    ),
    "of nobody": (
        "“Nobody in this town knows what will come.”",
        [(None, None, ("“Nobody in this town knows what will come.”",))],
    ),
    "of a few words in a reported clause": (
        "Oslo said the raid was “utterly unacceptable”.",
        [("Oslo", "said", ("the raid was “utterly unacceptable”",))],
    ),
}

NOTHING_SAID = {
    "a word in scare quotes": "The “summit” lasted an hour.",
    "a denial that anything was said": "The minister did not say that the border was closed.",
    "a refusal to say": "The minister declined to say whether the border was closed.",
    "what nobody said": "No official said that the border was closed.",
    "a saying that may come": "The minister may say that the border is closed.",
    "a saying under a condition": "If the minister says that the border is closed, trade will suffer.",
    "what anybody may think": "You think that the border is closed.",
    "what a thing shows": "The height of the flames suggests that the depot was full.",
}


@pytest.mark.parametrize(("text", "expected"), CLAUSES.values(), ids=CLAUSES)
def test_a_clause_is_content(text: str, expected: list[Attribution]) -> None:
    assert attributions(text) == expected


@pytest.mark.parametrize(("text", "expected"), FRAMES.values(), ids=FRAMES)
def test_each_frame_has_its_content(text: str, expected: list[Attribution]) -> None:
    assert attributions(text) == expected


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS.values(), ids=QUOTATIONS)
def test_a_quotation_has_its_speaker(text: str, expected: list[Attribution]) -> None:
    assert attributions(text) == expected


@pytest.mark.parametrize("text", NOTHING_SAID.values(), ids=NOTHING_SAID)
def test_what_is_not_said_is_no_attribution(text: str) -> None:
    assert attributions(text) == []


def test_a_name_with_a_colon_speaks_in_a_title() -> None:
    found = attributions("The town is calm.", title="Police: Bridge was blown up")
    assert found == [("Police", ":", ("Bridge was blown up",))]


def test_what_is_inside_a_quotation_is_left_to_its_speaker() -> None:
    found = attributions("“I think the minister said that we lost,” the mayor said.")
    assert [source for source, _, _ in found] == ["the mayor"]


WORDS = ["The mayor", " said", " told", " Ms. Diallo", " that", " it was over"]
MARKS = [" “", "” ", '"', "''", ",", ".", ": ", "\n"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS + MARKS), max_size=14).map("".join))
def test_every_span_holds_words_of_the_text_in_order(text: str) -> None:
    for found in find(document(text)):
        assert list(found.content) == sorted(found.content)
        assert all(0 <= span.start < span.end <= len(text) for span in found.content)
        assert found.source is None or found.source.span.of(text).strip()
