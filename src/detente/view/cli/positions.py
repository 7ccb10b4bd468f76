"""What an actor said and did, and where it turned."""

from typing import Annotated

import typer

from detente.record import Event, Statement
from detente.store import Query, open_store
from detente.view.cli.forms import POSITIONS, put
from detente.view.cli.listing import AsCsv, AsJson, output_of
from detente.view.cli.options import DEFAULT_RECORD, Actor, RecordFile
from detente.view.context import passing, whole
from detente.view.facts import positions as found


def positions(
    actor: Actor,
    *,
    on: Annotated[str | None, typer.Option(metavar="WORDS", help="Words that stand in it.")] = None,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What an actor said and did in order of time, with the turns between: where it reversed or contradicted itself."""
    output = output_of(as_json=as_json, as_csv=as_csv)
    query = Query(by=actor, search=on)
    with open_store(record, create=False) as store:
        held = whole(store)
        views = found(held, passing(store, held, Statement, query), passing(store, held, Event, query))
    put(views, POSITIONS, output)
