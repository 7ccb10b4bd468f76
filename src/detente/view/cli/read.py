"""Reads files and folders into a record."""

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing, nullcontext
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from detente.link.anchors import Near
from detente.record import AnyThing, Link, Run
from detente.record.incidents import incidents
from detente.record.serial import to_line
from detente.store import Store, open_store
from detente.view.cli.options import DEFAULT_RECORD, Jobs, OwnTables, Timeout, edtf_option
from detente.view.cli.screen import err, out, tell
from detente.view.cli.summary import summary
from detente.view.cli.tally import Tally
from detente.view.printable import printable

if TYPE_CHECKING:
    from detente.run import Outcome

Sink = Callable[[Sequence[AnyThing]], Counter[str]]
"""Takes the things of one input, and counts by kind those that are new."""

STOPPED = 130
"""How a command ends that somebody stops, as shells have it."""


def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files, and folders to walk through.")],
    *,
    record: Annotated[
        str | None,
        typer.Option(
            envvar="DETENTE_RECORD",
            metavar="FILE|URL",
            help="The record to add to, a file or postgresql://server/name; made where there is none.",
            show_default=DEFAULT_RECORD,
        ),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(callback=edtf_option, metavar="DATE", help="The date of publication, where you know it."),
    ] = None,
    actors: OwnTables = None,
    again: Annotated[
        bool, typer.Option("--again", help="Read what the same run has read before, too, and take it in anew.")
    ] = False,
    jobs: Jobs = None,
    timeout: Timeout = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Write what is read to stdout; into a record too only with --record.")
    ] = False,
) -> None:
    """Read web pages and texts, and write what they say into the record."""
    from detente.acquire import documents
    from detente.run import TIMEOUT, Reader, Remaining, own_files, read_locally

    reader = Reader(published, own_files(actors))
    place = record or (None if jsonl else DEFAULT_RECORD)
    lines = _Lines()
    reader.check()
    with open_store(place) if place else nullcontext() as store:
        into = partial(_to_record, store, lines if jsonl else None, again=again) if store else None
        put = into or partial(_to_stdout, Near(), lines)
        put((run := reader.stamp(),))
        left = Remaining(documents(paths), partial(store.is_read, by=run.id) if store and not again else None)
        tally, stopped = _read(read_locally(left, reader, jobs=jobs, timeout=timeout or TIMEOUT), run, put)
        tally = replace(tally, skipped=left.skipped)
        held = store.counts() if store else None
    lines.end()
    for table in reader.own:
        tell(f"Actors of your own are from {printable(str(table))}.")
    for part in summary(tally, store.place if store else None, held):
        tell(part)
    if stopped:
        tell("Stopped before the end: what is told of here is whole, and reading again adds the rest.")
        raise typer.Exit(STOPPED)
    if tally.unread:
        raise typer.Exit(1)


def _read(outcomes: Generator["Outcome", None, None], run: Run, put: Sink) -> tuple[Tally, bool]:
    """What all inputs gave, and whether somebody stopped it."""
    from detente.run import with_coding

    tally = Tally()
    with _progress() as progress, closing(outcomes):
        try:
            for outcome in progress.track(outcomes, total=None):
                things = with_coding(run, outcome.things)
                tally = tally.plus(things, put(things))
        except KeyboardInterrupt:
            return tally, True
    return tally, False


def _to_record(
    store: Store, written: "_Lines | None", things: Sequence[AnyThing], *, again: bool = False
) -> Counter[str]:
    """Adds things to a record and links them to what it holds; what is new is counted, and written as lines too."""
    from detente.view.intake import take_in

    taken = take_in(store, things, again=again)
    if written:
        written.write(things, taken.links)
    return taken.new


def _to_stdout(known: Near, written: "_Lines", things: Sequence[AnyThing]) -> Counter[str]:
    """Links things to those before, and writes all as lines."""
    from detente.link.linking import link_to

    written.write(things, link_to(things, known))
    return Counter()


class _Lines:
    """Writes things to stdout, one a line; the incidents that links make stand at the end."""

    def __init__(self) -> None:
        self._links: list[Link] = []

    def write(self, things: Iterable[AnyThing], links: Sequence[Link] = ()) -> None:
        """Writes things and their links."""
        self._links += links
        out().file.writelines(f"{to_line(thing)}\n" for thing in (*things, *links))

    def end(self) -> None:
        """Writes the incidents."""
        self.write(incidents(self._links))


def _progress() -> Progress:
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=err(), transient=True, disable=not err().is_terminal)
