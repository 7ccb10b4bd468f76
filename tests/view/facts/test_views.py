"""What is shown of a thing is what the record says of it, with names for ids and words for spans."""

import msgspec
import pytest
from tests import records
from tests.records import RECORD

from detente.record import Basis, PassageKind, Published, Quotation, Record, Statement
from detente.record.errors import NotInRecord
from detente.view.facts import Evidence, actor_views, article_views, event_view, statement_view


def test_an_event_names_those_who_take_part() -> None:
    view = event_view(RECORD, records.REFUSED)
    assert (view.dyad, view.roots, view.object) == (
        "Tariq Aziz → George H. W. Bush",
        "REJECT",
        "a letter from President Bush",
    )


def test_what_is_threatened_stands_behind_the_threat() -> None:
    assert event_view(RECORD, records.AUTHORIZED).roots == "THREATEN / ASSAULT"


@pytest.mark.parametrize(
    ("event", "on_the_word_of"),
    [(records.MET, "outlet"), (records.ENVOY, "France"), (records.WITHDREW, "“witnesses”")],
)
def test_an_event_says_on_whose_word_the_record_has_it(event: object, on_the_word_of: str) -> None:
    assert event_view(RECORD, event).on_the_word_of == on_the_word_of  # type: ignore[arg-type]


def test_the_word_of_a_speaker_who_is_not_known_is_not_the_outlets() -> None:
    unnamed = msgspec.structs.replace(records.S_WITNESSES, speaker=None)
    record = Record([unnamed, *records.SECOND_INPUT])
    assert event_view(record, records.WITHDREW).on_the_word_of == "a speaker not named"


def test_who_is_not_settled_is_shown_by_the_words_that_stand_there() -> None:
    assert statement_view(RECORD, records.S_WITNESSES).dyad == "“witnesses”"


def test_the_evidence_of_an_event_is_marked_in_its_sentence() -> None:
    pieces = event_view(RECORD, records.AUTHORIZED).excerpt.pieces()
    assert [(piece.first, piece.text) for piece in pieces if piece.first] == [
        (Evidence.ACTOR, "The Security Council"),
        (Evidence.TRIGGER, "authorized"),
        (Evidence.RECIPIENT, "Iraq"),
        (Evidence.CONDITION, " does not leave Kuwait by "),
        (Evidence.DEADLINE, "Jan. 15"),
    ]


def test_a_statement_is_shown_with_its_cue_and_speaker() -> None:
    view = statement_view(RECORD, records.S_ENVOY)
    assert view.excerpt.span.of(view.excerpt.text) == "France said it might still send an envoy to Baghdad"


def test_a_speaker_in_another_paragraph_does_not_widen_the_excerpt() -> None:
    text = records.LATER.replace(", ", ",\n")
    record = Record([msgspec.structs.replace(records.LATER_ARTICLE, text=text), *records.SECOND_INPUT])
    view = statement_view(record, records.S_WITNESSES)
    assert view.excerpt.span.of(text) == "Iraqi troops withdrew from one border post"


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("''", "''"), ("``", "''"), ("“", "”")])
def test_an_excerpt_has_the_quotation_marks_of_its_first_and_last_words(opening: str, closing: str) -> None:
    words = "unfit for heads of state"
    text = records.TEXT.replace(f'"{words}"', f"{opening}{words}{closing}")
    record = Record([msgspec.structs.replace(records.ARTICLE, text=text), *RECORD.sources, *RECORD.actors])
    quoted = msgspec.structs.replace(records.S_UNFIT, content=(records.at(words, text),), cue=None, speaker=None)
    assert statement_view(record, quoted).excerpt.words == f"{opening}{words}{closing}"


def test_a_story_without_a_title_is_named_by_its_beginning() -> None:
    assert next(article_views(RECORD, [records.LATER_ARTICLE])).title == (
        "(no title) Iraqi troops withdrew from one border post, witnesses…"
    )


@pytest.mark.parametrize(
    ("statement", "quotation", "words"),
    [
        (records.S_ENVOY, Quotation.INDIRECT, "it might still send an envoy to Baghdad"),
        (records.S_ENVOY, Quotation.DIRECT, "“it might still send an envoy to Baghdad”"),
        (records.S_UNFIT, Quotation.MIXED, 'whose words … "unfit for heads of state"'),
    ],
)
def test_only_words_quoted_as_they_were_stand_between_marks(
    statement: Statement, quotation: Quotation, words: str
) -> None:
    assert statement_view(RECORD, msgspec.structs.replace(statement, quotation=quotation)).words == words


def test_the_facts_of_an_article_come_in_the_order_of_reading() -> None:
    view = next(article_views(RECORD))
    assert [fact.start for fact in view.facts] == sorted(fact.start for fact in view.facts)
    assert len(view.facts) == 6


def test_an_article_says_what_was_set_aside_and_where_its_date_is_from() -> None:
    view = next(article_views(RECORD))
    assert [(passage.kind, passage.text) for passage in view.set_aside] == [(PassageKind.NOTICE, records.NOTICE)]
    assert view.published == "published 1991-01-09 (given)"
    assert next(article_views(RECORD, [records.LATER_ARTICLE])).published == "date of publication unknown"
    told = Published(edtf="1991-01-09/..", basis=Basis.TEXT, inferred=True)
    inferred = msgspec.structs.replace(records.LATER_ARTICLE, published=told)
    assert (
        next(article_views(Record((records.LATER_SOURCE, inferred)), [inferred])).published
        == "published from 1991-01-09 (text, inferred)"
    )


def test_an_article_says_whom_it_names_and_how_often() -> None:
    named = next(article_views(RECORD)).actors
    assert [(one.actor.id, one.times) for one in named][:2] == [("tariq-aziz", 3), ("IRQ", 2)]


def test_actors_are_counted_once_an_event_and_the_most_named_come_first() -> None:
    counts = {view.actor.id: (view.mentions, view.statements, view.events) for view in actor_views(RECORD)}
    assert counts["tariq-aziz"] == (3, 1, 2)
    assert counts["IRQ"] == (3, 0, 3)
    assert list(counts)[:2] == ["IRQ", "tariq-aziz"]


def test_an_id_that_names_nothing_is_an_error() -> None:
    with pytest.raises(NotInRecord):
        event_view(Record([]), records.MET)


def test_an_id_that_names_another_kind_is_an_error() -> None:
    wrong = msgspec.structs.replace(records.MET, actors=(records.IRAQ.id,))
    with pytest.raises(NotInRecord, match="no mention"):
        event_view(RECORD, wrong)
