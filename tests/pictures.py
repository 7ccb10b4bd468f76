"""The four pictures of a record, as the commands draw them."""

from collections.abc import Sequence

from detente.record import Event, Record, Statement, Status
from detente.view.facts import Period, Rows, Side, between, breadth, event_view, happenings
from detente.view.facts import dyad as cells
from detente.view.facts import network as tied
from detente.view.facts import positions as ordered
from detente.view.plot.dyad import dyad
from detente.view.plot.network import network
from detente.view.plot.picture import WIDE, Picture, Sheet
from detente.view.plot.positions import positions
from detente.view.plot.timeline import timeline


def timeline_of(record: Record, rows: Rows = Rows.ROOT, wide: float = WIDE) -> Picture | None:
    found = happenings(record, record.events)
    views = [event_view(record, one.chief, reports=len(one.reports)) for one in found]
    return timeline(views, breadth(record, record.events), Sheet("Events", wide), rows=rows)


def dyad_of(record: Record, one: Side, other: Side, period: Period = Period.WEEK, wide: float = WIDE) -> Picture | None:
    reports = [report for happening in between(record, record.events, one, other) for report in happening.reports]
    shown = cells(record, record.events, one, other, period)
    return dyad(shown, breadth(record, reports), period, Sheet("Both", wide), claimed=True)


def positions_of(record: Record, facts: Sequence[Event | Statement], wide: float = WIDE) -> Picture | None:
    statements = [fact for fact in facts if isinstance(fact, Statement)]
    events = [fact for fact in facts if isinstance(fact, Event)]
    return positions(ordered(record, statements, events), breadth(record, facts), Sheet("Positions", wide))


def network_of(record: Record, wide: float = WIDE) -> Picture | None:
    found = tied(record, [event for event in record.events if event.status is Status.OCCURRED])
    return network(found, breadth(record, found.events), Sheet("Who to whom", wide))
