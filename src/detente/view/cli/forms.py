"""The forms in which each kind of thing is listed: on a screen, as lines for a pipe, as JSON, as CSV."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rich.console import RenderableType

from detente.record import AnyThing
from detente.view.cli.blocks import blocks
from detente.view.cli.legend import legend
from detente.view.cli.listing import Output
from detente.view.cli.screen import is_screen, out, put_page, tell
from detente.view.cli.tables import actors_table
from detente.view.export import (
    ActorRow,
    EventRow,
    Row,
    StatementRow,
    actor_row,
    event_row,
    statement_row,
    write_csv,
    write_json,
)
from detente.view.facts import ActorView, EventView, StatementView
from detente.view.printable import printable

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Form(Generic[V]):
    """How views of one kind are listed; `columns` are those of its rows that a pipe gets."""

    thing: Callable[[V], AnyThing]
    row: Callable[[V], Row]
    rows: type[Row]
    columns: tuple[str, ...]
    screen: Callable[[Sequence[V]], Iterable[RenderableType]]


EVENTS: Form[EventView] = Form(
    thing=lambda view: view.event,
    row=event_row,
    rows=EventRow,
    columns=("id", "date", "bearing", "root", "act", "actors", "recipients", "sentence"),
    screen=lambda views: (blocks(views, plain=False), legend(views)),
)
STATEMENTS: Form[StatementView] = Form(
    thing=lambda view: view.statement,
    row=statement_row,
    rows=StatementRow,
    columns=("id", "date", "kind", "quotation", "medium", "speaker", "addressees", "words"),
    screen=lambda views: (blocks(views, plain=False),),
)
ACTORS: Form[ActorView] = Form(
    thing=lambda view: view.actor,
    row=actor_row,
    rows=ActorRow,
    columns=("id", "name", "kind", "country", "sectors", "mentions", "statements", "events"),
    screen=lambda views: (actors_table(views),),
)


def put(views: Sequence[V], form: Form[V], output: Output) -> None:
    """Writes views to stdout in the form that was asked for."""
    if output is Output.JSON:
        write_json(map(form.thing, views), out().file)
    elif output is Output.CSV:
        write_csv(map(form.row, views), form.rows, out().file)
    elif not views:
        tell("Nothing in the record fits.")
    elif is_screen():
        put_page(form.screen(views))
    else:
        out().file.writelines(f"{line}\n" for line in _tabbed(map(form.row, views), form.columns))


def _tabbed(rows: Iterable[Row], columns: tuple[str, ...]) -> Iterator[str]:
    """A line of names and a line a row, parted by tabs; empty where nothing is known."""
    yield "\t".join(columns)
    for row in rows:
        cells = (getattr(row, column) for column in columns)
        yield "\t".join("" if cell is None else printable(str(cell)) for cell in cells)
