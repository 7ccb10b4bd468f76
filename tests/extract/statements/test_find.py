"""Which words of a sentence are source, cue and content."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.extract.statements.find import found_by_rules
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
        for f in found_by_rules(divided)
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

TRIMMED: dict[str, tuple[str, list[Attribution]]] = {
    "how a quotation before the cue was said": (
        "“Let everyone know that if they leave, Togo must be able to stand alone,” President Sy said as he left.",
        [("President Sy", "said", ("“Let everyone know that if they leave, Togo must be able to stand alone,”",))],
    ),
    "a semicolon": (
        "The court, he said, was fair; the trial had been long.",
        [("he", "said", ("The court", "was fair"))],
    ),
    "a semicolon before the cue": (
        "The trial began; the court, he said, was fair.",
        [("he", "said", ("the court", "was fair"))],
    ),
    "a noun that takes it all up": (
        "Norway said it might still send a mediator to Lagos, a step that Ghana had opposed.",
        [("Norway", "said", ("it might still send a mediator to Lagos",))],
    ),
    "what came of it": (
        "Chad condemned his demands, only for another envoy to be sent.",
        [("Chad", "condemned", ("his demands",))],
    ),
    "what others say against it": (
        "The army said the bridge had fallen, while the rebels said that it stood.",
        [("The army", "said", ("the bridge had fallen",)), ("the rebels", "said", ("that it stood",))],
    ),
    "a second report of the same source": (
        "Growth will slow, the bank said, and urged better care.",
        [("the bank", "said", ("Growth will slow",)), ("the bank", "urged", ("better care",))],
    ),
    "whoever reports all of it": (
        "Omar Keita said the dam was safe, a local newspaper reported.",
        [
            ("a local newspaper", "reported", ("Omar Keita said the dam was safe",)),
            ("Omar Keita", "said", ("the dam was safe",)),
        ],
    ),
}

SPEAKERS: dict[str, tuple[str, list[Attribution]]] = {
    "a participle behind reported talk is done by who talks": (
        "The palace said that the king spoke to his cousin by phone, urging him to leave.",
        [
            ("The palace", "said", ("that the king spoke to his cousin by phone, urging him to leave",)),
            ("the king", "urging", ("him to leave",)),
        ],
    ),
    "a paper speaks for whoever issues it": (
        "Mali issued a statement calling on Chad to withdraw.",
        [("Mali", "calling on", ("Chad to withdraw",))],
    ),
    "what the parser took for a listener is what is spoken of": (
        "Keita said all the advisers, cabinet members, had opposed the move to deploy the army.",
        [
            (
                "Keita",
                "said",
                ("all the advisers, cabinet members, had opposed the move to deploy the army",),
            ),
            ("all the advisers, cabinet members", "had opposed", ("the move to deploy the army",)),
        ],
    ),
    "a day is no part of a name": (
        "Mr. Diallo on Friday said the war was over.",
        [("Mr. Diallo", "said", ("the war was over",))],
    ),
    "whoever makes it clear says it": (
        "Oslo has made clear that it seeks peace.",
        [("Oslo", "has made clear", ("that it seeks peace",))],
    ),
    "the sentence before tells who speaks": (
        "Ms. Keita agreed. “The party is out of time and out of ideas.”",
        [("Ms. Keita", "agreed", ("“The party is out of time and out of ideas.”",))],
    ),
}

FRAMES: dict[str, tuple[str, list[Attribution]]] = {
    "np of a sum": ("Norway pledged 40 million dollars.", [("Norway", "pledged", ("40 million dollars",))]),
    "to": ("Peru vowed to answer.", [("Peru", "vowed", ("to answer",))]),
    "np": ("France condemned the attack.", [("France", "condemned", ("the attack",))]),
    "np of": (
        "Chad accused Sudan of arming the rebels.",
        [("Chad", "accused", ("Sudan of arming the rebels",))],
    ),
    "np as": ("She described the plan as a trap.", [("She", "described", ("the plan as a trap",))]),
    "np be": ("He called the launch a success.", [("He", "called", ("the launch a success",))]),
    "np to": ("Mali urged the rebels to disarm.", [("Mali", "urged", ("the rebels to disarm",))]),
    "for to": (
        "She called for the next government to raise taxes.",
        [("She", "called for", ("the next government to raise taxes",))],
    ),
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
    "what is done without saying it": "The rebels withdrew without saying that they would return.",
    "a deed that a thing does": "The rise of the pound warned that trade would suffer.",
    "what is in the course of being said": "The clerks are in the process of announcing the results.",
    "what one is urged to do by nobody": "Readers were encouraged to send their names.",
    "what is not made so by anybody": "It is clear that the talks failed.",
    "what comes of care": "The minister made sure that the talks failed.",
    "what a speaker is asked": "Asked whether she would resign, the minister said nothing.",
    "what is reckoned by a measure": "He was overweight according to his height.",
    "a heading of things in a text": "Among the terms of the treaty: Togo leaves the north.",
    "what a thing shows": "The height of the flames suggests that the depot was full.",
}


@pytest.mark.parametrize(("text", "expected"), CLAUSES.values(), ids=CLAUSES)
def test_a_clause_is_content(text: str, expected: list[Attribution]) -> None:
    assert attributions(text) == expected


@pytest.mark.parametrize(("text", "expected"), TRIMMED.values(), ids=TRIMMED)
def test_content_ends_before(text: str, expected: list[Attribution]) -> None:
    assert attributions(text) == expected


@pytest.mark.parametrize(("text", "expected"), SPEAKERS.values(), ids=SPEAKERS)
def test_the_source_is_whoever_speaks(text: str, expected: list[Attribution]) -> None:
    assert attributions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Togo denied that it planned to intervene.",
        "Togo denied having threatened to intervene.",
        "Togo refused to say that it had threatened to intervene.",
        "Togo does not believe that Benin has threatened to intervene.",
    ],
)
def test_what_is_denied_is_not_said(text: str) -> None:
    assert "to intervene" not in [content for _, _, contents in attributions(text) for content in contents]


@pytest.mark.parametrize(
    "text",
    [
        "Shares fell in Lagos, the Savanna Bank added 46 cents to 47 dollars.",
        "Shares rose in Lagos, the Savanna Bank added 46 cents to 47 dollars and Ansa fell.",
    ],
)
def test_a_verb_with_a_sum_for_its_object_reports_nothing(text: str) -> None:
    assert attributions(text) == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Talks 'a waste of time', says Togo", [("Togo", "says", ("Talks 'a waste of time'",))]),
        ("Togo: 'We will fight on'", [("Togo", ":", ("'We will fight on'",))]),
        ("Two rebel sources: Truce is near", [("Two rebel sources", ":", ("Truce is near",))]),
        ("Togo: 1,769", []),
    ],
)
def test_titles_name_a_speaker_at_either_end(title: str, expected: list[Attribution]) -> None:
    assert attributions("It rained.", title=title) == expected


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
    for found in found_by_rules(document(text)):
        assert list(found.content) == sorted(found.content)
        assert all(0 <= span.start < span.end <= len(text) for span in found.content)
        assert found.source is None or found.source.span.of(text).strip()


def test_a_second_predicate_with_the_same_modal_is_said_too() -> None:
    content = (
        "the court would fine traders – including those with stalls in Kano – but would be willing to wait if asked"
    )
    found = attributions(f"Speaking in Lagos, Judge Ada Obi said {content}.")
    assert [contents for _, _, contents in found] == [(content,)]
