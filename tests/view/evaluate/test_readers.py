"""What a record holds becomes what is scored, in characters of the text that came in."""

from typing import Any

import pytest
from msgspec.structs import replace

from detente.record import (
    Aligned,
    AnyThing,
    Basis,
    Date,
    Event,
    How,
    Mention,
    Passage,
    PassageKind,
    Quotation,
    Record,
    Root,
    Span,
    Statement,
    StatementKind,
    Status,
)
from detente.view.evaluate.dates import Time, times
from detente.view.evaluate.events import Coded, coded
from detente.view.evaluate.pages import body
from detente.view.evaluate.readers import body_article, in_text
from detente.view.evaluate.statements import Attribution, attributions, with_marks
from texts import article

TEXT = "Ghana praised Togo on Friday: “well done”, it said."
ARTICLE = article(TEXT)
SHIFTED = Aligned(text=0, source=100, length=len(TEXT))


def at(phrase: str) -> Span:
    """Where a phrase stands in TEXT."""
    return Span(TEXT.index(phrase), TEXT.index(phrase) + len(phrase))


def mention(phrase: str) -> Mention:
    """A mention of those words, whose id is the phrase."""
    return Mention(id=phrase, article=ARTICLE.id, span=at(phrase), actor=None, how=How.NAME, confidence=1.0)


def statement(**changed: Any) -> Statement:
    """It said: “well done”."""
    fields = {
        "id": "statement",
        "article": ARTICLE.id,
        "speaker": "it",
        "source": at("it"),
        "cue": at("said"),
        "content": (at("well done"),),
        "kind": StatementKind.SPEECH,
        "quotation": Quotation.DIRECT,
        "medium": None,
        "addressees": (),
        "via": None,
        "about": (),
        "date": None,
        "confidence": 1.0,
    }
    return Statement(**(fields | changed))


PRAISED = Event(
    id="event",
    article=ARTICLE.id,
    sentence=Span(0, len(TEXT)),
    trigger=at("praised"),
    root=Root.RETREAT,
    act=None,
    mode=None,
    contexts=(),
    cameo=None,
    quad=2,
    goldstein=None,
    plover_score=6.5,
    actors=("Ghana",),
    recipients=("Togo",),
    object=None,
    date=None,
    place=None,
    status=Status.OCCURRED,
    condition=None,
    deadline=None,
    quantities=(),
    asserted_by=None,
    confidence=1.0,
)
MENTIONS = (mention("Ghana"), mention("Togo"), mention("it"))


def record(*things: AnyThing) -> Record:
    """A record of ARTICLE, its mentions and some more."""
    return Record((ARTICLE, *MENTIONS, *things))


def test_a_statement_is_its_speakers_words_its_cue_and_its_content() -> None:
    (found,) = attributions(record(statement()))
    assert found == Attribution(source=(at("it"),), cue=(at("said"),), content=(at("“well done”"),))


def test_marks_are_added_to_quotations_alone() -> None:
    (found,) = attributions(record(statement(quotation=Quotation.INDIRECT)))
    assert found.content == (at("well done"),)


@pytest.mark.parametrize(
    ("text", "quoted", "expected"),
    [
        ("“Go,” he said", "Go", "“Go,”"),
        ('"Go." He', "Go", '"Go."'),
        ("He said: “Go", "Go", "“Go"),
        ("Go, he said", "Go", "Go"),
        ("''Go,'' he said", "Go", "''Go,''"),
    ],
)
def test_a_quotation_grows_to_its_marks(text: str, quoted: str, expected: str) -> None:
    start = text.index(quoted)
    assert with_marks(text, Span(start, start + len(quoted))).of(text) == expected


def test_a_statement_of_nobody_without_cue_has_neither() -> None:
    (found,) = attributions(record(statement(source=None, cue=None)))
    assert (found.source, found.cue) == ((), ())


def test_a_date_keeps_its_value_and_shows_its_type() -> None:
    span = at("Friday")
    known = {"id": "date", "article": ARTICLE.id, "edtf": None, "basis": Basis.TEXT, "confidence": 1.0}
    date = Date(span=span, timex="P1D", **known)
    assert times(record(date)) == (Time(span.start, span.end, "DURATION", "P1D"),)


def test_an_event_is_its_mentions_and_its_plv_root() -> None:
    assert coded(record(PRAISED)) == (Coded((at("Ghana"),), (at("Togo"),), "YIELD"),)


def test_only_body_passages_are_a_pages_body() -> None:
    passages = (
        Passage(kind=PassageKind.TITLE, span=Span(0, 5)),
        Passage(kind=PassageKind.BODY, span=at("praised")),
        Passage(kind=PassageKind.NOTICE, span=at("Togo")),
        Passage(kind=PassageKind.BODY, span=at("said")),
    )
    page = replace(ARTICLE, passages=passages)
    assert body(Record((page,))) == "praised\nsaid"


@pytest.mark.parametrize(
    ("alignment", "spans", "expected"),
    [
        ((SHIFTED,), [Span(3, 8)], (Span(103, 108),)),
        # over a cut, where the article's text has dropped what stood between
        ((Aligned(0, 0, 5), Aligned(5, 9, 20)), [Span(3, 8)], (Span(3, 12),)),
        # what does not stand in the source is left out
        ((Aligned(0, 0, 5),), [Span(3, 8), Span(0, 2)], (Span(0, 2),)),
    ],
)
def test_spans_are_given_in_the_text_that_came_in(
    alignment: tuple[Aligned, ...], spans: list[Span], expected: tuple[Span, ...]
) -> None:
    aligned = replace(ARTICLE, alignment=alignment)
    assert in_text(aligned, spans) == expected


def test_a_text_taken_as_body_is_body_whole_and_where_it_was() -> None:
    whole = body_article(TEXT)
    assert [(p.kind, p.span.of(whole.text)) for p in whole.passages] == [(PassageKind.BODY, TEXT)]
    assert whole.in_source(at("Togo")) == at("Togo")
