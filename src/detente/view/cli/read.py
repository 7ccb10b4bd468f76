"""Reads files and folders into a record."""

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing, nullcontext
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from detente.link.anchors import Near
from detente.record import AnyThing, Link, Run
from detente.record.errors import DetenteError
from detente.record.incidents import incidents
from detente.record.serial import to_line
from detente.store import Store, open_store
from detente.view.cli.engines import STOPPED, Address, ByEngine, Engine, Files, Work
from detente.view.cli.options import (
    DEFAULT_RECORD,
    AllowPrivate,
    Inputs,
    Jobs,
    Mapped,
    MetadataFiles,
    OwnTables,
    Timeout,
    edtf_option,
)
from detente.view.cli.screen import counted, err, out, tell
from detente.view.cli.summary import summary
from detente.view.cli.tally import Tally
from detente.view.printable import printable

if TYPE_CHECKING:
    from detente.acquire import Log
    from detente.run import Outcome, Reader

Sink = Callable[[Sequence[AnyThing]], Counter[str]]
"""Takes the things of one input, and counts by kind those that are new."""


def read(
    paths: Inputs,
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
    mapped: Mapped = None,
    metadata: MetadataFiles = None,
    allow_private: AllowPrivate = False,
    actors: OwnTables = None,
    again: Annotated[
        bool, typer.Option("--again", help="Read what the same run has read before, too, and take it in anew.")
    ] = False,
    jobs: Jobs = None,
    timeout: Timeout = None,
    engine: ByEngine = Engine.LOCAL,
    address: Address = None,
    output: Files = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Write what is read to stdout; into a record too only with --record.")
    ] = False,
) -> None:
    """Read web pages and texts, and write what they say into the record."""
    from detente.acquire import Log, Online, ask, cache_file
    from detente.run import Reader, own_files

    place = record or (None if jsonl else DEFAULT_RECORD)
    online = Online(cache_file() if place and not again else None, of=_named(place), allow_private=allow_private)
    log, asked = Log(), ask(mapped=mapped, metadata=metadata or (), online=online)
    reader = Reader(published, own_files(actors), asked.settings)
    work = Work(paths=paths, asked=asked, log=log, jobs=jobs, timeout=timeout, engine=engine, address=address)
    reader.check()
    if output:
        work.into_files(output, reader)
    else:
        _into_record(work, reader, place, again=again, jsonl=jsonl)


def _into_record(work: Work, reader: "Reader", place: str | None, *, again: bool, jsonl: bool) -> None:
    """Reads into a record, or to stdout, or both; says what came of it, and ends as it went."""
    lines = _Lines()
    with open_store(place) if place else nullcontext() as store:
        refused = Counter[str]()
        into = partial(_to_record, store, lines if jsonl else None, refused, again=again) if store else None
        put = into or partial(_to_stdout, Near(), lines)
        put((run := reader.stamp(),))
        tally, stopped = _read(work.outcomes(reader, run, None if again else store), run, put, work.log)
        tally = replace(tally, skipped=work.skipped, passed=work.log.passed, refused=refused.total())
        held = store.counts() if store else None
    lines.end()
    for table in reader.own:
        tell(f"Actors of your own are from {printable(str(table))}.")
    if not stopped:
        work.log.settle()
    for part in summary(tally, store.place if store else None, held):
        tell(part)
    _leave(tally, stopped=stopped)


def _leave(tally: Tally, *, stopped: bool) -> None:
    """Ends with a status that says whether all was read."""
    if stopped:
        tell("Stopped before the end: what is told of here is whole, and reading again adds the rest.")
        raise typer.Exit(STOPPED)
    if tally.unread:
        raise typer.Exit(1)


def _named(place: str | None) -> str:
    """What a record is called from anywhere, without the password that an address may hold."""
    whole = place if place and "://" in place else str(Path(place or "").resolve())
    return sha256(whole.encode()).hexdigest()


def _read(outcomes: Generator["Outcome", None, None], run: Run, put: Sink, log: "Log") -> tuple[Tally, bool]:
    """What all inputs gave, and whether somebody stopped it."""
    from detente.run import with_coding

    tally = Tally()
    with _progress() as progress, closing(outcomes):
        task = progress.add_task("reading", total=None, inputs=0)
        try:
            for outcome in outcomes:
                things = with_coding(run, outcome.things)
                tally = tally.plus(things, put(things))
                progress.update(task, total=log.size or None, completed=log.done, inputs=tally.inputs)
        except KeyboardInterrupt:
            return tally, True
        except DetenteError:
            progress.stop()
            for read in counted({"inputs": tally.inputs}):
                tell(f"Stopped after {read}. What was read is kept whole, and reading again adds the rest.")
            raise
    return tally, False


def _to_record(
    store: Store, written: "_Lines | None", refused: Counter[str], things: Sequence[AnyThing], *, again: bool = False
) -> Counter[str]:
    """Adds things to a record and links them to what it holds; what is new is counted, and written as lines too.

    Sources that were forgotten before are left out, and counted as `refused`.
    """
    from detente.view.intake import take_in

    taken = take_in(store, things, again=again)
    refused["sources"] += taken.refused
    if written:
        written.write(taken.things, taken.links)
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
    """Shows how many inputs are read, and how much of the files they come from."""
    inputs = TextColumn("{task.fields[inputs]} inputs")
    columns = (TextColumn("reading"), BarColumn(), inputs, TimeRemainingColumn())
    return Progress(*columns, console=err(), transient=True, disable=not err().is_terminal)
