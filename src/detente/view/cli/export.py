"""A record, or some of its facts, for other programs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from detente.record import Article
from detente.record.errors import CannotExport
from detente.store import Query, open_store
from detente.view.cli.options import (
    DEFAULT_RECORD,
    About,
    By,
    From,
    MinConfidence,
    OfRoot,
    OfStatus,
    RecordFile,
    Search,
    To,
    Until,
)
from detente.view.cli.progress import bar
from detente.view.cli.screen import counted, out, tell
from detente.view.export import FOLDERS, LINES, Exported, Format, Options, Selection, new_file, new_folder, write_cases
from detente.view.export.dataset import TABLES
from detente.view.printable import printable


def _kind(name: str | None) -> str | None:
    if name is not None and name not in TABLES:
        raise typer.BadParameter(f"{name}: a table is one of {', '.join(TABLES)}")
    return name


def export(
    *,
    format: Annotated[Format, typer.Option("--format", help="What it is written as.")] = Format.JSONL,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="PATH", help="The file or folder to write, instead of stdout."),
    ] = None,
    kind: Annotated[
        str | None, typer.Option(callback=_kind, metavar="TABLE", help="Of CSV: one table, such as events.")
    ] = None,
    by: By = None,
    to: To = None,
    about: About = None,
    root: OfRoot = None,
    status: OfStatus = None,
    from_: From = None,
    until: Until = None,
    min_confidence: MinConfidence = None,
    search: Search = None,
    all_statuses: Annotated[
        bool, typer.Option("--all-statuses", help="Events too that did not happen, where the format can say so.")
    ] = False,
    as_read: Annotated[
        bool, typer.Option("--as-read", help="As it was read, with the reviews beside it instead of heeded.")
    ] = False,
    reviews: Annotated[
        bool, typer.Option("--reviews", help="The verdicts that stand, as test cases of reading, one JSON line each.")
    ] = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """The record, or those of its facts that pass the filters, in a format of other programs."""
    if reviews:
        return _cases(record, as_read=as_read)
    query = Query(
        by=by,
        to=to,
        about=about,
        root=root,
        status=status,
        from_=from_,
        until=until,
        min_confidence=min_confidence,
        search=search,
    )
    options = Options(kind, all_statuses)
    with (
        open_store(record, create=False) as store,
        store.snapshot(heeded=not as_read) as seen,
        bar("exporting", seen.count(Article)) as told,
    ):
        exported = _written(Selection(seen, query, told), format, output, options)
    for line in _summary(exported, output):
        tell(printable(line))
    return None


def _cases(record: str, *, as_read: bool) -> None:
    if as_read:
        raise typer.BadParameter("give --reviews or --as-read, not both")
    with open_store(record, create=False) as store:
        found = store.record()
    if not write_cases(found, out().file):
        tell("Nothing was decided on any fact.")


def _written(selection: Selection, format: Format, output: Path | None, options: Options) -> Exported:
    """Writes what was selected where it is to go."""
    folder = FOLDERS.get(format)
    if folder and not (format in LINES and options.kind):
        if output is None:
            kind = ", or one table with --kind" if format in LINES else ""
            raise CannotExport("a folder", where=format.value, advice=f"name it with -o FOLDER{kind}")
        with new_folder(output) as place:
            return folder(selection, place, options)
    if output is None:
        return LINES[format](selection, out().file, options)
    with new_file(output) as file:
        return LINES[format](selection, file, options)


def _summary(exported: Exported, output: Path | None) -> Iterator[str]:
    """What was written and what was not, in words."""
    counts = ", ".join(counted(exported.written))
    where = f" to {output}" if output else ""
    yield f"Exported {counts}{where}." if counts else f"Nothing in the record fits; exported nothing{where}."
    if exported.left_out:
        left = ", ".join(f"{number:,} {reason}" for reason, number in sorted(exported.left_out.items()))
        yield f"Left out, since the format is of what happened: {left}."
