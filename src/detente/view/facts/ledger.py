"""What was threatened, promised, demanded, imposed, tested and arranged, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from detente.record import Event, Record
from detente.record.edtf import bounds
from detente.view.facts.books import BOOKS, Book, Ledger, State
from detente.view.facts.event import EventView, event_view
from detente.view.facts.fate import by_date, by_signs
from detente.view.facts.happening import Happening, happenings
from detente.view.facts.linked import Linked, Links
from detente.view.facts.order import in_time
from detente.view.facts.told import first_told, last_day, told


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of a ledger: what it is about, what became of it by a day, and the link that says so, where one does."""

    view: EventView
    ledger: Ledger
    state: State
    became: Linked | None
    told: date | None
    """When it was told first."""

    @property
    def effective(self) -> str | None:
        """From when a measure is in force: its deadline, else its date (EDTF)."""
        event = self.view.event
        when = event.deadline or event.date
        return when.edtf if when and self.ledger is Ledger.MEASURES else None


def ledger(record: Record, which: Ledger, events: Iterable[Event], as_of: date | None = None) -> tuple[Entry, ...]:
    """The lines of a ledger that events of the record make, in order of time, those without a date last.

    It stands as one knew on a day, without one on the last of which the record has an article: what was told later is
    left out. A deadline before it is overdue. Reports of one happening are one line.
    """
    return entries(record, which, events, Links(record, as_of or last_day(record)))


def entries(record: Record, which: Ledger, events: Iterable[Event], links: Links) -> tuple[Entry, ...]:
    """The same, by the links that were known on a day."""
    book = BOOKS[which]
    kept = (event for event in events if event.root in book.roots and event.status in book.at_first)
    found = happenings(record, (event for event in kept if links.knows(told(record, event))))
    lines = (_entry(record, which, happening, links) for happening in found)
    return tuple(sorted(lines, key=lambda line: in_time(line.view)))


def _entry(record: Record, which: Ledger, happening: Happening, links: Links) -> Entry:
    reports = [report for report in happening.reports if links.knows(told(record, report))]
    state, became = _state(BOOKS[which], happening, links)
    return Entry(
        view=event_view(record, happening.chief, reports=len(reports)),
        ledger=which,
        state=state,
        became=became,
        told=first_told(record, reports),
    )


def _state(book: Book, happening: Happening, links: Links) -> tuple[State, Linked | None]:
    """What became of a happening by the last link that tells, else by its status and its dates."""
    linked = {one.link.id: one for one in links.to(happening)}
    if found := by_signs(book, map(links.sign, linked.values())):
        state, sign = found
        return state, linked[sign.link]
    event, day = happening.chief, links.as_of
    return by_date(book, event.status, is_over=_is_over(event, day), is_to_come=_is_to_come(event, day)), None


def _is_over(event: Event, as_of: date | None) -> bool:
    last = bounds(event.deadline.edtf)[1] if event.deadline else None
    return last is not None and as_of is not None and last < as_of


def _is_to_come(event: Event, as_of: date | None) -> bool:
    when = event.deadline or event.date
    first = bounds(when.edtf)[0] if when else None
    return first is not None and as_of is not None and first > as_of
