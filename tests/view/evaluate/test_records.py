"""An article's record against what was read: which events are right, which of their circumstances, which statements."""

from dataclasses import replace
from typing import Any

import pytest
from msgspec.structs import replace as changed

from detente.record import Root, Span, Status
from detente.view.evaluate.parties import Party
from detente.view.evaluate.records import (
    Labelled,
    Labels,
    ReadEvent,
    Reading,
    ReadStatement,
    Said,
    nearness,
    predict,
    same_doing,
    same_event,
    same_root,
    score,
)

TEXT = "Chad recalled its envoy to Mali on Tuesday. Togo objected, its minister said."
CHAD, MALI, TOGO = (Party((), i.lower(), i, True) for i in ("TCD", "MLI", "TGO"))
RECALLED = Labelled(Span(5, 13), Root.SANCTION, Status.OCCURRED, ("TCD",), ("MLI",), when="1999-03-02", place="Bamako")
READ = ReadEvent(
    Span(5, 13), Span(0, 43), Root.SANCTION, Status.OCCURRED, (CHAD,), (MALI,), when="1999-03-02", place="Bamako"
)
MET = Labelled(Span(5, 13), Root.CONSULT, Status.OCCURRED, ("TCD", "MLI"), ())
SAID = Said((Span(44, 57),), "TGO", Span(59, 71))


def figures(read: Reading, *events: Labelled, statements: tuple[Said, ...] = ()) -> dict[str, float]:
    """The figures of one article, by name."""
    labels = Labels("", TEXT, None, events, statements)
    return {figure.name: figure.value for figure in score([(labels, read)])}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, (True, True, True)),
        ({"root": Root.REJECT}, (False, False, False)),
        ({"actors": (TOGO,)}, (True, False, False)),
        ({"actors": ()}, (True, False, False)),
        ({"recipients": (TOGO,)}, (True, True, False)),
        ({"recipients": ()}, (True, True, False)),
        ({"actors": (CHAD, TOGO)}, (True, True, True)),
        # both parties for actors is another thing than one doing it to the other, but has the same company
        ({"actors": (CHAD, MALI), "recipients": ()}, (True, True, True)),
        ({"actors": (CHAD, MALI, TOGO), "recipients": ()}, (True, False, False)),
        ({"status": Status.PLANNED, "when": None}, (True, True, True)),
    ],
)
def test_an_event_is_the_same_by_root_then_actors_then_recipients(
    change: dict[str, Any], expected: tuple[bool, bool, bool]
) -> None:
    event = replace(READ, **change)
    assert tuple(same(RECALLED, event) for same in (same_root, same_doing, same_event)) == expected


@pytest.mark.parametrize(
    ("actors", "recipients", "expected"),
    [((CHAD, MALI), (), True), ((CHAD,), (MALI,), True), ((CHAD,), (TOGO,), False), ((CHAD, MALI), (TOGO,), False)],
)
def test_a_symmetric_act_asks_for_all_its_parties(
    actors: tuple[Party, ...], recipients: tuple[Party, ...], expected: bool
) -> None:
    assert same_event(MET, replace(READ, root=Root.CONSULT, actors=actors, recipients=recipients)) is expected


@pytest.mark.parametrize(
    ("trigger", "sentence", "expected"),
    [
        (Span(5, 13), Span(0, 43), 3),
        (Span(18, 23), Span(0, 43), 2),
        (Span(49, 57), Span(44, 76), 0),
        (Span(-10, -5), Span(-16, -2), 1),
    ],
)
def test_an_event_is_near_by_its_trigger_its_sentence_or_in_the_title(
    trigger: Span, sentence: Span, expected: float
) -> None:
    assert nearness(RECALLED, replace(READ, trigger=trigger, sentence=sentence)) == expected


