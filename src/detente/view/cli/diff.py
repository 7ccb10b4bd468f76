"""What two runs over the same sources read differently."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import asdict
from itertools import groupby
from typing import Annotated

import msgspec
import typer
from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from detente.record import Review
from detente.record.reviews import verdicts
from detente.store import Store, open_store
from detente.view.cli.blocks import fact_grid, short_id
from detente.view.cli.listing import AsCsv, AsJson, Output, output_of
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.runs import apart_line, put_runs, told_run
from detente.view.cli.screen import out, put_page, tell
from detente.view.diff import KINDS, LAST, Change, Comparison, Sides, apart, compare, sides
from detente.view.export import DiffRow, diff_rows, write_csv
from detente.view.printable import printable

_SIGNS = {Change.CHANGED.value: "≠", Change.ONLY_FIRST.value: "−", Change.ONLY_SECOND.value: "+"}
_STYLES = {Change.CHANGED.value: "yellow", Change.ONLY_FIRST.value: "red", Change.ONLY_SECOND.value: "green"}
_TWO = 2


def diff(
    runs: Annotated[
        list[str] | None, typer.Argument(metavar="RUN RUN", help="Two runs, by the beginning of an id, or first, last.")
    ] = None,
    *,
    record: RecordFile = DEFAULT_RECORD,
    other: Annotated[
        str | None, typer.Option("--with", metavar="FILE", help="Another record, which the second run is of.")
    ] = None,
    examples: Annotated[int, typer.Option(min=0, metavar="N", help="How many of each change are shown.")] = 3,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What two runs read differently from the same sources; without RUN RUN the runs that there are."""
    output = output_of(as_json=as_json, as_csv=as_csv)
    asked = runs or ([LAST, LAST] if other else [])
    if asked and len(asked) != _TWO:
        raise typer.BadParameter("name two runs; `detente runs` lists them")
    with ExitStack() as stack:
        first = stack.enter_context(open_store(record, create=False))
        second = stack.enter_context(open_store(other, create=False)) if other else first
        if asked:
            _put(sides(first, asked[0], second, asked[1]), output, examples)
        else:
            put_runs(first.run_heads(), output)
            tell("Compare two with `detente diff RUN RUN`; first and last are names of runs too.")


def _put(two: Sides, output: Output, most: int) -> None:
    """Writes what two runs read differently to stdout."""
    made, decided = Comparison(two), _decided(two)
    rows = (row for difference in compare(made) for row in diff_rows(difference, decided))
    if output is Output.CSV:
        write_csv(rows, DiffRow, out().file)
    elif output is Output.JSON:
        out().file.write(_json(made, [*rows]))
    else:
        some = sorted(_some(rows, most), key=lambda row: -KINDS.index(row.kind))
        put_page((*_heads(two), *_counts(made), *_shown(some)))


def _decided(two: Sides) -> dict[str, Review]:
    """The reviews that hold in either record, by what they are on."""
    stores: tuple[Store, ...] = (two.first, two.second)
    return {id: review for store in stores for id, review in verdicts(store.things(Review)).items()}


def _some(rows: Iterable[DiffRow], most: int) -> Iterator[DiffRow]:
    """The rows of so many things of each kind and change."""
    seen: Counter[tuple[str, str]] = Counter()
    for of_one in _things(rows):
        what = of_one[0].kind, of_one[0].change
        seen[what] += 1
        if seen[what] <= most:
            yield from of_one


def _things(rows: Iterable[DiffRow]) -> Iterator[list[DiffRow]]:
    """The rows of each thing."""
    return ([*same] for _, same in groupby(rows, key=lambda row: (row.first_id, row.second_id)))


def _heads(two: Sides) -> Iterator[RenderableType]:
    """Which runs are compared, what they were made with differently, and over which sources."""
    for head in (two.one, two.other):
        yield from told_run(head)
    others = [apart_line(*each) for each in apart(two.one.run, two.other.run)]
    yield Text("\n".join(printable(each) for each in others) or "made with the same tables, weights and settings")
    only = f"{len(two.only_first)} only the first, {len(two.only_second)} only the second"
    yield Text(f"\nBoth read {_count(len(two.together), 'source')}; {only}.")


def _counts(made: Comparison) -> Iterator[RenderableType]:
    """How far both agree, by kind of thing and by field."""
    table = _table("kind", "first", "second", "same", "changed", "only first", "only second", "found", "alike")
    for one in made.agreements:
        numbers = (one.first, one.second, one.same, one.changed, one.only_first, one.only_second)
        table.add_row(f"{one.kind}s", *map(str, numbers), _share(one.found), _share(one.alike))
    yield table
    if made.of_fields:
        fields = _table("of", "field", "pairs", "same", "alike")
        for each in made.of_fields:
            fields.add_row(f"{each.kind}s", each.field, str(each.pairs), str(each.same), _share(each.alike))
        yield fields


def _shown(rows: Iterable[DiffRow]) -> Iterator[RenderableType]:
    """Things that differ below each other: the change, the words, and what either run made of them."""
    grid = fact_grid()
    for of_one in _things(rows):
        one = of_one[0]
        sign = Text(f"{_SIGNS[one.change]} {one.kind}", style=_STYLES[one.change])
        grid.add_row(Text(one.change, style="bold"), sign, Group(*_body(of_one)))
    yield grid


def _body(rows: list[DiffRow]) -> Iterator[RenderableType]:
    one = rows[0]
    yield Text(printable(one.words))
    for row in rows:
        said = f"{row.field}: {row.first or '–'} → {row.second or '–'}" if row.field else row.first or row.second
        yield Text(printable(said), style="bold")
    decided = [f"{one.decided}ed by a person"] if one.decided else []
    known = (*decided, one.source, short_id(one.second_id or one.first_id or ""))
    yield Text(printable(" · ".join(known)) + "\n", style="dim")


def _json(made: Comparison, rows: list[DiffRow]) -> str:
    """All of it as one JSON object."""
    two = made.sides
    told = {
        "first": two.one.run,
        "second": two.other.run,
        "sources": {"both": len(two.together), "only_first": two.only_first, "only_second": two.only_second},
        "kinds": [asdict(one) | {"found": one.found, "alike": one.alike} for one in made.agreements],
        "fields": [asdict(one) | {"alike": one.alike} for one in made.of_fields],
        "differences": rows,
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode() + "\n"


def _table(*names: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for number, name in enumerate(names):
        words = number == 0 or name == "field"
        table.add_column(name, justify="left" if words else "right", no_wrap=True)
    return table


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
