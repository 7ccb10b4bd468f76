"""Reads files of metadata, tables and indexes of captures, into what is known of documents."""

from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from itertools import chain
from pathlib import Path

from detente.acquire.archives import is_junk
from detente.acquire.asked import Asked, Log
from detente.acquire.cdx import CAPTURES
from detente.acquire.fields import Fields, Row
from detente.acquire.files import check_file, opened_file
from detente.acquire.gkg import is_gkg, row_of
from detente.acquire.kinds import lines, parquet, tables
from detente.acquire.kinds.zips import member, zipped
from detente.acquire.metadata import Metadata
from detente.acquire.opened import BROKEN, Opened, open_stream, unpacked
from detente.acquire.told import told_by
from detente.record.errors import BadRow, BrokenInput, OversizedInput, UnreadableInput

_LARGEST = 1_000_000_000


def read_metadata(paths: Iterable[Path | str], *, fields: Fields | None = None) -> Metadata:
    """What the tables at the paths know of documents; raises an UnreadableInput that says why where one is none."""
    known = Metadata()
    for path in map(Path, paths):
        add_metadata(path, known, fields or Fields.usual())
    return known


def add_metadata(path: Path, known: Metadata, fields: Fields) -> None:
    """Adds the table or index at a path to what is known; raises an UnreadableInput where it is none."""
    size = check_file(path)
    if size > _LARGEST:
        advice = "keep only the rows of your documents"
        raise OversizedInput("metadata larger than 1 GB", where=path.as_posix(), advice=advice)
    with opened_file(path) as file:
        opened = open_stream(file, path, size, Asked(fields=fields), Log())
        try:
            found = _add(unpacked(opened) or opened, known)
        except BROKEN as error:
            what = f"damaged, or it breaks off: {error}"
            raise BrokenInput(what, where=path.as_posix(), advice="fetch it again") from error
    if not found:
        advice = "a table of metadata has a column url or file; say which with --map uri=COLUMN"
        raise BadRow("no row names an address or a file", where=path.as_posix(), advice=advice)


def _add(opened: Opened, known: Metadata) -> int:
    """Adds what a file tells, or the members of a zip archive, and says of how many documents."""
    if told_by(opened.name, opened.head) == "zips" and not opened.depth:
        with opened.seekable() as file, zipped(file, where=opened.uri) as archive:
            members = [
                one for one in archive.infolist() if not one.filename.endswith("/") and not is_junk(one.filename)
            ]
            return sum(
                _add(opened.member(one.filename, member(archive, one, where=opened.uri)), known) for one in members
            )
    if opened.name.lower().endswith(CAPTURES):
        return known.add_captures(TextIOWrapper(opened.stream, encoding="utf-8", errors="replace"))
    return sum(known.add_row(row, opened.asked.fields) for row in _rows(opened))


def _rows(opened: Opened) -> Iterator[Row]:
    kind = told_by(opened.name, opened.head)
    if kind == "lines":
        yield from (row for _, row in lines.rows(opened) if not isinstance(row, UnreadableInput))
    elif kind == "parquet":
        yield from (row for row in parquet.rows(opened) if not isinstance(row, UnreadableInput))
    else:
        columns, cells = tables.table(opened)
        if is_gkg(columns):
            yield from (row_of(row) for row in chain([columns], (row for _, row in cells)) if is_gkg(row))
        else:
            yield from (dict(zip(columns, row, strict=False)) for _, row in cells)
