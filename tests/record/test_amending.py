"""What people decide on facts: a rejected one is gone with what leads to it, an amended one is as it is to be."""

import pytest

import crisis
import records
from crisis import CRISIS
from detente.record import (
    Basis,
    Event,
    Incident,
    Link,
    LinkKind,
    Quotation,
    Record,
    Review,
    Root,
    Statement,
    StatementKind,
    Status,
    Verdict,
    When,
    make_id,
    reviewed,
)
from detente.record.errors import BadReview
from detente.record.references import check_whole
from records import RECORD
from reviews import accepted, is_to_be, rejected, review, undone

SO = "ada decided so on 2024-05-01"


def after(*reviews: Review, of: Record = RECORD) -> Record:
    record = reviewed(Record([*of, *reviews]))
    check_whole(record)
    return record


def event(record: Record, id: str) -> Event:
    return next(event for event in record.events if event.id == id)


def statement(record: Record, id: str) -> Statement:
    return next(statement for statement in record.statements if statement.id == id)


def link(kind: LinkKind, one: Event, other: Event) -> Link:
    return Link(
        id=make_id("link", kind, one.id, other.id), kind=kind, from_=one.id, to=other.id, confidence=0.7, reason="so"
    )


def test_a_rejected_event_is_gone_and_all_else_is_as_it_was() -> None:
    record = after(rejected(records.MET.id))
    assert record == Record(thing for thing in RECORD if thing != records.MET)


def test_links_that_lead_from_or_to_what_is_rejected_are_gone() -> None:
    assert crisis.ANSWER not in after(rejected(crisis.SAILORS.id), of=CRISIS).links
    assert crisis.TURN not in after(rejected(crisis.READY.id), of=CRISIS).links
    assert set(after(rejected(crisis.ANSWER.id), of=CRISIS).links) == {*CRISIS.links} - {crisis.ANSWER}


def test_an_event_told_on_the_word_of_a_rejected_statement_is_told_by_the_outlet() -> None:
    told = event(after(rejected(records.S_ENVOY.id)), records.ENVOY.id)
    assert told.asserted_by is None
    assert told.reasons[-1] == "the statement on whose word it was is rejected"
    assert told.status is records.ENVOY.status


def test_an_incident_lasts_as_long_as_two_reports_of_it_do() -> None:
    assert after(rejected(crisis.TALKS.id), of=CRISIS).incidents == ()


def test_a_link_of_two_reports_that_is_rejected_parts_them() -> None:
    assert after(rejected(crisis.SAME.id), of=CRISIS).incidents == ()
    assert after(is_to_be(crisis.SAME.id, kind="confirms"), of=CRISIS).incidents == ()
    assert after(accepted(crisis.SAME.id), of=CRISIS).incidents == CRISIS.incidents


def test_reports_that_other_links_join_stay_together() -> None:
    one, two, three = crisis.TALKS, crisis.TALKS_AGAIN, crisis.VISIT
    more = link(LinkKind.SAME, three, two)
    ids = tuple(sorted((one.id, two.id, three.id)))
    whole = Incident(id=make_id("incident", *ids), events=ids)
    of = Record([thing for thing in [*CRISIS, more] if not isinstance(thing, Incident)] + [whole])
    assert [set(i.events) for i in after(rejected(crisis.SAME.id), of=of).incidents] == [{two.id, three.id}]
    without = after(rejected(two.id), of=of)
    assert [set(i.events) for i in without.incidents] == [{one.id, three.id}]
    assert [i.id for i in without.incidents] == [make_id("incident", *sorted((one.id, three.id)))]


def test_an_amended_event_keeps_its_id_and_evidence_and_has_the_worth_of_its_new_root() -> None:
    now = event(after(is_to_be(records.MET.id, root="aid", status="planned", date="1991-02")), records.MET.id)
    was = records.MET
    assert (now.sentence, now.trigger, now.actors, now.place) == (was.sentence, was.trigger, was.actors, was.place)
    assert (now.root, now.status) == (Root.AID, Status.PLANNED)
    assert (now.quad, now.plover_score) == (2, 10.0)
    assert (now.cameo, now.goldstein, now.mode) == (None, None, None)
    assert now.date == When(edtf="1991-02", basis=Basis.GIVEN, reason=SO)
    assert now.reasons == (*was.reasons, SO)


def test_what_does_not_depend_on_what_is_amended_stays() -> None:
    now = event(after(is_to_be(records.MET.id, status="denied", date=None)), records.MET.id)
    assert (now.cameo, now.goldstein, now.quad) == (records.MET.cameo, records.MET.goldstein, records.MET.quad)
    assert now.date is None


