"""The forms in which each kind of thing is listed: as a page to read, as JSON, as CSV."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rich.console import RenderableType

from detente.record import AnyThing
from detente.view.cli.blocks import blocks
from detente.view.cli.entries import entries
from detente.view.cli.legend import legend
from detente.view.cli.listing import Output
from detente.view.cli.pairs import pairs
from detente.view.cli.screen import is_screen, out, put_page, tell
from detente.view.cli.tables import actors_table, dyad_table, reviews_table, unknown_table
from detente.view.export import (
    ActorRow,
    ClaimedDyadRow,
    DyadRow,
    EventRow,
    LedgerRow,
    LinkRow,
    PositionRow,
    ReviewRow,
    Row,
    StatementRow,
    UnknownRow,
    actor_row,
    claimed_dyad_row,
    dyad_row,
    event_row,
    ledger_row,
    link_row,
    position_row,
    review_row,
    statement_row,
    unknown_row,
    write_csv,
    write_json,
)
from detente.view.facts import (
    ActorView,
    DyadCell,
    Entry,
    EventView,
    LinkView,
    PositionView,
    ReviewView,
    StatementView,
    Turn,
    Unknown,
)

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Form(Generic[V]):
    """How views of one kind are listed."""

    thing: Callable[[V], AnyThing | Unknown | Row]
    row: Callable[[V], Row]
    rows: type[Row]
    page: Callable[[Sequence[V]], Iterable[RenderableType]]


def _thing(view: PositionView) -> AnyThing:
    match view:
        case Turn():
            return view.link
        case EventView():
            return view.event
    return view.statement


EVENTS: Form[EventView] = Form(
    thing=lambda view: view.event,
    row=event_row,
    rows=EventRow,
    page=lambda views: (blocks(views, plain=not is_screen(), sourced=True), legend(views)),
)
STATEMENTS: Form[StatementView] = Form(
    thing=lambda view: view.statement,
    row=statement_row,
    rows=StatementRow,
    page=lambda views: (blocks(views, plain=not is_screen(), sourced=True),),
)
ACTORS: Form[ActorView] = Form(
    thing=lambda view: view.actor,
    row=actor_row,
    rows=ActorRow,
    page=lambda views: (actors_table(views),),
)
REVIEWS: Form[ReviewView] = Form(
    thing=lambda view: view.review,
    row=review_row,
    rows=ReviewRow,
    page=lambda views: (reviews_table(views),),
)
UNKNOWN: Form[Unknown] = Form(
    thing=lambda unknown: unknown,
    row=unknown_row,
    rows=UnknownRow,
    page=lambda views: (unknown_table(views),),
)
DYAD: Form[DyadCell] = Form(
    thing=dyad_row,
    row=dyad_row,
    rows=DyadRow,
    page=lambda cells: (dyad_table(cells, claimed=False),),
)
CLAIMED_DYAD: Form[DyadCell] = Form(
    thing=claimed_dyad_row,
    row=claimed_dyad_row,
    rows=ClaimedDyadRow,
    page=lambda cells: (dyad_table(cells, claimed=True),),
)
POSITIONS: Form[PositionView] = Form(
    thing=_thing,
    row=position_row,
    rows=PositionRow,
    page=lambda views: (blocks(views, plain=not is_screen(), sourced=True), legend(views)),
)
LINKS: Form[LinkView] = Form(
    thing=lambda view: view.link,
    row=link_row,
    rows=LinkRow,
    page=pairs,
)
LEDGER: Form[Entry] = Form(
    thing=ledger_row,
    row=ledger_row,
    rows=LedgerRow,
    page=entries,
)


def put(views: Sequence[V], form: Form[V], output: Output) -> None:
    """Writes views to stdout in the form that was asked for."""
    if output is Output.JSON:
        write_json(map(form.thing, views), out().file)
    elif output is Output.CSV:
        write_csv(map(form.row, views), form.rows, out().file)
    elif views:
        put_page(form.page(views))
    else:
        tell("Nothing in the record fits.")
