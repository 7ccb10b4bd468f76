"""What people decide changes whom the record means, never what was read, and every decision can be taken back."""

import msgspec
import pytest
from hypothesis import given

import records
from detente.record import Record, Review, Run, Verdict, reviewed
from detente.record.references import check_whole
from detente.record.reviews import meant, rejected, standing, verdicts
from detente.run import with_coding
from records import RECORD
from reviews import any_reviews, means, merged, review, undone


def after(*reviews: Review) -> Record:
    return reviewed(Record([*RECORD, *reviews]))


def actor_of(record: Record, mention: str) -> str | None:
    return next(m.actor for m in record.mentions if m.id == mention)


def about(record: Record, statement: str) -> tuple[str, ...]:
    return next(s.about for s in record.statements if s.id == statement)


def test_a_coding_names_what_is_left() -> None:
    run = Run(id="run-1", version="9.9", fingerprints={}, settings={})
    coded = Record([run, *with_coding(run, records.FIRST_INPUT)])
    record = reviewed(coded + Record([review(records.MET.id, Verdict.REJECT)]))
    check_whole(record)
    assert set(coded.codings[0].things) - set(record.codings[0].things) == {records.MET.id}


def test_without_reviews_the_record_is_what_it_was() -> None:
    assert reviewed(RECORD) is RECORD


def test_of_two_actors_that_are_one_the_one_kept_is_left() -> None:
    record = after(merged("tariq-aziz", "james-baker"))
    assert "james-baker" not in record
    assert actor_of(record, records.M_BAKER.id) == "tariq-aziz"
    assert record.reviews == ()


def test_whom_statements_are_about_follows() -> None:
    assert about(after(merged("FRA", "IRQ")), records.S_ENVOY.id) == ("FRA",)


def test_what_is_one_with_one_that_is_another_is_that_one() -> None:
    record = after(merged("FRA", "IRQ"), merged("UN-security-council", "FRA"))
    assert actor_of(record, records.M_IRAQ.id) == "UN-security-council"


def test_two_that_are_merged_in_both_directions_stay_one() -> None:
    record = after(merged("FRA", "IRQ"), merged("IRQ", "FRA"), merged("IRQ", "IRQ"))
    assert ("FRA" in record, "IRQ" in record) == (True, False)


def test_a_mention_means_whom_it_is_said_to_mean_and_who_said_so_is_a_reason() -> None:
    record = after(means(records.M_HE.id, "james-baker"))
    (mention,) = (m for m in record.mentions if m.id == records.M_HE.id)
    assert mention.actor == "james-baker"
    assert mention.reasons == (*records.M_HE.reasons, "ada decided so on 2024-05-01")
    assert actor_of(record, records.M_MR_AZIZ.id) == "tariq-aziz"


def test_a_mention_of_nobody_known_means_nobody() -> None:
    assert actor_of(after(means(records.M_BAGHDAD.id, None)), records.M_BAGHDAD.id) is None


@pytest.mark.parametrize(("actor", "expected"), [(None, ()), ("FRA", ("FRA",))])
def test_a_statement_is_about_those_whom_mentions_in_it_are_said_to_mean(
    actor: str | None, expected: tuple[str, ...]
) -> None:
    assert about(after(means(records.M_BAGHDAD.id, actor)), records.S_ENVOY.id) == expected


def test_a_statement_stays_about_whom_another_mention_in_it_names() -> None:
    again = msgspec.structs.replace(records.M_BAGHDAD, id="mention-again", span=records.at("an envoy"))
    record = reviewed(Record([*RECORD, again, means(records.M_BAGHDAD.id, None)]))
    assert about(record, records.S_ENVOY.id) == ("IRQ",)


def test_the_members_of_a_mention_of_several_follow() -> None:
    both = msgspec.structs.replace(records.M_HE, actor=None, members=("james-baker", "tariq-aziz"))
    things = [both, *RECORD]
    assert actor_of(reviewed(Record([*things, merged("tariq-aziz", "james-baker")])), both.id) is None
    (one,) = (m for m in reviewed(Record([*things, merged("FRA", "james-baker")])).mentions if m.id == both.id)
    assert one.members == ("FRA", "tariq-aziz")
    (split,) = (m for m in reviewed(Record([*things, means(both.id, "FRA")])).mentions if m.id == both.id)
    assert (split.actor, split.members) == ("FRA", ())


def test_the_last_word_on_a_mention_counts() -> None:
    record = after(means(records.M_HE.id, "james-baker"), means(records.M_HE.id, "FRA"))
    assert actor_of(record, records.M_HE.id) == "FRA"


def test_what_is_taken_back_holds_no_more_until_the_taking_back_is_taken_back() -> None:
    merge = merged("FRA", "IRQ")
    undo = undone(merge)
    redo = undone(undo)
    assert after(merge, undo) == RECORD
    assert after(merge, undo, redo) == after(merge)
    assert standing([merge, undo, redo]) == (merge, redo)


def test_reviews_of_other_things_are_left_beside_them() -> None:
    praise = review(records.ARTICLE.id, Verdict.ACCEPT)
    assert after(praise) == Record([*RECORD, praise])


def test_what_is_accepted_is_what_was_read() -> None:
    assert meant("IRQ", verdicts([review("IRQ", Verdict.ACCEPT)])) == "IRQ"
    assert after(merged("FRA", "IRQ"), review("IRQ", Verdict.ACCEPT)).actors == RECORD.actors


def test_a_mention_accepted_after_it_was_split_means_whom_it_was_read_to_mean() -> None:
    record = after(means(records.M_BUSH.id, "FRA"), review(records.M_BUSH.id, Verdict.ACCEPT))
    assert actor_of(record, records.M_BUSH.id) == "george-h-w-bush"
    assert record.statements == RECORD.statements


@given(any_reviews())
def test_the_record_stays_whole_whatever_is_decided(reviews: list[Review]) -> None:
    record = after(*reviews)
    check_whole(record)
    assert reviewed(record) == record
    gone = rejected(verdicts(reviews))
    assert [event.id for event in record.events] == [event.id for event in RECORD.events if event.id not in gone]


@given(any_reviews())
def test_everything_can_be_taken_back(reviews: list[Review]) -> None:
    while stand := [one for one in standing(reviews) if one.of in RECORD]:
        reviews = [*reviews, undone(stand[-1])]
    assert after(*reviews) == RECORD


def test_a_mention_has_the_state_of_whom_it_means_by_review() -> None:
    record = after(means(records.M_AZIZ.id, "FRA"))
    (seen,) = [mention for mention in record.mentions if mention.id == records.M_AZIZ.id]
    assert (seen.actor, seen.country) == ("FRA", "FRA")
