"""Reads files and folders into a record."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from functools import partial
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from detente.record import AnyThing
from detente.record.serial import to_line
from detente.store import Store, open_store
from detente.view.cli.options import DEFAULT_RECORD, edtf_option
from detente.view.cli.screen import err, out, tell
from detente.view.cli.summary import summary
from detente.view.cli.tally import Tally

Sink = Callable[[Sequence[AnyThing]], Counter[str]]
"""Takes the things of one input, and counts by kind those that are new."""


def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files, and folders to walk through.")],
    record: Annotated[
        str | None,
        typer.Option(
            envvar="DETENTE_RECORD",
            metavar="FILE",
            help="The record to add to, made where there is none.",
            show_default=DEFAULT_RECORD,
        ),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(callback=edtf_option, metavar="DATE", help="The date of publication, where you know it."),
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Write what is read to stdout; into a record too only with --record.")
    ] = False,
) -> None:
    """Read web pages and texts, and write what they say into the record."""
    place = record or (None if jsonl else DEFAULT_RECORD)
    with open_store(place) if place else nullcontext() as store:
        tally = _read(paths, published, [*_sinks(store, jsonl=jsonl)])
        held = store.counts() if store else None
    for part in summary(tally, place, held):
        tell(part)
    if tally.unread:
        raise typer.Exit(1)


def _read(paths: Sequence[str], published: str | None, sinks: Sequence[Sink]) -> Tally:
    from detente.acquire import inputs
    from detente.run import read_inputs, stamp

    files = [*inputs(paths)]
    _put((stamp(published=published or ""),), sinks)
    tally = Tally()
    with _progress() as progress:
        for outcome in progress.track(read_inputs(files, published=published), total=len(files)):
            tally = tally.plus(outcome.things, _put(outcome.things, sinks))
    return tally


def _put(things: Sequence[AnyThing], sinks: Sequence[Sink]) -> Counter[str]:
    return sum((sink(things) for sink in sinks), Counter())


def _sinks(store: Store | None, *, jsonl: bool) -> Iterator[Sink]:
    """Where what is read goes: a record, stdout, or both."""
    if jsonl:
        yield _to_stdout
    if store:
        yield partial(_to_record, store)


def _to_stdout(things: Sequence[AnyThing]) -> Counter[str]:
    out().file.writelines(f"{to_line(thing)}\n" for thing in things)
    return Counter()


def _to_record(store: Store, things: Sequence[AnyThing]) -> Counter[str]:
    with store.writing() as writer:
        return writer.add(things)


def _progress() -> Progress:
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=err(), transient=True, disable=not err().is_terminal)