def test_a_second_event_of_the_same_happening_is_false() -> None:
    title = replace(READ, trigger=Span(-10, -5), sentence=Span(-16, -2))
    found = figures(Reading((title, READ)), RECALLED)
    assert (found["event precision"], found["event recall"], found["events per article"]) == (0.5, 1.0, 2.0)


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({}, set()),
        ({"act": Root.AID}, {"act right"}),
        ({"mode": "expel"}, {"mode right"}),
        ({"status": Status.CLAIMED}, {"status right"}),
        ({"place": None}, {"place right"}),
        ({"place": "bamako"}, set()),
        ({"when": None}, {"when right"}),
    ],
)
def test_circumstances_are_those_of_right_events(change: dict[str, Any], wrong: set[str]) -> None:
    found = figures(Reading((replace(READ, **change),)), RECALLED)
    assert {name for name, value in found.items() if name.endswith(" right") and value < 1} == wrong


@pytest.mark.parametrize(
    ("when", "expected"),
    [("1999-03-02", (1, 0, 0)), ("1999-03", (0, 1, 0)), ("1999-03-04", (0, 0, 1)), (None, (0, 0, 0))],
)
def test_a_date_is_right_wide_invented_or_missed(when: str | None, expected: tuple[float, float, float]) -> None:
    found = figures(Reading((replace(READ, when=when),)), RECALLED)
    assert (found["when right"], found["when wide"], found["when invented"]) == expected


@pytest.mark.parametrize(
    ("gold", "read", "right"),
    [
        (None, None, 1),
        (None, "../1999-03-05", 1),
        ("../1999-03-05", None, 1),
        ("../1999-03-05", "1999-03-05/..", 1),
        (None, "1999-03-02", 0),
        ("../1999-03-05", "1999-03-02", 0),
    ],
)
def test_what_tense_alone_tells_is_as_good_as_no_date(gold: str | None, read: str | None, right: float) -> None:
    found = figures(Reading((replace(READ, when=read),)), changed(RECALLED, when=gold))
    assert (found["when right"], found["when invented"]) == (right, 1 - right)


def test_what_is_read_where_nothing_is_counts_apart() -> None:
    found = figures(Reading((READ, READ)))
    assert (found["events per article without any"], found["event f1"]) == (2.0, 0.0)
    assert figures(Reading((READ, READ)), RECALLED)["events per article without any"] == 0.0


@pytest.mark.parametrize(
    ("content", "speaker", "said", "expected"),
    [
        (Span(44, 57), (TOGO,), SAID, 1.0),
        (Span(49, 57), (TOGO,), SAID, 1.0),
        (Span(0, 57), (TOGO,), SAID, 0.0),
        (Span(44, 57), (CHAD,), SAID, 0.0),
        (Span(44, 57), (), SAID, 0.0),
        (Span(44, 57), (CHAD, TOGO), SAID, 1.0),
        (Span(44, 57), (), changed(SAID, speaker=None), 1.0),
        (Span(44, 57), (TOGO,), changed(SAID, speaker=None), 0.0),
    ],
)
def test_a_statement_is_found_by_speaker_and_content(
    content: Span, speaker: tuple[Party, ...], said: Said, expected: float
) -> None:
    read = Reading((), (ReadStatement((content,), speaker),))
    assert figures(read, statements=(said,))["statements found"] == expected


def test_what_is_read_stands_in_characters_of_the_text_and_a_title_before_it() -> None:
    text = "Chad accused Mali on Friday of a lie."
    read = predict(Labels("Mali condemned Chad over the border", text, "1999-03-08", ()))
    spans = [event.trigger for event in read.events]
    assert [span.of(text) for span in spans if span.start >= 0] == ["accused"]
    assert all(span.end < 0 for span in spans if span.start < 0) and len(spans) == 2
    accused = read.events[-1]
    assert (accused.actors[0].words[0].of(text), accused.recipients[0].words[0].of(text)) == ("Chad", "Mali")
    assert (accused.when, accused.sentence) == ("1999-03-05", Span(0, len(text)))
