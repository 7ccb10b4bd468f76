"""An explanation accounts for every field, and the characters it points at are the ones it shows."""

import msgspec
import pytest
from tests import crisis, records
from tests.crisis import CRISIS
from tests.records import RECORD, SHIFT

from detente.record import AnyThing, Record, Span
from detente.record.errors import NotInRecord
from detente.view.explain import Explanation, Field, explain

LEFT_OUT = {"id", "article", "sentence", "confidence", "reasons", "text", "alignment"}


def field(explained: Explanation, name: str) -> Field:
    (found,) = (one for one in explained.fields if one.name == name)
    return found


@pytest.mark.parametrize("thing", RECORD, ids=lambda thing: thing.id)
def test_every_field_of_everything_is_accounted_for(thing: AnyThing) -> None:
    explained = explain(RECORD, thing.id)
    names = {name.rstrip("_") for name in thing.__struct_fields__} - LEFT_OUT
    assert {one.name for one in explained.fields} == names
    assert explained.thing == thing


@pytest.mark.parametrize("thing", RECORD, ids=lambda thing: thing.id)
def test_the_words_shown_are_those_at_the_characters_pointed_at(thing: AnyThing) -> None:
    explained = explain(RECORD, thing.id)
    for one in explained.fields:
        if one.span:
            assert explained.article is not None
            assert one.words == one.span.of(explained.article.text)


def test_the_place_in_the_source_is_given_where_there_is_one() -> None:
    trigger = field(explain(RECORD, records.MET.id), "trigger")
    assert trigger.span == records.MET.trigger
    assert trigger.in_source == Span(*records.MET.trigger).shifted(SHIFT)
    assert field(explain(RECORD, records.WITHDREW.id), "trigger").in_source is None


def test_a_party_says_by_which_words_and_why_it_is_meant() -> None:
    speaker = field(explain(RECORD, records.S_UNFIT.id), "speaker")
    assert (speaker.value, speaker.words) == ("Tariq Aziz (IRQ GOV)", "he")
    assert speaker.note == f'pronoun of tariq-aziz (0.90); "he" is a name of it; {records.M_HE.id}'


def test_whoever_is_not_settled_is_said_not_to_be() -> None:
    speaker = field(explain(RECORD, records.S_WITNESSES.id), "speaker")
    assert (speaker.value, speaker.note) == (
        "“witnesses”",
        f"description, not settled whose (0.50); {records.M_WITNESSES.id}",
    )


def test_a_date_says_from_which_words_it_was_worked_out() -> None:
    date = field(explain(RECORD, records.MET.id), "date")
    assert (date.value, date.words) == ("1991-01-09", "Wednesday")
    assert date.note.startswith("inferred (0.90); the Wednesday of")
    assert field(explain(RECORD, records.REFUSED.id), "date").note == "inferred, from no words of its own; past tense"


def test_what_is_not_there_is_said_not_to_be() -> None:
    assert field(explain(RECORD, records.MET.id), "condition").value == "–"
    assert field(explain(RECORD, records.MET.id), "recipients").value == "–"


def test_a_value_of_several_parts_names_them() -> None:
    said = field(explain(RECORD, records.MET.id), "quantities").value
    assert said == "what duration, value 6.0, unit hour, bound exact"


def test_a_word_that_looks_like_an_id_is_not_taken_for_one() -> None:
    """The country of an actor is a code, though a state's id is that code too."""
    assert field(explain(RECORD, records.AZIZ.id), "country").value == "IRQ"


def test_what_the_record_does_not_hold_cannot_be_explained() -> None:
    with pytest.raises(NotInRecord):
        explain(Record(), "event-0")


def test_a_link_is_explained_by_both_its_facts_and_its_reason() -> None:
    explained = explain(CRISIS, crisis.TURN.id)
    assert [one.name for one in explained.fields] == ["kind", "from", "to"]
    assert [fact.id for fact in explained.facts] == [crisis.READY.id, crisis.NEVER.id]
    assert (explained.confidence, explained.reasons) == (0.9, (crisis.TURN.reason,))
    assert [view.link for view in explained.links] == [crisis.TURN]


def test_a_fact_is_explained_with_the_links_from_it_and_to_it() -> None:
    further = msgspec.structs.replace(crisis.TURN, id="link-f", from_=crisis.DENIED.id, to=crisis.READY.id)
    explained = explain(Record([*CRISIS, further]), crisis.READY.id)
    assert [view.link for view in explained.links] == [crisis.TURN, further]
    assert (explained.facts, explained.reports) == ((), ())


def test_an_event_says_which_others_report_it_and_an_incident_shows_them() -> None:
    assert explain(CRISIS, crisis.TALKS.id).reports == crisis.TOGETHER
    incident = explain(CRISIS, CRISIS.incidents[0].id)
    assert [fact.id for fact in incident.facts] == [crisis.TALKS_AGAIN.id, crisis.TALKS.id]
