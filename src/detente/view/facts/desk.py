"""Writes a brief: what is new in a record, what became of what was not, and what is to come."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from detente.link.rifts import TURNS
from detente.record import Event, Link, LinkKind, Record, Statement, Status
from detente.record.bearing import Bearing
from detente.record.edtf import bounds, sort_key
from detente.view.facts.article import FactView
from detente.view.facts.books import Ledger, State
from detente.view.facts.brief import Brief, Line, Section
from detente.view.facts.event import EventView, event_view
from detente.view.facts.happening import Happening, happenings
from detente.view.facts.ledger import Entry, entries
from detente.view.facts.linked import Fact, Linked, Links
from detente.view.facts.order import in_order, in_time
from detente.view.facts.spoken import spoken
from detente.view.facts.statement import statement_view
from detente.view.facts.told import first_told, last_day, told

_VERDICTS = {LinkKind.CONFIRMS: "confirmed", LinkKind.DENIES: "denied", LinkKind.DOUBTS: "doubted"}
_TURNED = {LinkKind.REVERSES: "goes back on", LinkKind.CONTRADICTS: "contradicts"}
_TO_COME = (State.OPEN, State.PLANNED, State.ANNOUNCED)
_OF_LEDGERS = (Bearing.PROMISE, Bearing.THREAT)


def brief(record: Record, facts: Sequence[Fact], *, since: date | None = None, about: str | None = None) -> Brief:
    """The brief of some facts of a record, as of the last day of which it has an article.

    What was told before `since` is left out unless what became of it was told since; what is to come is always there.
    `about` is what the facts were asked for by.
    """
    day = last_day(record)
    desk = _Desk(record, facts, day, since)
    sections: tuple[tuple[str, Callable[[], Iterable[Line]]], ...] = (
        ("What happened", desk.happened),
        ("Who changed course, and what contradicts what", desk.turned),
        ("What was threatened and promised, and what became of it", desk.said),
        ("What is claimed", desk.claimed),
        ("What falls due", desk.due),
    )
    found = (Section(title, _once(lines())) for title, lines in sections)
    return Brief(day=day, since=since, about=about, sections=tuple(section for section in found if section.lines))


def _once(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines without those that would read like one before them, as where a sentence tells two things of one day."""
    kept: dict[tuple[Any, ...], Line] = {}
    for line in lines:
        kept.setdefault(_read(line), line)
    return tuple(kept.values())


def _read(line: Line) -> tuple[Any, ...]:
    """What one reads of a line."""
    return line.article.id, line.fact.excerpt.span, line.when, line.mark, tuple(map(_read, line.beneath))


