"""The events of a timeline as a picture for print: the same as `detente plot timeline` draws."""

from dataclasses import replace

import numpy as np

from detente.record import reviewed
from detente.record.edtf import bounds
from detente.record.errors import CannotPlot
from detente.store.catalogue import Catalogue, Filter
from detente.store.catalogue.columns import Ints
from detente.view.facts import EventView, Rows, breadth
from detente.view.plot.picture import Picture, Sheet
from detente.view.plot.timeline import timeline
from detente.view.web.listing import shown
from detente.view.web.room import Room

MOST = 300
"""How many events a picture shows at most: those that most reports tell of."""


def picture(room: Room, asked: Filter, rows: Rows) -> Picture:
    """The picture of the events that are asked for, one for each happening; raises CannotPlot where none is dated."""
    catalogue = room.store.catalogue()
    found = catalogue.find(replace(asked, dated=True))
    events = found[catalogue.is_event[found]]
    chiefs = catalogue.chiefs(events)
    views = [one for one in shown(room, catalogue, _most_told(catalogue, chiefs)) if isinstance(one, EventView)]
    cut = f", the {len(views):,} of {len(chiefs):,} that most reports tell of" if len(views) < len(chiefs) else ""
    sheet = Sheet(f"Events in the record “{room.name}”, in rows by {rows.value}{cut}")
    within = (bounds(asked.from_)[0] if asked.from_ else None, bounds(asked.until)[1] if asked.until else None)
    basis = reviewed(room.store.showing([view.id for view in views]))
    drawn = timeline(views, breadth(basis, [view.event for view in views]), sheet, rows=rows, within=within)
    if drawn is None:
        raise CannotPlot("no event with a date fits what is asked", where=room.name, advice="take a filter away")
    return drawn


def _most_told(catalogue: Catalogue, chiefs: Ints) -> Ints:
    """As many as are drawn, in the order given."""
    told = catalogue.reports_of(chiefs)
    kept = np.sort(np.argsort(-told, kind="stable")[:MOST])
    return chiefs[kept]
