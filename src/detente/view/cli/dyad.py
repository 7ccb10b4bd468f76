"""What two sides did to each other, week by week."""

from typing import Annotated

import typer

from detente.record import Event
from detente.store import Query, open_store
from detente.view.cli.forms import CLAIMED_DYAD, DYAD, put
from detente.view.cli.listing import AsCsv, AsJson, output_of
from detente.view.cli.options import DEFAULT_RECORD, Actor, From, RecordFile, Until
from detente.view.context import passing, whole
from detente.view.facts import DyadCell, Period, Side
from detente.view.facts import dyad as cells


def dyad(
    one: Actor,
    other: Actor,
    *,
    period: Annotated[Period, typer.Option("--by", help="How long the stretches of time are.")] = Period.MONTH,
    claimed: Annotated[bool, typer.Option("--claimed", help="With what is only claimed, beside it.")] = False,
    from_: From = None,
    until: Until = None,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What two sides did to each other: how often, and how it weighs, cooperation and conflict apart."""
    output = output_of(as_json=as_json, as_csv=as_csv)
    with open_store(record, create=False) as store:
        held = whole(store)
        events = passing(store, held, Event, Query(from_=from_, until=until))
        here, there = (Side(asked, store.actors(asked)) for asked in (one, other))
    shown = [cell for cell in cells(held, events, here, there, period) if claimed or _occurred(cell)]
    put(shown, CLAIMED_DYAD if claimed else DYAD, output)


def _occurred(cell: DyadCell) -> bool:
    return cell.occurred.happenings > 0
