"""What is linked to an event, and by what: as one knew it on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from detente.record import Event, Link, Record, Root, Statement
from detente.view.facts.fate import Sign
from detente.view.facts.happening import Happening
from detente.view.facts.told import told

Fact = Event | Statement


@dataclass(frozen=True, slots=True)
class Linked:
    """A link, and the fact that it is from."""

    link: Link
    by: Fact
    told: date | None


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

    def sign(self, linked: Linked) -> Sign:
        """What a link shows of what became of the fact that it leads to."""
        status = linked.by.status if isinstance(linked.by, Event) else None
        link, roots = linked.link, self._roots(linked.by)
        return Sign(link=link.id, kind=link.kind, status=status, roots=roots, told=linked.told)

    def _roots(self, fact: Fact) -> frozenset[Root]:
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