def test_a_mode_has_its_own_score_and_goes_with_its_root() -> None:
    visit = event(after(is_to_be(records.MET.id, mode="visit")), records.MET.id)
    assert (visit.root, visit.mode, visit.plover_score, visit.cameo) == (Root.CONSULT, "visit", 4.0, None)
    gone = event(after(is_to_be(records.ENVOY.id, root="SUPPORT")), records.ENVOY.id)
    assert (gone.mode, gone.plover_score) == (None, 5.0)


def test_what_was_threatened_goes_with_a_root_that_is_about_no_act() -> None:
    assert event(after(is_to_be(records.AUTHORIZED.id, root="MOBILIZE")), records.AUTHORIZED.id).act is None
    assert event(after(is_to_be(records.AUTHORIZED.id, root="REQUEST")), records.AUTHORIZED.id).act is Root.ASSAULT


def test_those_who_take_part_are_amended() -> None:
    changes = {"actors": (records.M_BAKER.id,), "recipients": (records.M_AZIZ.id, records.M_BUSH.id)}
    now = event(after(is_to_be(records.MET.id, **changes)), records.MET.id)
    assert (now.actors, now.recipients) == (changes["actors"], changes["recipients"])


def test_an_amended_statement_has_another_speaker_and_kind() -> None:
    changes = {"speaker": records.M_BUSH.id, "kind": "stance", "quotation": "direct", "addressees": ()}
    now = statement(after(is_to_be(records.S_UNFIT.id, **changes)), records.S_UNFIT.id)
    assert (now.speaker, now.kind, now.quotation) == (records.M_BUSH.id, StatementKind.STANCE, Quotation.DIRECT)
    assert (now.content, now.cue) == (records.S_UNFIT.content, records.S_UNFIT.cue)
    assert statement(after(is_to_be(now.id, speaker=None)), now.id).speaker is None


def test_an_amended_link_is_of_another_kind() -> None:
    (now,) = (
        one for one in after(is_to_be(crisis.TURN.id, kind="repeats"), of=CRISIS).links if one.id == crisis.TURN.id
    )
    assert (now.kind, now.reason) == (LinkKind.REPEATS, f"{crisis.TURN.reason}; {SO}")


def test_what_is_accepted_is_as_it_was_read_with_who_said_so() -> None:
    now = event(after(accepted(records.MET.id)), records.MET.id)
    assert now.reasons == (*records.MET.reasons, "ada accepted it on 2024-05-01")
    assert now.root is records.MET.root


def test_the_last_verdict_counts_and_undoing_it_restores_the_one_before() -> None:
    amend, reject = is_to_be(records.MET.id, root="AID"), rejected(records.MET.id)
    assert records.MET.id not in after(amend, reject)
    assert event(after(amend, reject, undone(reject)), records.MET.id).root is Root.AID
    assert event(after(reject, amend), records.MET.id).root is Root.AID
    assert event(after(amend, accepted(records.MET.id)), records.MET.id).root is Root.CONSULT


def test_a_note_decides_nothing_and_stays_beside_what_it_is_on() -> None:
    note = review(records.MET.id, Verdict.NOTE, note="ask the desk", labels=("check",))
    assert after(note) == Record([*RECORD, note])
    assert after(rejected(records.MET.id), note).reviews == ()
    assert records.MET.id not in after(rejected(records.MET.id), note)
    assert after(note, undone(note)) == RECORD


@pytest.mark.parametrize(
    ("of", "changes", "said"),
    [
        (records.MET.id, {"root": "DANCE"}, "root: 'DANCE' is none of its values"),
        (records.MET.id, {"root": None}, "root: needs one value"),
        (records.MET.id, {"mode": "aerial"}, "mode: 'aerial' is no mode of CONSULT"),
        (records.MET.id, {"act": "AID"}, "act: CONSULT is about no act"),
        (records.MET.id, {"date": "last week"}, "date: 'last week' is no date"),
        (records.MET.id, {"trigger": "met"}, "trigger: cannot be amended"),
        (records.MET.id, {"actors": ("mention-none",)}, "names mention-none"),
        (records.S_UNFIT.id, {"quotation": "loud"}, "direct, indirect, mixed"),
        (records.S_UNFIT.id, {"root": "AID"}, "fields are speaker"),
    ],
)
def test_what_cannot_be_is_said_with_the_field_and_what_could_be(of: str, changes: dict[str, str], said: str) -> None:
    with pytest.raises(BadReview, match=said):
        after(is_to_be(of, **changes))


def test_two_facts_do_not_become_reports_of_one_happening_by_a_word() -> None:
    with pytest.raises(BadReview, match="'same' is none of its values"):
        after(is_to_be(crisis.TURN.id, kind="same"), of=CRISIS)
