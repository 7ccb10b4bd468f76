"""Pictures of a record, for print, slides and pages."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from detente.record import Event, Record, Statement, Status
from detente.record.edtf import bounds
from detente.record.errors import CannotPlot
from detente.store import Query
from detente.view.cli.listing import OF_EVENTS, Drawing, plotting
from detente.view.cli.options import Actor
from detente.view.cli.screen import tell
from detente.view.context import passing, whole
from detente.view.facts import Happening, Period, Rows, Side, between, breadth, event_view, happenings
from detente.view.facts import dyad as cells
from detente.view.facts import network as tied
from detente.view.facts import positions as ordered
from detente.view.printable import printable

if TYPE_CHECKING:
    from detente.view.plot.picture import Picture

plot_app = typer.Typer(no_args_is_help=True, help="Pictures, as SVG, PNG for print, or a page of HTML by itself.")

_Lacking = tuple[str, str]
"""What none of the facts has that one would need to draw it, and what to do about it."""
_UNDATED = (
    "none has a date that could be drawn",
    "read the sources with --published DATE, or list them: `detente timeline`",
)
_UNTIED = ("none is between two that are known", "leave out a filter, or list them: `detente events`")

_ROWS = Annotated[Rows, typer.Option("--rows", help="What has a row of its own.")]


@plot_app.command()
@plotting(*OF_EVENTS, rows=(_ROWS, Rows.ROOT))
def timeline(asked: Drawing, rows: Rows) -> None:
    """Events over time by root or by actor, what occurred told apart from what is planned, claimed or denied."""
    from detente.view.plot.picture import Sheet
    from detente.view.plot.timeline import timeline as picture

    found, chiefs = _happenings(asked)
    views = [event_view(found, one.chief, reports=len(one.reports)) for one in chiefs]
    events = f"Events that are {status.value}" if (status := asked.query.status) else "Events"
    sheet = Sheet(f"{events}{_asked_for(asked.query)}, in rows by {rows.value}", asked.width)
    from_, until = asked.query.from_, asked.query.until
    within = (bounds(from_)[0] if from_ else None, bounds(until)[1] if until else None)
    drawn = picture(views, breadth(found, _reports(chiefs)), sheet, rows=rows, within=within)
    _write(drawn, asked, len(views))


@plot_app.command()
@plotting(*OF_EVENTS)
def network(asked: Drawing) -> None:
    """Who did what to whom: actors, and arrows for what occurred between them, cooperation and conflict apart."""
    from detente.view.plot.network import network as picture
    from detente.view.plot.picture import Sheet

    status = asked.query.status or Status.OCCURRED
    asked = replace(asked, query=replace(asked.query, status=status))
    held, chiefs = _happenings(asked)
    found = tied(held, [one.chief for one in chiefs])
    reports = _reports(happenings(held, found.events))
    sheet = Sheet(f"Who did what to whom{_asked_for(asked.query)} ({status.value})", asked.width)
    _write(picture(found, breadth(held, reports), sheet), asked, len(chiefs), _UNTIED)


@plot_app.command()
@plotting(
    "from_",
    "until",
    one=Actor,
    other=Actor,
    period=(Annotated[Period, typer.Option("--by", help="How long the stretches of time are.")], Period.MONTH),
    claimed=(Annotated[bool, typer.Option("--claimed", help="With what is only claimed, beyond it.")], False),
)
def dyad(asked: Drawing, one: str, other: str, period: Period, claimed: bool) -> None:
    """What two sides did to each other: cooperation above zero, conflict below, and the mean weight."""
    from detente.view.plot.dyad import dyad as picture
    from detente.view.plot.picture import Sheet

    with asked.store() as store:
        held = whole(store)
        events = passing(store, held, Event, asked.query)
        here, there = (Side(name, store.actors(name)) for name in (one, other))
    counted = (Status.OCCURRED, Status.CLAIMED) if claimed else (Status.OCCURRED,)
    found = [happening for happening in between(held, events, here, there) if happening.chief.status in counted]
    sheet = Sheet(f"What {one} and {other} did to each other{_asked_for(asked.query)}", asked.width)
    shown = cells(held, events, here, there, period)
    drawn = picture(shown, breadth(held, _reports(found)), period, sheet, claimed=claimed)
    longer = "count by longer periods with --by, or list them: `detente dyad`"
    _write(drawn, asked, len(found), (f"none lies surely within one {period.value}", longer))


@plot_app.command()
@plotting(
    actor=Actor,
    on=(Annotated[str | None, typer.Option(metavar="WORDS", help="Words that stand in it.")], None),
)
def positions(asked: Drawing, actor: str, on: str | None) -> None:
    """What an actor said and did in order of time, with lines from what it turned from to where it turned."""
    from detente.view.plot.picture import Sheet
    from detente.view.plot.positions import positions as picture

    query = Query(by=actor, search=on)
    with asked.store() as store:
        held = whole(store)
        statements, events = passing(store, held, Statement, query), passing(store, held, Event, query)
    found = ordered(held, statements, events)
    sheet = Sheet(f"What {actor} said and did{f', on “{on}”' if on else ''}", asked.width)
    _write(picture(found, breadth(held, (*statements, *events)), sheet), asked, len(found))


def _happenings(asked: Drawing) -> tuple[Record, tuple[Happening, ...]]:
    """The whole record, and the happenings in it that were asked for."""
    with asked.store() as store:
        held = whole(store)
        return held, happenings(held, passing(store, held, Event, asked.query))


def _reports(found: Iterable[Happening]) -> Sequence[Event]:
    return [report for happening in found for report in happening.reports]


_WORDS = {
    "by": "by {}",
    "to": "towards {}",
    "about": "about {}",
    "root": "of root {}",
    "from_": "from {}",
    "until": "until {}",
    "search": "with “{}”",
    "min_confidence": "at least {} sure",
}


def _asked_for(query: Query) -> str:
    """What the facts were asked for by, as a title says it."""
    asked = {name: getattr(query, name) for name in _WORDS}
    words = (_WORDS[name].format(value) for name, value in asked.items() if value is not None)
    return "".join(f" {word}" for word in words)


def _write(picture: "Picture | None", asked: Drawing, facts: int, lacking: _Lacking = _UNDATED) -> None:
    """Writes a picture into its file; raises CannotPlot where there is nothing to draw, of so many facts."""
    from detente.view.plot.write import Image, drawn

    if picture is None:
        raise _nothing(asked.place, facts, lacking)
    path = asked.output
    try:
        path.write_bytes(drawn(picture, Image(path.suffix[1:].lower())))
    except OSError as error:
        where = str(path)
        raise CannotPlot(f"cannot be written: {error.strerror}", where=where, advice="name another file") from error
    tell(printable(f"The picture is in {path}."))


def _nothing(place: str, facts: int, lacking: _Lacking) -> CannotPlot:
    if not facts:
        advice = "leave out a filter, or see who is in the record: `detente actors`"
        return CannotPlot("nothing in the record fits", where=place, advice=advice)
    what, advice = lacking
    return CannotPlot(f"of the events that fit ({facts:,}), {what}", where=place, advice=advice)
