"""What one fact is to another."""

from typing import Annotated

import typer

from detente.record import Link, LinkKind
from detente.store import Query, open_store
from detente.view.cli.forms import LINKS, put
from detente.view.cli.listing import AsCsv, AsJson, output_of
from detente.view.cli.options import DEFAULT_RECORD, MinConfidence, RecordFile, edtf_option
from detente.view.context import found
from detente.view.facts import link_views


def links(
    *,
    kind: Annotated[LinkKind | None, typer.Option(help="What the one fact is to the other.")] = None,
    by: Annotated[
        str | None, typer.Option(metavar="ACTOR", help="Who says, does or claims the fact that it is from.")
    ] = None,
    about: Annotated[
        str | None,
        typer.Option(metavar="ACTOR", help="Who takes part in either fact, tells it, or is talked about in it."),
    ] = None,
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            callback=edtf_option,
            metavar="DATE",
            help="Told on this day or later: the date of the article with the fact that it is from.",
        ),
    ] = None,
    until: Annotated[
        str | None, typer.Option(callback=edtf_option, metavar="DATE", help="Told on this day or before.")
    ] = None,
    min_confidence: MinConfidence = None,
    search: Annotated[str | None, typer.Option(metavar="WORDS", help="Words that stand in either fact.")] = None,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What one fact is to another: what contradicts, denies, fulfils or answers what, in order of time of the later."""
    output = output_of(as_json=as_json, as_csv=as_csv)
    query = Query(kind=kind, by=by, about=about, from_=from_, until=until, min_confidence=min_confidence, search=search)
    with open_store(record, create=False) as store:
        views = link_views(*found(store, Link, query))
    put(views, LINKS, output)
