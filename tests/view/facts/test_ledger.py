"""What became of what was said and done, by the links that tell and by the days that have passed."""

from datetime import date

import msgspec
import pytest
from tests import crisis
from tests.crisis import CRISIS, when

from detente.record import Event, Incident, Link, LinkKind, Record, Root, Statement, Status
from detente.view.facts import Entry, Ledger, State, ledger

UNTIL = date(2031, 3, 11)


def entry(which: Ledger, event: Event, *more: Event | Link | Statement | Incident, as_of: date | None = UNTIL) -> Entry:
    """The only line that an event makes in a record without other links."""
    bare = [thing for thing in CRISIS if not isinstance(thing, Link) and thing.id != event.id]
    (found,) = ledger(Record([event, *more, *bare]), which, [event], as_of)
    return found


def link(kind: LinkKind, one: Event | Statement, other: Event | Statement) -> Link:
    return Link(id=f"link-{kind}-{one.id}", kind=kind, from_=one.id, to=other.id, confidence=0.9, reason="So.")


def changed(event: Event, **fields: object) -> Event:
    return msgspec.structs.replace(event, **fields)


FULFILS, CANCELS, REVERSES, ANSWERS = LinkKind.FULFILS, LinkKind.CANCELS, LinkKind.REVERSES, LinkKind.ANSWERS
AGREED, CONCEDED = (changed(crisis.LIFTED, id=f"event-{root}", root=root) for root in (Root.AGREE, Root.CONCEDE))


@pytest.mark.parametrize(
    ("kind", "by", "state"),
    [
        (FULFILS, crisis.LIFTED, State.FULFILLED),
        (CANCELS, crisis.READY, State.CANCELLED),
        (REVERSES, crisis.READY, State.CANCELLED),
        (ANSWERS, crisis.REFUSED, State.REFUSED),
        (ANSWERS, AGREED, State.ACCEPTED),
        (ANSWERS, CONCEDED, State.ACCEPTED),
        (ANSWERS, crisis.TIMBER, State.OPEN),
        (FULFILS, crisis.SHELLED, State.OPEN),
        (FULFILS, crisis.READY, State.OPEN),
        (FULFILS, crisis.VISIT, State.OPEN),
        (CANCELS, crisis.MINISTERS, State.CANCELLED),
        (CANCELS, crisis.VISIT, State.OPEN),
        (ANSWERS, crisis.MINISTERS, State.OPEN),
        (LinkKind.DOUBTS, crisis.READY, State.OPEN),
        (LinkKind.REPEATS, crisis.LIFTED, State.OPEN),
    ],
)
@pytest.mark.parametrize("which", [Ledger.THREATS, Ledger.PROMISES, Ledger.DEMANDS])
def test_what_becomes_of_words(which: Ledger, kind: LinkKind, by: Event | Statement, state: State) -> None:
    root = {Ledger.THREATS: Root.THREATEN, Ledger.PROMISES: Root.AGREE, Ledger.DEMANDS: Root.REQUEST}[which]
    said = changed(crisis.SAILORS, id="event-said", root=root)
    assert entry(which, said, by, link(kind, by, said)).state is state


@pytest.mark.parametrize(
    ("which", "root", "status", "state"),
    [
        (Ledger.THREATS, Root.THREATEN, Status.OCCURRED, State.OPEN),
        (Ledger.THREATS, Root.THREATEN, Status.CLAIMED, State.OPEN),
        (Ledger.PROMISES, Root.AGREE, Status.CANCELLED, State.CANCELLED),
        (Ledger.MEASURES, Root.SANCTION, Status.OCCURRED, State.IN_FORCE),
        (Ledger.MEASURES, Root.COERCE, Status.PLANNED, State.ANNOUNCED),
        (Ledger.TESTS, Root.MOBILIZE, Status.OCCURRED, State.DONE),
        (Ledger.TESTS, Root.MOBILIZE, Status.CLAIMED, State.CLAIMED),
        (Ledger.TESTS, Root.MOBILIZE, Status.PLANNED, State.PLANNED),
        (Ledger.MEETINGS, Root.CONSULT, Status.OCCURRED, State.HELD),
        (Ledger.MEETINGS, Root.CONSULT, Status.CANCELLED, State.CALLED_OFF),
    ],
)
def test_the_state_of_what_nothing_is_linked_to(which: Ledger, root: Root, status: Status, state: State) -> None:
    assert entry(which, changed(crisis.TIMBER, root=root, status=status)).state is state


@pytest.mark.parametrize("status", [Status.DENIED, Status.HYPOTHETICAL, Status.HISTORICAL])
def test_what_was_not_or_long_ago_is_in_no_ledger(status: Status) -> None:
    for which in Ledger:
        roots = {root: changed(crisis.TIMBER, id=f"event-{root}", root=root, status=status) for root in Root}
        assert ledger(Record([*CRISIS, *roots.values()]), which, [*roots.values()]) == ()


