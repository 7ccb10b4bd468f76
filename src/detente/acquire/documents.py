"""The documents that files and folders hold, one after the other; what cannot be read is an error among them."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from detente.acquire.addresses import is_address
from detente.acquire.asked import Asked, Log
from detente.acquire.cdx import CAPTURES
from detente.acquire.files import check_file, inputs, opened_file
from detente.acquire.given import Given
from detente.acquire.metadata import Metadata
from detente.acquire.opened import open_stream
from detente.acquire.tabled import add_metadata
from detente.acquire.within import within
from detente.record.errors import EmptyInput, NotFetched, UnreadableInput

if TYPE_CHECKING:
    from detente.acquire.web.poll import Guest

Found = Iterator[Given | UnreadableInput]

UNUSED = "rows of metadata without a document"
"""Why a row of metadata comes to nothing."""


def documents(paths: Iterable[Path | str], *, asked: Asked | None = None, log: Log | None = None) -> Found:
    """Every document that the paths name, folders walked through, in a stable order.

    A file is one document, or holds many; `log` grows with what in it is passed over. An index of web captures among
    the files (CDX) tells when the pages beside it were taken.
    """
    asked, log = asked or Asked(), log or Log()
    places = [*_places(paths)]
    indexes = {place for place in places if isinstance(place, Path) and place.name.lower().endswith(CAPTURES)}
    read = [place for place in places if place not in indexes]
    log.size += sum(place.stat().st_size for place in read if isinstance(place, Path) and place.is_file())
    known = asked.metadata or Metadata()
    for path in sorted(indexes):
        try:
            add_metadata(path, known, asked.fields)
        except UnreadableInput as error:
            yield error
    yield from _filled(_in_places(read, asked, log), known)
    if known.unused:
        log.passed[UNUSED] += known.unused


def _places(paths: Iterable[Path | str]) -> Iterator[Path | str]:
    """The files that paths name, and the web addresses among them."""
    for path in paths:
        if isinstance(path, str) and is_address(path):
            yield path
        else:
            yield from inputs([path])


def _in_places(places: Iterable[Path | str], asked: Asked, log: Log) -> Found:
    guest = import_module("detente.acquire.web.poll").Guest(asked.online) if asked.online else None
    for place in places:
        yield from _in_file(place, asked, log) if isinstance(place, Path) else _at_address(place, guest, asked, log)


def _at_address(address: str, guest: "Guest | None", asked: Asked, log: Log) -> Found:
    """The documents of what lies at an address; its state is kept once all of them have been read."""
    if guest is None:
        advice = "name it to detente read, or save it yourself and read the file"
        yield NotFetched("no address is asked here", where=address, advice=advice)
        return
    try:
        polled = guest.poll(address)
    except UnreadableInput as error:
        yield error
        return
    if polled is None:
        log.passed["feeds without anything new"] += 1
        return
    opened = open_stream(polled.stream, address, len(polled.content), asked, log)
    yield from within(replace(opened, media_type=polled.media_type, fetched=polled.fetched))
    log.ends.append(partial(guest.memory.keep, address, polled.state))


def documents_in(stream: BinaryIO, *, uri: str, size: int, asked: Asked | None = None, log: Log | None = None) -> Found:
    """Every document in a stream of `size` bytes that lies at `uri`."""
    asked = asked or Asked()
    return _filled(within(open_stream(stream, uri, size, asked, log or Log())), asked.metadata)


def texts(given: Iterable[str]) -> Iterator[Given]:
    """Texts as documents, numbered from 1."""
    return (Given(f"text {number}", text) for number, text in enumerate(given, 1))


def several_in(what: str | Path | bytes | Iterable[str], asked: Asked) -> tuple[Given | None, Found]:
    """The one document that a file or its bytes are, or else all that a folder, an archive or texts hold.

    Raises an UnreadableInput where a single input cannot be read.
    """
    if isinstance(what, bytes):
        found = documents_in(io.BytesIO(what), uri="bytes", size=len(what), asked=asked)
    elif isinstance(what, str | Path):
        found = documents([what], asked=asked)
    else:
        return None, texts(what)
    if isinstance(what, str | Path) and Path(what).is_dir():
        return None, found
    first = [*islice(found, 2)]
    if not first:
        where = "bytes" if isinstance(what, bytes) else str(what)
        raise EmptyInput("no document in it", where=where, advice="leave it out")
    if len(first) > 1:
        return None, chain(first, found)
    if isinstance(first[0], UnreadableInput):
        raise first[0]
    return first[0], iter(())


def _filled(found: Found, known: Metadata | None) -> Found:
    for one in found:
        yield known.filled(one) if known and isinstance(one, Given) else one


def _in_file(path: Path, asked: Asked, log: Log) -> Found:
    try:
        size, file = check_file(path), opened_file(path)
    except UnreadableInput as error:
        yield error
        return
    with file:
        yield from within(open_stream(file, path, size, asked, log))
