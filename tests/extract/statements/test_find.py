"""Which words of a sentence are source, cue and content."""

import pytest

from detente.extract.statements.find import find
from texts import document

Attribution = tuple[str | None, str | None, tuple[str, ...]]

CASES: dict[str, tuple[str, list[Attribution]]] = {
    "a clause with that": (
        "The minister said that the border would stay open.",
        [("The minister", "said", ("that the border would stay open",))],
    ),
    "a clause before its cue": (
        "The border will stay open, officials said.",
        [("officials", "said", ("The border will stay open",))],
    ),
    "a cue inside its content": (
        "For years, she said, the army had ruled the north.",
        [("she", "said", ("For years", "the army had ruled the north"))],
    ),
    "an infinitive": ("Peru vowed to answer.", [("Peru", "vowed", ("to answer",))]),
    "an accusation": (
        "Chad accused Sudan of arming the rebels.",
        [("Chad", "accused", ("Sudan of arming the rebels",))],
    ),
    "a quotation on both sides of its cue": (
        "“We will not pay,” the mayor said. “The debt is theirs.”",
        [("the mayor", "said", ("“We will not pay,”", "“The debt is theirs.”"))],
    ),
    "a quotation after a colon": (
        "She told reporters: “The talks are over.”",
        [("She", "told", ("“The talks are over.”",))],
    ),
    "a cue at the end that the parser joins to its content": (
        "Chad will answer if its bases are attacked, a ministry spokesman vowed here Sunday.",
        [("a ministry spokesman", "vowed", ("Chad will answer if its bases are attacked",))],
    ),
    "a second report joined to a reported clause": (
        "The ambassador said Chad should stop its tests but also called on Niger to cancel its drills.",
        [
            ("The ambassador", "said", ("Chad should stop its tests",)),
            ("The ambassador", "also called on", ("Niger to cancel its drills",)),
        ],
    ),
    "a participle behind a reported clause": (
        "The envoy said talks would resume, adding that both sides were ready.",
        [
            ("The envoy", "said", ("talks would resume",)),
            ("The envoy", "adding", ("that both sides were ready",)),
        ],
    ),
    "a word in scare quotes": ("The “summit” lasted an hour.", []),
    "a denial that anything was said": ("The minister did not say that the border was closed.", []),
    "a saying that may come": ("The minister may say that the border is closed.", []),
    "a saying under a condition": ("If the minister says that the border is closed, trade will suffer.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_sources_cues_and_contents(text: str, expected: list[Attribution]) -> None:
    found = [
        (
            f.source.span.of(text) if f.source else None,
            f.cue_span.of(text) if f.cue_span else None,
            tuple(span.of(text) for span in f.content),
        )
        for f in find(document(text))
    ]
    assert found == expected