@pytest.mark.parametrize(
    ("deadline", "as_of", "state"),
    [
        ("2031-03-10", date(2031, 3, 11), State.OVERDUE),
        ("2031-03-11", date(2031, 3, 11), State.OPEN),
        ("2031-03", date(2031, 3, 11), State.OPEN),
        ("2031-02", date(2031, 3, 11), State.OVERDUE),
        ("2031-03-01/..", date(2031, 3, 11), State.OPEN),
        (None, date(2031, 3, 11), State.OPEN),
        ("2031-03-10", None, State.OVERDUE),
    ],
)
def test_what_is_open_when_its_deadline_has_passed_is_overdue(
    deadline: str | None, as_of: date | None, state: State
) -> None:
    assert entry(Ledger.THREATS, changed(crisis.CLOSE, deadline=when(deadline)), as_of=as_of).state is state


def test_what_is_fulfilled_late_is_not_overdue() -> None:
    late = changed(crisis.CLOSE, deadline=when("2031-03-03"))
    assert entry(Ledger.THREATS, late, link(FULFILS, crisis.TIMBER, late)).state is State.FULFILLED


@pytest.mark.parametrize(
    ("date_", "deadline", "state", "effective"),
    [
        ("2031-03-06", None, State.IN_FORCE, "2031-03-06"),
        ("2031-03-06", "2031-04-01", State.ANNOUNCED, "2031-04-01"),
        ("2031-04", None, State.ANNOUNCED, "2031-04"),
        (None, None, State.IN_FORCE, None),
    ],
)
def test_a_measure_is_announced_until_it_applies(
    date_: str | None, deadline: str | None, state: State, effective: str | None
) -> None:
    found = entry(Ledger.MEASURES, changed(crisis.TIMBER, date=when(date_), deadline=when(deadline)))
    assert (found.state, found.effective) == (state, effective)


@pytest.mark.parametrize(("root", "state"), [(Root.RETREAT, State.LIFTED), (Root.CONCEDE, State.LIFTED)])
def test_a_measure_is_lifted_by_who_gives_way(root: Root, state: State) -> None:
    by = changed(crisis.LIFTED, id="event-by", root=root)
    assert entry(Ledger.MEASURES, crisis.TIMBER, by, link(REVERSES, by, crisis.TIMBER)).state is state
    blamed = changed(by, id="event-blame", root=Root.ACCUSE)
    assert entry(Ledger.MEASURES, crisis.TIMBER, blamed, link(REVERSES, blamed, crisis.TIMBER)).state is State.IN_FORCE


def test_the_last_link_that_tells_decides() -> None:
    refused, kept = link(ANSWERS, crisis.REFUSED, crisis.SAILORS), link(FULFILS, crisis.LIFTED, crisis.SAILORS)
    found = entry(Ledger.DEMANDS, crisis.SAILORS, kept, refused)
    assert found.state is State.FULFILLED
    assert found.became
    assert (found.became.link, found.became.by) == (kept, crisis.LIFTED)


def test_what_was_told_after_the_day_is_not_known() -> None:
    kept = link(FULFILS, crisis.LIFTED, crisis.SAILORS)
    assert entry(Ledger.DEMANDS, crisis.SAILORS, kept, as_of=date(2031, 3, 10)).state is State.OPEN
    assert ledger(CRISIS, Ledger.DEMANDS, [crisis.SAILORS], date(2031, 3, 3)) == ()


def test_a_link_to_any_report_of_a_happening_tells() -> None:
    held, other = changed(crisis.VISIT, id="event-a"), changed(crisis.VISIT, id="event-b")
    joined = Incident(id="incident-x", events=(held.id, other.id))
    found = entry(Ledger.MEETINGS, held, other, joined, link(CANCELS, crisis.DENIED, other))
    assert (found.state, found.view.reports) == (State.CALLED_OFF, 2)


def test_reports_are_counted_as_one_knew_them() -> None:
    (late,) = ledger(CRISIS, Ledger.MEETINGS, [crisis.TALKS])
    (early,) = ledger(CRISIS, Ledger.MEETINGS, [crisis.TALKS], date(2031, 3, 3))
    assert (early.view.reports, late.view.reports) == (1, 2)


def test_a_link_to_the_statement_that_is_the_threat_tells() -> None:
    uttering = msgspec.structs.replace(crisis.NEVER, id="statement-u", cue=crisis.CLOSE.trigger)
    kept = link(FULFILS, crisis.TIMBER, uttering)
    assert entry(Ledger.THREATS, crisis.CLOSE, uttering, kept).state is State.FULFILLED


def test_lines_are_in_order_of_time() -> None:
    events = [crisis.MINISTERS, crisis.VISIT, crisis.TALKS]
    found = [line.view.event for line in ledger(CRISIS, Ledger.MEETINGS, events)]
    assert found == [crisis.TALKS, crisis.VISIT, crisis.MINISTERS]
