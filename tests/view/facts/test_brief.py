"""A brief: what is new, what became of what was not, what is claimed and what is to come, each line with its words."""

from datetime import date

import msgspec
import pytest
from tests import crisis
from tests.crisis import CRISIS, when

from detente.record import Basis, Event, Incident, Link, LinkKind, Published, Record, Statement, Status
from detente.view.facts import Brief, Line, brief

HAPPENED = "What happened"
TURNED = "Who changed course, and what contradicts what"
SAID = "What was threatened and promised, and what became of it"
CLAIMED = "What is claimed"
DUE = "What falls due"


def written(*more: Event | Statement | Link | Incident, since: date | None = None) -> Brief:
    record = Record([*more, *CRISIS])
    return brief(record, [*record.events, *record.statements], since=since)


def lines(page: Brief, title: str) -> tuple[Line, ...]:
    return next((section.lines for section in page.sections if section.title == title), ())


def ids(page: Brief, title: str) -> list[str]:
    return [line.fact.id for line in lines(page, title)]


def marks(page: Brief, title: str) -> dict[str, str | None]:
    return {line.fact.id: line.mark for line in lines(page, title)}


def link(kind: LinkKind, one: Event | Statement, other: Event | Statement) -> Link:
    return Link(id=f"link-{kind}-{one.id}", kind=kind, from_=one.id, to=other.id, confidence=0.9, reason="So.")


def test_what_happened_is_in_order_of_time_and_a_happening_once() -> None:
    assert ids(written(), HAPPENED) == [
        event.id
        for event in (
            *(crisis.TALKS, crisis.MISSILES, crisis.SAILORS, crisis.TIMBER),
            *(crisis.REFUSED, crisis.FISH, crisis.ARRIVED, crisis.LIFTED),
        )
    ]


def test_a_sentence_that_tells_two_things_of_one_day_stands_once() -> None:
    other = msgspec.structs.replace(
        crisis.FISH, id="event-other", trigger=crisis.within(crisis.THIRD, crisis.FISH_, "from")
    )
    page = written(other)
    assert ids(page, HAPPENED).count(other.id) + ids(page, HAPPENED).count(crisis.FISH.id) == 1


def test_a_turn_stands_above_what_it_goes_back_on() -> None:
    (gas, timber) = lines(written(), TURNED)
    assert (gas.fact.id, gas.mark) == (crisis.READY.id, "goes back on")
    assert [line.fact.id for line in gas.beneath] == [crisis.NEVER.id]
    assert timber.fact.id == crisis.LIFTED.id


@pytest.mark.parametrize("ends", [(crisis.NEVER, crisis.REFUSED), (crisis.REFUSED, crisis.NEVER)])
def test_of_two_that_contradict_each_other_the_later_stands_above(ends: tuple[Event | Statement, ...]) -> None:
    found = next(
        line for line in lines(written(link(LinkKind.CONTRADICTS, *ends)), TURNED) if line.mark == "contradicts"
    )
    assert (found.fact.id, found.beneath[0].fact.id) == (crisis.REFUSED.id, crisis.NEVER.id)


def test_where_one_has_no_date_the_later_is_the_one_told_later() -> None:
    undated = msgspec.structs.replace(crisis.NEVER, id="statement-undated", date=None)
    page = written(undated, link(LinkKind.CONTRADICTS, undated, crisis.REFUSED))
    (found,) = (line for line in lines(page, TURNED) if line.mark == "contradicts")
    assert (found.fact.id, found.beneath[0].fact.id) == (crisis.REFUSED.id, undated.id)


def test_threats_and_promises_say_what_became_of_them() -> None:
    page = written()
    assert marks(page, SAID) == {
        crisis.CLOSE.id: "overdue, deadline 2031-03-10",
        crisis.INSPECT.id: "fulfilled, deadline 2031-03-31",
    }
    assert [line.fact.id for line in lines(page, SAID)[1].beneath] == [crisis.ARRIVED.id]


def test_claims_that_stand_open_come_first() -> None:
    other = msgspec.structs.replace(crisis.SHELLED, id="event-open", date=when("2031-03-05"))
    assert list(marks(written(other), CLAIMED).items()) == [(other.id, "open"), (crisis.SHELLED.id, "denied")]


def test_a_claim_names_all_who_tell_of_it() -> None:
    (claim,) = lines(written(link(LinkKind.CONFIRMS, crisis.READY, crisis.SHELLED)), CLAIMED)
    assert claim.mark == "confirmed, denied"
    assert [(line.fact.id, line.mark) for line in claim.beneath] == [
        (crisis.READY.id, "confirms"),
        (crisis.DENIED.id, "denies"),
    ]


def test_what_one_report_vouches_for_is_no_claim() -> None:
    vouched = msgspec.structs.replace(crisis.SHELLED, id="event-v", status=Status.OCCURRED)
    page = written(vouched, Incident(id="incident-v", events=(vouched.id, crisis.SHELLED.id)))
    assert ids(page, CLAIMED) == []
    assert vouched.id in ids(page, HAPPENED)


def test_what_is_to_come_falls_due_the_nearest_first() -> None:
    assert marks(written(), DUE) == {crisis.VISIT.id: "planned: 2031-03-20", crisis.FISH.id: "announced: 2031-04-01"}


def test_what_was_called_off_does_not_fall_due() -> None:
    assert crisis.VISIT.id not in ids(written(link(LinkKind.CANCELS, crisis.DENIED, crisis.VISIT)), DUE)


def test_since_leaves_out_what_was_known_but_not_what_became_of_it() -> None:
    page = written(since=date(2031, 3, 11))
    assert ids(page, HAPPENED) == [crisis.ARRIVED.id, crisis.LIFTED.id]
    assert ids(page, TURNED) == [crisis.LIFTED.id]
    assert ids(page, SAID) == [crisis.INSPECT.id]
    assert ids(page, CLAIMED) == [crisis.SHELLED.id]
    assert ids(page, DUE) == [crisis.VISIT.id, crisis.FISH.id]


def test_what_was_told_nobody_knows_when_is_new_only_where_one_asks_for_no_day() -> None:
    unknown = msgspec.structs.replace(crisis.FOURTH, published=Published(edtf=None, basis=Basis.UNKNOWN))
    record = Record([unknown, *CRISIS])
    assert crisis.ARRIVED.id in ids(brief(record, record.events), HAPPENED)
    assert crisis.ARRIVED.id not in ids(brief(record, record.events, since=date(1900, 1, 1)), HAPPENED)


def test_sections_that_hold_nothing_are_left_out() -> None:
    page = brief(CRISIS, [crisis.VISIT])
    assert [section.title for section in page.sections] == [DUE]
    assert brief(CRISIS, []).sections == ()


def test_it_is_as_of_the_last_day_of_which_there_is_an_article() -> None:
    assert written().day == date(2031, 3, 11)
