"""What an actor said and did, in order of time, with the turns between."""

from collections.abc import Sequence

import msgspec
from tests import crisis
from tests.crisis import CRISIS

from detente.record import Event, Link, LinkKind, Record, Statement
from detente.view.facts import EventView, Turn, positions


def ids(statements: Sequence[Statement], events: Sequence[Event], *links: Link) -> list[str]:
    views = positions(Record([*CRISIS, *links]), statements, events)
    return [view.link.id if isinstance(view, Turn) else view.id for view in views]


def joined(kind: LinkKind, one: Event | Statement, other: Event | Statement) -> Link:
    return Link(id=f"link-{kind}", kind=kind, from_=one.id, to=other.id, confidence=0.5, reason="It does.")


def test_a_turn_stands_between_what_it_joins_before_the_later() -> None:
    found = ids([crisis.READY, crisis.NEVER], [crisis.TIMBER])
    assert found == [crisis.NEVER.id, crisis.TIMBER.id, crisis.TURN.id, crisis.READY.id]


def test_a_turn_whose_one_end_is_not_shown_is_not_shown() -> None:
    assert ids([crisis.READY], [crisis.TIMBER]) == [crisis.TIMBER.id, crisis.READY.id]


def test_links_that_are_no_turns_are_not_shown() -> None:
    assert ids([crisis.DENIED], [crisis.SHELLED]) == [crisis.SHELLED.id, crisis.DENIED.id]


def test_a_contradiction_is_a_turn_whichever_way_it_points() -> None:
    link = joined(LinkKind.CONTRADICTS, crisis.CLOSE, crisis.READY)
    assert ids([crisis.READY], [crisis.CLOSE], link) == [crisis.CLOSE.id, link.id, crisis.READY.id]


def test_what_has_no_date_comes_last() -> None:
    assert ids([crisis.READY], [crisis.MINISTERS]) == [crisis.READY.id, crisis.MINISTERS.id]


def test_reports_of_one_happening_are_one_position_and_its_links_lead_there() -> None:
    link = joined(LinkKind.REVERSES, crisis.CLOSE, crisis.TALKS_AGAIN)
    record = Record([*CRISIS, link])
    talks, turn, close = positions(record, [], [crisis.TALKS, crisis.TALKS_AGAIN, crisis.CLOSE])
    assert isinstance(talks, EventView)
    assert (talks.id, talks.reports) == (crisis.TALKS.id, 2)
    assert turn == Turn(link)
    assert isinstance(close, EventView)


def test_a_link_from_what_a_statement_tells_leads_to_the_statement() -> None:
    told = msgspec.structs.replace(crisis.LIFTED, id="event-told", asserted_by=crisis.READY.id)
    link = joined(LinkKind.REVERSES, told, crisis.TIMBER)
    views = positions(Record([*CRISIS, told, link]), [crisis.READY], [crisis.TIMBER])
    assert Turn(link) in views


def test_an_act_of_speech_and_what_is_said_by_it_are_one_position() -> None:
    uttered = msgspec.structs.replace(crisis.NEVER, id="statement-u", cue=crisis.CLOSE.trigger)
    link = joined(LinkKind.REVERSES, crisis.READY, uttered)
    views = positions(Record([*CRISIS, uttered, link]), [uttered, crisis.READY], [crisis.CLOSE])
    assert [view.link.id if isinstance(view, Turn) else view.id for view in views] == [
        *(crisis.CLOSE.id, link.id, crisis.READY.id)
    ]
