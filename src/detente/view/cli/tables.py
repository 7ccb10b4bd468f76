"""Things that are best read as a table."""

from collections.abc import Iterable

from rich import box
from rich.table import Table
from rich.text import Text

from detente.view.facts import ActorView
from detente.view.printable import printable


def actors_table(views: Iterable[ActorView]) -> Table:
    """Who is in the record, and how often."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ("name", "kind", "country", "sectors"):
        table.add_column(name, overflow="fold")
    for name in ("mentions", "statements", "events"):
        table.add_column(name, justify="right")
    table.add_column("id", style="dim", overflow="fold")
    for view in views:
        actor = view.actor
        words = (actor.name, actor.kind.value, actor.country or "–", " ".join(actor.sectors) or "–")
        counts = (view.mentions, view.statements, view.events)
        table.add_row(*(Text(printable(word)) for word in words), *map(str, counts), Text(printable(actor.id)))
    return table
