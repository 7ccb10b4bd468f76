"""What two sides did to each other: each happening once, towards whom it was, and only what occurred."""

import msgspec
import pytest
from tests import crisis
from tests.crisis import ARLAND, BESMAR, CRISIS, MARN

from detente.record import Event, Incident, Record, Root, Status
from detente.view.facts import DyadCell, Period, Side, dyad

ARL, BSM = Side("ARL", frozenset({ARLAND.id, MARN.id})), Side("BSM", frozenset({BESMAR.id}))


def cells(*events: Event, one: Side = ARL, other: Side = BSM, by: Period = Period.MONTH) -> tuple[DyadCell, ...]:
    return dyad(CRISIS, events, one, other, by)


@pytest.mark.parametrize(
    ("event", "actors", "recipients"),
    [
        (crisis.CLOSE, ("ARL",), ("BSM",)),
        (crisis.SAILORS, ("BSM",), ("ARL",)),
        (crisis.TALKS, ("ARL", "BSM"), ()),
    ],
)
def test_who_acts_towards_whom(event: Event, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    (cell,) = cells(event)
    assert (cell.actors, cell.recipients) == (actors, recipients)


def test_what_two_do_to_a_third_or_say_of_one_is_not_between_them() -> None:
    blamed = msgspec.structs.replace(crisis.TALKS, root=Root.ACCUSE, quad=3)
    helped = msgspec.structs.replace(crisis.TALKS, recipients=crisis.SHELLED.recipients)
    assert cells(blamed) == ()
    assert cells(helped, other=Side("coast-front", frozenset({crisis.REBELS.id}))) == ()


def test_what_somebody_does_to_himself_is_not_between_two() -> None:
    assert cells(crisis.TALKS, one=ARL, other=ARL) == ()


def test_events_of_one_incident_are_one_happening_and_weigh_once() -> None:
    (cell,) = cells(crisis.TALKS_AGAIN, crisis.TALKS)
    assert (cell.occurred.happenings, cell.occurred.reports) == (1, 2)
    assert (cell.occurred.mean, cell.occurred.total) == (1.0, 1.0)


def test_a_happening_that_one_report_vouches_for_is_not_only_claimed() -> None:
    vouched = msgspec.structs.replace(crisis.SHELLED, id="event-v", status=Status.OCCURRED)
    record = Record([*CRISIS, vouched, Incident(id="incident-v", events=(vouched.id, crisis.SHELLED.id))])
    (cell,) = dyad(record, [crisis.SHELLED, vouched], ARL, BSM, Period.YEAR)
    assert (cell.occurred.happenings, cell.claimed.happenings) == (1, 0)


def test_claims_are_counted_apart_and_plans_not_at_all() -> None:
    (cell,) = cells(crisis.SHELLED, crisis.VISIT, crisis.MINISTERS)
    assert cell.occurred.happenings == 0
    assert (cell.claimed.happenings, cell.claimed.mean) == (1, -9.0)


def test_what_has_no_weight_is_counted_and_does_not_weigh() -> None:
    (cell,) = [cell for cell in cells(crisis.FISH, crisis.TIMBER) if cell.quad == 4]
    assert (cell.occurred.happenings, cell.occurred.mean, cell.occurred.total) == (2, None, None)


def test_what_has_no_day_comes_last() -> None:
    assert [cell.period for cell in cells(crisis.INSPECT, crisis.CLOSE, by=Period.WEEK)] == ["2031-W09", None]
