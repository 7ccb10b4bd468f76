"""Documents in JSON: an object a line, or a list of objects, its fields mapped to what they hold."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import BinaryIO

import msgspec

from detente.acquire.fields import Row, document_of, is_text, without_text
from detente.acquire.given import Given
from detente.acquire.opened import Opened
from detente.record import KINDS
from detente.record.errors import BadRow, BinaryInput, BrokenInput, OversizedInput, UnreadableInput

_LONGEST_LINE = 20_000_000
_LARGEST_LIST = 200_000_000
_TRIED = 20
"""Objects at the start, of which one at least has to hold a text."""

_MARK = b"\xef\xbb\xbf"
_OURS = frozenset(kind.__name__.lower() for kind in KINDS.values())


def documents(opened: Opened) -> Iterator[Given | UnreadableInput]:
    """The document of each object; one without a text is an error that names its line and fields."""
    found = rows(opened)
    first = list(islice(found, _TRIED))
    objects = [row for _, row in first if not isinstance(row, UnreadableInput)]
    if objects and all(_is_ours(row) for row in objects):
        advice = f"it is what detente wrote: detente import {opened.uri}"
        raise BinaryInput("a record, not documents", where=opened.uri, advice=advice)
    if objects and not any(_holds_text(row, opened) for row in objects):
        raise without_text(opened.asked.fields, tuple(objects[0]), where=opened.uri)
    for source in (first, found):
        yield from _documents(source, opened)


def _documents(found: Iterable[tuple[str, Row | UnreadableInput]], opened: Opened) -> Iterator[Given | UnreadableInput]:
    for where, row in found:
        if isinstance(row, UnreadableInput):
            yield row
            continue
        try:
            yield document_of(row, opened.asked.fields, where=where)
        except UnreadableInput as error:
            yield error


def _holds_text(row: Row, opened: Opened) -> bool:
    return is_text(opened.asked.fields, tuple(row))


def _is_ours(row: Row) -> bool:
    return row.get("type") in _OURS and "id" in row


def rows(opened: Opened) -> Iterator[tuple[str, Row | UnreadableInput]]:
    """Each object with where it stands, or why it is none."""
    head = opened.head.removeprefix(_MARK).lstrip()
    if head.startswith(b"[") or not _is_object(head.partition(b"\n")[0], whole=b"\n" in head):
        yield from _listed(opened)
        return
    for number, line in enumerate(_lines(opened.stream), 1):
        where = f"{opened.uri}#line={number}"
        row = _object(line.removeprefix(_MARK), where=where) if line.strip() else None
        if number == 1 and isinstance(row, dict) and not opened.stream.peek(1):
            yield from _items(row, opened)
        elif row is not None:
            yield where, row


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines; of one that is too long as much as shows that, and the rest of it is left."""
    while line := stream.readline(_LONGEST_LINE + 1):
        yield line
        while len(line) > _LONGEST_LINE and not line.endswith(b"\n"):
            line = stream.readline(_LONGEST_LINE + 1)


def _is_object(line: bytes, *, whole: bool) -> bool:
    """Whether the first line can be an object by itself; one that goes on behind the bytes looked at may be."""
    return not whole or line.rstrip().endswith(b"}")


def _object(line: bytes, *, where: str) -> Row | UnreadableInput:
    if len(line) > _LONGEST_LINE:
        return OversizedInput("a line longer than 20 MB", where=where, advice="write one object a line")
    try:
        found = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return BrokenInput(f"not JSON: {error}", where=where, advice="write one object a line, in UTF-8")
    return found if isinstance(found, dict) else BadRow("no object", where=where, advice="write one object a line")


def _listed(opened: Opened) -> Iterator[tuple[str, Row | UnreadableInput]]:
    """The objects of one list, or of the list that one object holds, or that object."""
    data = opened.stream.read(_LARGEST_LIST + 1)
    if len(data) > _LARGEST_LIST:
        raise OversizedInput("a list larger than 200 MB", where=opened.uri, advice="write one object a line")
    try:
        found = msgspec.json.decode(data.removeprefix(_MARK))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        lines = [
            (f"{opened.uri}#line={number}", line) for number, line in enumerate(data.split(b"\n"), 1) if line.strip()
        ]
        rows = [(where, _object(line, where=where)) for where, line in lines if line.lstrip().startswith(b"{")]
        if len(rows) == len(lines) > 1 and any(isinstance(row, dict) for _, row in rows):
            yield from rows
            return
        raise BrokenInput(f"not JSON: {error}", where=opened.uri, advice="write one object a line, in UTF-8") from error
    yield from _items(found, opened)


def _items(found: object, opened: Opened) -> Iterator[tuple[str, Row | UnreadableInput]]:
    for number, row in enumerate(_list_in(found, opened), 1):
        where = f"{opened.uri}#item={number}"
        yield where, row if isinstance(row, dict) else BadRow("no object", where=where, advice="list objects")


def _list_in(found: object, opened: Opened) -> list[object]:
    if isinstance(found, list):
        return found
    if isinstance(found, dict) and not _holds_text(found, opened):
        lists = [value for value in found.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
        return lists[0] if len(lists) == 1 else [found]
    return [found]
