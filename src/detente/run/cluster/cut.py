"""The documents of a portion, cut into blocks that one process reads at a time; done where there is room for it."""

import pickle
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from detente.acquire import Given
from detente.run.cluster.plan import Open, Portion, opened
from detente.run.reader import Document

Row = dict[str, Any]
"""A row of a data set, as Ray hands it on."""

_MOST = 32
"""How many documents a block has at most."""
_BYTES = 2**20
"""How many bytes a block has, from which on it takes no other document."""


def cut(row: Row, *, open_: Open) -> Iterator[Row]:
    """A row for each block of a portion: its documents, its number, and whether it is the last."""
    portion = Portion(row["key"], tuple(row["uris"]))
    waiting: list[Document] | None = None
    number = 0
    for block in _blocks(_documents(portion, open_)):
        if waiting is not None:
            yield _row(row, number, waiting, last=False)
            number += 1
        waiting = block
    yield _row(row, number, waiting or [], last=True)


def _row(row: Row, number: int, documents: list[Document], *, last: bool) -> Row:
    place = {"position": row["position"], "key": row["key"], "number": number, "last": last}
    return {**place, "documents": pickle.dumps(documents)}


def _blocks(documents: Iterator[Document]) -> Iterator[list[Document]]:
    block: list[Document] = []
    size = 0
    for document in documents:
        block.append(document)
        size += len(document.content) if isinstance(document, Given) else 0
        if len(block) == _MOST or size >= _BYTES:
            yield block
            block, size = [], 0
    if block:
        yield block


def _documents(portion: Portion, open_: Open) -> Iterator[Document]:
    for uri in portion.uris:
        if "://" in uri and not uri.startswith(("http://", "https://")):
            yield from _fetched(uri, open_)
        else:
            yield from open_([uri])


def _fetched(url: str, open_: Open) -> Iterator[Document]:
    """The documents of a file in an object store: it is copied here first, and they are named for where it lies."""
    system, path, _ = opened(url)
    with TemporaryDirectory(prefix="detente-") as folder:
        copy = Path(folder) / Path(path).name
        try:
            with system.open_input_stream(path, compression=None) as stream, copy.open("wb") as file:
                while chunk := stream.read(2**20):
                    file.write(chunk)
        except OSError:
            copy.unlink(missing_ok=True)  # it is then missing here as there, and that is said in one way
        for document in open_([copy.as_posix()]):
            yield _named(document, copy.as_posix(), url)


def _named(document: Document, here: str, there: str) -> Document:
    if isinstance(document, Given):
        return replace(document, uri=document.uri.replace(here, there, 1))
    document.where = document.where.replace(here, there, 1)
    return document
