"""The runs that read something into a record."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from detente.store import RunHead, open_store
from detente.view.cli.listing import AsCsv, AsJson, Output, output_of
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.screen import out, put_page, tell
from detente.view.diff import apart
from detente.view.export import RunRow, run_row, write_csv, write_json
from detente.view.printable import printable

_PRINT = 12
"""How many digits of a fingerprint are shown."""
_TO_THE_MINUTE = len("1991-01-09T12:30")


def runs(record: RecordFile = DEFAULT_RECORD, as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """The runs that read something into the record, the first one first, and what each was made with otherwise."""
    output = output_of(as_json=as_json, as_csv=as_csv)
    with open_store(record, create=False) as store:
        put_runs(store.run_heads(), output)


def put_runs(heads: Sequence[RunHead], output: Output) -> None:
    """Writes runs to stdout in the form that was asked for."""
    rows = (run_row(head, "|".join(_apart(heads, number))) for number, head in enumerate(heads))
    if output is Output.JSON:
        write_json(rows, out().file)
    elif output is Output.CSV:
        write_csv(rows, RunRow, out().file)
    elif heads:
        put_page(part for number, head in enumerate(heads) for part in told_run(head, _apart(heads, number)))
    else:
        tell("Nothing was read into this record.")


def told_run(head: RunHead, others: Iterable[str] = ()) -> Iterator[RenderableType]:
    """A run in a few lines: its id, when it read how much, and what it was made with otherwise."""
    run = head.run
    yield Text(f"{run.id}  detente {printable(run.version)}", style="bold")
    yield Text(_times(head), style="dim")
    grid = Table.grid(padding=(0, 2, 0, 2))
    for each in others:
        grid.add_row(Text(printable(each)))
    yield grid


def _times(head: RunHead) -> str:
    if head.first is None or head.last is None:
        return "no coding tells what it read"
    first, last = (when[:_TO_THE_MINUTE].replace("T", " ") for when in (head.first, head.last))
    when = first if first == last else f"{first} to {last}"
    holds = "" if head.current == head.sources else f", {head.current} of them as the record has them now"
    return f"read {head.sources} {'source' if head.sources == 1 else 'sources'}, {when} UTC{holds}"


def _apart(heads: Sequence[RunHead], number: int) -> list[str]:
    """What a run was made with that the one before it was not."""
    if not number:
        return []
    one, other = heads[number - 1].run, heads[number].run
    return [apart_line(name, before, after) for name, before, after in apart(one, other)]


def apart_line(name: str, before: str, after: str) -> str:
    """What two runs were made with: "weights: 5f2c81aa90d3 → 77be10c2d4f1"."""
    return f"{name}: {before[:_PRINT] or 'without'} → {after[:_PRINT] or 'without'}"
