"""Things that are best read as a table."""

from collections.abc import Iterable

from rich import box
from rich.table import Table
from rich.text import Text

from detente.view.facts import ActorView, code_of
from detente.view.printable import printable

_WIDTHS = {"actor": 28, "kind": 12, "code": 8}


def actors_table(views: Iterable[ActorView]) -> Table:
    """Who is in the record, and how often."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for name in ("actor", "kind", "code"):
        table.add_column(name, overflow="fold", min_width=_WIDTHS[name])
    for name in ("mentions", "statements", "events"):
        table.add_column(name, justify="right", no_wrap=True)
    for view in views:
        actor = view.actor
        who = Text(printable(actor.name), style="bold").append(f"\n{printable(actor.id)}", style="not bold dim")
        code = Text(printable(code_of(actor) or "–"))
        counts = map(str, (view.mentions, view.statements, view.events))
        table.add_row(who, actor.kind.value, code, *counts)
    return table