@dataclass(frozen=True)
class _Desk:
    """Where a brief is written: the record, the facts that are asked for, and the days that matter."""

    record: Record
    facts: Sequence[Fact]
    day: date | None
    since: date | None

    @cached_property
    def _events(self) -> tuple[Event, ...]:
        return tuple(fact for fact in self.facts if isinstance(fact, Event))

    @cached_property
    def _links(self) -> Links:
        return Links(self.record, self.day)

    @cached_property
    def _happenings(self) -> dict[str, Happening]:
        """The happening of each event of the record."""
        found = happenings(self.record, self.record.events)
        return {report.id: happening for happening in found for report in happening.reports}

    def happened(self) -> Iterator[Line]:
        """What occurred and is neither a promise nor a threat, in order of time."""
        occurred = (event for event in self._events if event.status is Status.OCCURRED)
        new = (one for one in happenings(self.record, occurred) if self._is_new(first_told(self.record, one.reports)))
        views = sorted((self._event(happening) for happening in new), key=in_time)
        return (Line(view) for view in views if view.bearing not in _OF_LEDGERS)

    def turned(self) -> Iterator[Line]:
        """What goes back on, or contradicts, something that was told before."""
        asked = {fact.id for fact in self.facts}
        links = (link for link in self.record.links if link.kind in TURNS and {link.from_, link.to} & asked)
        turns = {(turn.fact.id, turn.mark, turn.beneath[0].fact.id): turn for turn in map(self._turn, links)}
        new = (turn for turn in turns.values() if self._is_new(self._told(turn.fact)))
        return iter(sorted(new, key=lambda line: (in_time(line.fact), in_time(line.beneath[0].fact))))

    def said(self) -> Iterator[Line]:
        """Threats and promises, with what became of them."""
        for entry in self._ledgers(Ledger.THREATS, Ledger.PROMISES):
            if self._is_new(entry.told) or (entry.became and self._is_new(entry.became.told)):
                until = entry.view.event.deadline
                mark = f"{entry.state.value}, deadline {spoken(until.edtf)}" if until else entry.state.value
                yield Line(entry.view, mark, self._because(entry))

    def claimed(self) -> Iterator[Line]:
        """What is only claimed, first what stands open, then what is confirmed, denied or doubted."""
        claims = (event for event in self._events if event.status is Status.CLAIMED)
        lines = []
        for claim in happenings(self.record, claims):
            verdicts = [linked for linked in self._links.to(claim) if linked.link.kind in _VERDICTS]
            days = (first_told(self.record, claim.reports), *(linked.told for linked in verdicts))
            if any(map(self._is_new, days)) and self._happenings[claim.chief.id].chief.status is Status.CLAIMED:
                lines.append(self._claim(claim, verdicts))
        return iter(sorted(lines, key=lambda line: (bool(line.beneath), in_time(line.fact))))

    def due(self) -> Iterator[Line]:
        """What is open, planned or announced and has a day that is still to come, the nearest first."""
        dated = ((when, entry) for entry in self._ledgers(*Ledger) if (when := self._due(entry)))
        for when, entry in sorted(dated, key=lambda one: (sort_key(one[0]), one[1].view.id)):
            yield Line(entry.view, f"{entry.state.value}: {spoken(when)}")

    def _due(self, entry: Entry) -> str | None:
        """When something that is to come falls due."""
        event = entry.view.event
        when = event.deadline or (event.date if entry.state is not State.OPEN else None)
        last = bounds(when.edtf)[1] if when else None
        is_ahead = last is not None and (self.day is None or last >= self.day)
        return when.edtf if when and is_ahead and entry.state in _TO_COME else None

    def _ledgers(self, *which: Ledger) -> Iterator[Entry]:
        return (entry for one in which for entry in entries(self.record, one, self._events, self._links))

    def _turn(self, link: Link) -> Line:
        """The later fact above the earlier one."""
        ends = (self._view(link.from_), self._view(link.to))
        earlier, later = in_order(*ends) if link.kind is LinkKind.CONTRADICTS else reversed(ends)
        return Line(later, _TURNED[link.kind], (Line(earlier),))

    def _claim(self, claim: Happening, verdicts: Sequence[Linked]) -> Line:
        said = dict.fromkeys(_VERDICTS[linked.link.kind] for linked in verdicts)
        by = tuple(Line(self._view(one.by.id), one.link.kind.value if len(said) > 1 else None) for one in verdicts)
        return Line(self._event(claim), ", ".join(said) or "open", by)

    def _because(self, entry: Entry) -> tuple[Line, ...]:
        return (Line(self._view(entry.became.by.id)),) if entry.became else ()

    def _view(self, id: str) -> FactView:
        """The view of a fact, of the report that stands for its happening where it is an event."""
        fact = self.record[id]
        if isinstance(fact, Statement):
            return statement_view(self.record, fact)
        return self._event(self._happenings[id])

    def _event(self, happening: Happening) -> EventView:
        return event_view(self.record, happening.chief, reports=len(happening.reports))

    def _told(self, view: FactView) -> date | None:
        return told(self.record, view.fact)

    def _is_new(self, day: date | None) -> bool:
        """Whether what was told on a day is told since; what has no day is new where one asks for no day."""
        return self.since is None or (day is not None and day >= self.since)
