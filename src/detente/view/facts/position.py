"""What an actor said and did in order of time, and where it changed course or contradicted itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.link.rifts import TURNS
from detente.record import Event, Link, Record, Statement
from detente.view.facts.article import FactView
from detente.view.facts.event import event_view
from detente.view.facts.happening import happenings
from detente.view.facts.order import in_time
from detente.view.facts.statement import statement_view


@dataclass(frozen=True, slots=True)
class Turn:
    """A link that says that the fact behind it goes back on, or contradicts, one before it."""

    link: Link


PositionView = FactView | Turn


def positions(record: Record, statements: Sequence[Statement], events: Sequence[Event]) -> tuple[PositionView, ...]:
    """These facts of a record in order of time, those without a date last, each behind the turns that lead to it.

    Reports of one happening are one position, and so are an act of speech ("threatened") and what is said by it.
    """
    found, uttered = happenings(record, events), _uttered(statements, events)
    views: list[FactView] = [statement_view(record, one) for one in statements if one.id not in uttered]
    views += [event_view(record, one.chief, reports=len(one.reports)) for one in found]
    views.sort(key=in_time)
    places = {view.id: place for place, view in enumerate(views)}
    places |= {report.id: places[one.chief.id] for one in found for report in one.reports}
    places |= {statement: places[event] for statement, event in uttered.items()}
    turns = _turns(record, places | _said_in(record, places))
    return tuple(each for place, view in enumerate(views) for each in (*turns.get(place, ()), view))


def _uttered(statements: Iterable[Statement], events: Iterable[Event]) -> dict[str, str]:
    """The events that are the saying itself, by the statements that they are the saying of."""
    said = {(event.article, event.trigger): event.id for event in events}
    cues = ((statement.id, (statement.article, statement.cue)) for statement in statements if statement.cue)
    return {id: said[cue] for id, cue in cues if cue in said}


def _said_in(record: Record, places: dict[str, int]) -> dict[str, int]:
    """The places of the events that stand in the statements, where they have none of their own."""
    said = ((event.id, event.asserted_by) for event in record.events if event.id not in places)
    return {event: places[statement] for event, statement in said if statement in places}


def _turns(record: Record, places: dict[str, int]) -> dict[int, list[Turn]]:
    """The turns before each place: those whose link joins it to an earlier one."""
    turns: dict[int, list[Turn]] = {}
    for link in sorted(record.links, key=lambda link: link.id):
        ends = {places[end] for end in (link.from_, link.to) if end in places}
        if link.kind in TURNS and len(ends) == 2:
            turns.setdefault(max(ends), []).append(Turn(link))
    return turns
