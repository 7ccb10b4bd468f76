"""What is linked to an event, and by what: as one knew it on a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from detente.record import Event, Link, LinkKind, Record, Root, Statement, Status
from detente.view.facts.happening import Happening
from detente.view.facts.told import told

Fact = Event | Statement

_VOUCHED = (Status.OCCURRED, Status.CANCELLED)


@dataclass(frozen=True, slots=True)
class Linked:
    """A link, and the fact that it is from."""

    link: Link
    by: Fact
    told: date | None

    @property
    def is_vouched(self) -> bool:
        """Whether what it is from is no claim, plan or denial itself; that something is done, a deed has to show."""
        if isinstance(self.by, Statement):
            return self.link.kind is not LinkKind.FULFILS
        return self.by.status in _VOUCHED


class Links:
    """The links of a record by the event that they lead to; those from what was told after a day are left out."""

    def __init__(self, record: Record, as_of: date | None) -> None:
        self._said = dict(_said(record))
        self._inside = _inside(record)
        self._to: dict[str, list[Linked]] = {}
        for link in record.links:
            by = record[self._said.get(link.from_, link.from_)]
            if isinstance(by, Event | Statement) and known(day := told(record, by), as_of):
                self._to.setdefault(self._said.get(link.to, link.to), []).append(Linked(link, by, day))

    def to(self, happening: Happening) -> tuple[Linked, ...]:
        """The links to any report of a happening, in the order in which they were told."""
        found = (linked for report in happening.reports for linked in self._to.get(report.id, ()))
        return tuple(sorted(found, key=lambda one: (one.told or date.min, one.link.id)))

    def roots(self, fact: Fact) -> frozenset[Root]:
        """The root of an event; of a statement those of the events in it."""
        events = (fact,) if isinstance(fact, Event) else self._inside.get(fact.id, ())
        return frozenset(event.root for event in events)


def known(day: date | None, as_of: date | None) -> bool:
    """Whether what was told on a day was known on another; what has no day counts as known."""
    return day is None or as_of is None or day <= as_of


def _said(record: Record) -> Iterator[tuple[str, str]]:
    """The statements that are one event and no more, each with that event: a link to the one means the other."""
    for statement, events in _inside(record).items():
        if len(events) == 1:
            yield statement, events[0].id


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
