"""What is said after a reading: what was read, what was set aside and why, what could not be read and what to do."""

from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from detente.record import PassageKind
from detente.view.cli.heads import unread_lines
from detente.view.cli.tally import Tally
from detente.view.printable import printable

_SHOWN = ("articles", "actors", "mentions", "dates", "statements", "events", "links")

_WHY = {
    PassageKind.CAPTION: "what stands under a picture",
    PassageKind.NOTICE: "consent, subscription, sharing and the like",
    PassageKind.RELATED: "pointers to other stories",
}


def summary(tally: Tally, place: str | None, held: Mapping[str, int] | None) -> Iterator[RenderableType]:
    """The parts of the summary, below each other; `held` is what the record at `place` now holds of each kind."""
    into = f" into {place}" if place else ""
    inputs = _count(tally.inputs + tally.skipped, "input")
    yield Text(f"Read {tally.inputs - len(tally.unread) - tally.refused} of {inputs}{into}.", style="bold")
    if tally.skipped:
        was = "was" if tally.skipped == 1 else "were"
        yield Text(f"{_count(tally.skipped, 'input')} {was} read before by the same run: skipped.")
        yield Text("  → read them anew with --again", style="dim")
    if tally.refused:
        was = "was" if tally.refused == 1 else "were"
        yield Text(f"{_count(tally.refused, 'input')} {was} forgotten before: left out.")
        yield Text("  → let one be read again with `detente forget --allow`", style="dim")
    yield _facts(tally, held)
    if tally.undated:
        of = _count(tally.read["articles"], "article")
        yield Text(f"No date of publication in {tally.undated} of {of}: what “last month” means there stays open.")
        yield Text("  → give it with --published, where you know it", style="dim")
    if tally.foreign:
        languages = ", ".join(f"{language} {number}" for language, number in sorted(tally.foreign.items()))
        yield Text(f"Not in English, kept without facts: {_count(tally.foreign.total(), 'article')} ({languages}).")
    if tally.passages:
        yield Text("Set aside, read no further:", style="bold")
        yield _set_aside(tally)
    if tally.passed:
        yield Text("Passed over, no documents:", style="bold")
        yield _passed_over(tally)
    if tally.unread:
        yield Text("Could not be read:", style="bold")
        yield from unread_lines(tally.unread)


def _facts(tally: Tally, held: Mapping[str, int] | None) -> Table:
    table = _table()
    for kind in _SHOWN:
        counts = (f"{tally.new[kind]} new", f"{held[kind]} in the record") if held else (str(tally.read[kind]),)
        table.add_row(kind, *counts)
    return table


def _set_aside(tally: Tally) -> Table:
    table = _table()
    for kind, passages in tally.passages.items():
        characters = f"{_count(passages, 'passage')}, {_count(tally.characters[kind], 'character')}"
        table.add_row(kind.value, characters, _WHY[kind])
    return table


def _passed_over(tally: Tally) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right")
    table.add_column()
    for reason, number in sorted(tally.passed.items()):
        table.add_row(str(number), printable(reason))
    return table


def _table() -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=12)
    table.add_column(justify="right")
    table.add_column(style="dim")
    return table


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
