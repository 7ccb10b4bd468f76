"""What is linked to an event, and by what: as one knew it on a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from detente.record import Event, Link, LinkKind, Record, Root, Statement, Status
from detente.view.facts.happening import Happening
from detente.view.facts.told import told

Fact = Event | Statement

_SAID_OFF = frozenset({Status.OCCURRED, Status.CANCELLED, Status.DENIED})
_TELLING: Mapping[LinkKind, frozenset[Status]] = {
    LinkKind.FULFILS: frozenset({Status.OCCURRED}),
    LinkKind.ANSWERS: frozenset({Status.OCCURRED}),
    LinkKind.CANCELS: _SAID_OFF,
    LinkKind.REVERSES: _SAID_OFF,
}
"""The status of the events from which links of a kind tell what became of something."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A link, and the fact that it is from."""

    link: Link
    by: Fact
    told: date | None

    @property
    def tells(self) -> bool:
        """Whether it says what became of something: no claim or plan does, and that a thing is done, only a deed."""
        if isinstance(self.by, Statement):
            return self.link.kind is not LinkKind.FULFILS
        return self.by.status in _TELLING.get(self.link.kind, ())


class Links:
    """The links of a record by the event that they lead to; those from what was told after a day are left out.

    A link to a statement that tells one event and no more leads to that.
    """

    def __init__(self, record: Record, as_of: date | None) -> None:
        self.as_of = as_of
        self._inside = _inside(record)
        said = {statement: events[0].id for statement, events in self._inside.items() if len(events) == 1}
        self._to: dict[str, list[Linked]] = {}
        for link in record.links:
            by = record[link.from_]
            if isinstance(by, Event | Statement) and self.knows(day := told(record, by)):
                self._to.setdefault(said.get(link.to, link.to), []).append(Linked(link, by, day))

    def to(self, happening: Happening) -> tuple[Linked, ...]:
        """The links to any report of a happening, in the order in which they were told."""
        found = (linked for report in happening.reports for linked in self._to.get(report.id, ()))
        return tuple(sorted(found, key=lambda one: (one.told or date.min, one.link.id)))

    def knows(self, day: date | None) -> bool:
        """Whether what was told on a day was known; what has no day counts as known."""
        return day is None or self.as_of is None or day <= self.as_of

    def roots(self, fact: Fact) -> frozenset[Root]:
        """The root of an event; of a statement those of the events in it."""
        events = (fact,) if isinstance(fact, Event) else self._inside.get(fact.id, ())
        return frozenset(event.root for event in events)


def _inside(record: Record) -> dict[str, list[Event]]:
    """The events that statements tell or utter, by the id of the statement."""
    uttered = {(s.article, s.cue): s.id for s in record.statements if s.cue}
    found: dict[str, list[Event]] = {}
    for event in record.events:
        for id in _statements(event, uttered.get((event.article, event.trigger))):
            found.setdefault(id, []).append(event)
    return found


def _statements(event: Event, uttering: str | None) -> Iterable[str]:
    return dict.fromkeys(id for id in (event.asserted_by, uttering) if id)
