"""Checks a record, and says what is wrong with it."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from detente.record import KINDS
from detente.store import Finding, Store, open_store, verify
from detente.view.cli.listing import AsJson
from detente.view.cli.options import DEFAULT_RECORD, Mapped, MetadataFiles, RecordFile
from detente.view.cli.progress import bar
from detente.view.cli.screen import counted, out, tell
from detente.view.export import write_json
from detente.view.printable import printable

if TYPE_CHECKING:
    from detente.store.verifying.originals import Originals

_Originals = Annotated[
    list[str] | None,
    typer.Option("--inputs", metavar="PATH", help="What it was read from, to be held against it; repeatable."),
]


def verify_record(
    record: RecordFile = DEFAULT_RECORD,
    *,
    inputs: _Originals = None,
    mapped: Mapped = None,
    metadata: MetadataFiles = None,
    as_json: AsJson = False,
) -> None:
    """Check all that the record holds, and say what is wrong with it and what to do."""
    from detente.store.verifying.originals import Originals

    began, seen = perf_counter(), Counter[str]()
    with open_store(record, create=False) as store:
        total = sum(number for kind, number in store.counts().items() if kind in KINDS)
        with bar("verifying", total) as told:

            def look(kind: str, number: int) -> None:
                seen[kind] += number
                told(number)

            originals = Originals(store, inputs or ())
            found = _Told(chain(verify(store, look), _against(originals, inputs, mapped, metadata)))
            put(found, as_json=as_json)
    _conclude(store, found, seen, originals, perf_counter() - began)
    if found.number:
        raise typer.Exit(1)


def _against(
    originals: "Originals", inputs: list[str] | None, mapped: str | None, metadata: MetadataFiles
) -> Iterator[Finding]:
    """What is wrong with the originals; nothing where none are given."""
    if inputs:
        from detente.acquire import ask, documents

        yield from originals.findings(documents(inputs, asked=ask(mapped=mapped, metadata=metadata or ())))


class _Told:
    """Findings on their way to whoever reads them, counted."""

    def __init__(self, findings: Iterator[Finding]) -> None:
        self._findings, self.advice = findings, dict[str, str]()
        self.number = 0

    def __iter__(self) -> Iterator[Finding]:
        for finding in self._findings:
            self.number += 1
            self.advice.setdefault(finding.advice, finding.check)
            yield finding


def put(found: _Told, *, as_json: bool) -> None:
    """Writes findings to stdout as they come, one a line."""
    if as_json:
        write_json(found, out().file)
        return
    for one in found:
        out().file.write(printable(f"{' '.join(filter(None, (one.kind, one.id)))}: {one.what} [{one.check}]") + "\n")


def _conclude(store: Store, found: _Told, seen: Counter[str], originals: "Originals", seconds: float) -> None:
    """Says how much was looked at, and what came of it."""
    rate = sum(seen.values()) / max(seconds, 1e-9)
    tell(printable(f"Looked at {', '.join(counted(seen)) or 'nothing'} of {store.place}"))
    tell(f"in {seconds:,.1f} s, {rate:,.0f} things a second.")
    if originals.counts:
        tell(f"Sources: {', '.join(f'{number:,} {what}' for what, number in originals.counts.items())}.")
    if not found.number:
        tell("Nothing is wrong with it.")
        return
    tell(f"{found.number:,} {'thing is' if found.number == 1 else 'things are'} wrong. What to do:")
    for advice in found.advice:
        tell(printable(f"  → {advice}"))
