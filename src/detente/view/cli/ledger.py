"""What was threatened, promised, demanded, imposed, tested and arranged, and what became of it."""

from typing import Annotated

import typer

from detente.record import Event
from detente.record.edtf import bounds
from detente.store import Query, open_store
from detente.view.cli.forms import LEDGER, put
from detente.view.cli.listing import AsCsv, AsJson, output_of
from detente.view.cli.options import DEFAULT_RECORD, By, From, RecordFile, To, Until, edtf_option
from detente.view.context import passing, whole
from detente.view.facts import Ledger
from detente.view.facts import ledger as lines

_AsOf = Annotated[
    str | None,
    typer.Option(
        callback=edtf_option, metavar="DATE", help="As one knew on this day; the last of the record where not given."
    ),
]


def ledger(
    which: Annotated[Ledger, typer.Argument(metavar="LEDGER", help=f"One of {', '.join(Ledger)}.")],
    *,
    by: By = None,
    to: To = None,
    from_: From = None,
    until: Until = None,
    as_of: _AsOf = None,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What was threatened, promised, demanded, imposed, tested or arranged, and what became of it."""
    output = output_of(as_json=as_json, as_csv=as_csv)
    with open_store(record, create=False) as store:
        held = whole(store)
        events = passing(store, held, Event, Query(by=by, to=to, from_=from_, until=until))
    put(lines(held, which, events, bounds(as_of)[1] if as_of else None), LEDGER, output)
