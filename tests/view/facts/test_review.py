"""A review says in words what it is on and what it is to be, also where the record around it is small."""

import pytest
from tests import crisis, records
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.reviews import accepted, is_to_be, means, merged, rejected, review, undone

from detente.record import Record, Review, Verdict
from detente.view.facts import history, review_views

WHERE = records.ARTICLE.id
SENT = "“it might still send an envoy to Baghdad”"


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (rejected(records.MET.id), f"CONSULT “met” in {WHERE} is not so"),
        (accepted(records.MET.id), f"CONSULT “met” in {WHERE} is as it was read"),
        (
            is_to_be(records.MET.id, root="AID", actors=(records.M_HE.id, records.M_BUSH.id), date=None),
            f"CONSULT “met” in {WHERE}: root is AID; actors are “he”, “President Bush”; date is not known",
        ),
        (
            is_to_be(records.S_ENVOY.id, speaker=None),
            f"“it might still send an envoy to Baghdad” in {WHERE}: speaker is nobody",
        ),
        (review(records.M_HE.id, Verdict.NOTE), f"a note on “he” in {WHERE}"),
        (means(records.M_HE.id, "FRA"), f"“he” in {WHERE} means FRA"),
        (merged("FRA", "IRQ"), "IRQ is FRA"),
        (is_to_be(crisis.TURN.id, kind="repeats"), f"{crisis.READY.id} reverses {crisis.NEVER.id}: kind is repeats"),
        (rejected("event-elsewhere"), "event-elsewhere is not so"),
    ],
)
def test_a_review_says_what_it_is_on_and_what_it_is_to_be(made: Review, says: str) -> None:
    (view,) = review_views(Record([*RECORD, *CRISIS, made]))
    assert (view.says, view.stands) == (says, True)


def test_the_history_of_a_thing_holds_what_was_taken_back() -> None:
    first, other = rejected(records.MET.id), accepted(records.ENVOY.id)
    back = undone(first)
    views = [*history(Record([*RECORD, first, other, back]), records.MET.id)]
    assert [(view.review, view.stands) for view in views] == [(first, False), (back, True)]
