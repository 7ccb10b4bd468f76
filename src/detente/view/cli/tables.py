"""Things that are best read as a table."""

from collections.abc import Iterable

from rich import box
from rich.table import Table
from rich.text import Text

from detente.view.cli.blocks import short_id
from detente.view.facts import ActorView, Count, DyadCell, ReviewView, Unknown, code_of
from detente.view.printable import printable

_TO_THE_MINUTE = len("1991-01-09T12:30")
_COUNTED = ("times", "reports", "mean", "sum")
_CLAIMED = ("claimed", *_COUNTED[1:])
_WIDTHS = {"actor": 28, "kind": 12, "code": 8}


def actors_table(views: Iterable[ActorView]) -> Table:
    """Who is in the record, and how often."""
    table = _table()
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


def unknown_table(unknown: Iterable[Unknown]) -> Table:
    """Who is in no table, in how many facts, and words that name them."""
    table = _table()
    table.add_column("name", overflow="fold", min_width=_WIDTHS["actor"])
    table.add_column("kind", min_width=_WIDTHS["kind"])
    table.add_column("facts", justify="right", no_wrap=True)
    table.add_column("for example", style="dim")
    for one in unknown:
        name = Text(printable(one.name), style="bold")
        table.add_row(name, one.kind.value, str(one.facts), Text(printable(one.example)))
    return table


def reviews_table(views: Iterable[ReviewView]) -> Table:
    """What was decided; what was taken back is dim and marked."""
    table = _table()
    table.add_column("review", no_wrap=True)
    for name in ("when", "by", "says"):
        table.add_column(name, overflow="fold")
    for view in views:
        review = view.review
        said = "; ".join(filter(None, (", ".join(review.labels), review.note)))
        says = Text(printable(view.says)).append(f"\n{printable(said)}" if said else "", style="dim")
        taken_back = Text("" if view.stands else "taken back: ").append(says)
        when = review.when[:_TO_THE_MINUTE].replace("T", " ")
        table.add_row(short_id(review.id), when, printable(review.by), taken_back, style="" if view.stands else "dim")
    return table


def dyad_table(cells: Iterable[DyadCell], *, claimed: bool) -> Table:
    """What two sides did to each other, period by period; with what is only claimed where one wants it."""
    table = _table()
    for name in ("when", "who", "what"):
        table.add_column(name, overflow="fold")
    for name in (*_COUNTED, *(_CLAIMED if claimed else ())):
        table.add_column(name, justify="right", no_wrap=True)
    before: str | None = ""
    for cell in cells:
        when = "" if cell.period == before else cell.period or "undated"
        dyad = " → ".join(filter(None, (" – ".join(cell.actors), *cell.recipients)))
        counts = (*_counts(cell.occurred), *(_counts(cell.claimed) if claimed else ()))
        table.add_row(Text(when, style="bold"), Text(printable(dyad)), cell.kind, *counts)
        before = cell.period
    return table


def _counts(count: Count) -> tuple[str, ...]:
    """The numbers of a count, in the order of `_COUNTED`."""
    weights = ("–" if weight is None else f"{weight:+.1f}" for weight in (count.mean, count.total))
    return str(count.happenings), str(count.reports), *weights


def _table() -> Table:
    return Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
