"""The documents of a portion, cut into blocks that one process reads at a time; done where there is room for it."""

import pickle
from collections.abc import Iterator
from typing import Any

import msgspec

from detente.acquire import Asked, Given, Log, documents, documents_in
from detente.record.errors import MissingInput
from detente.run.cluster.plan import is_remote, opened
from detente.run.reader import Document
from detente.run.remaining import Remaining

Row = dict[str, Any]
"""A row of a data set, as Ray hands it on."""

_MOST = 32
"""How many documents a block has at most."""
_BYTES = 2**20
"""How many bytes a block has, from which on it takes no other document."""


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """What of a portion was not read: how many documents had been before, and what is no document, by reason."""

    skipped: int = 0
    passed: dict[str, int] = {}


def cut(row: Row, *, asked: Asked, read: frozenset[str]) -> Iterator[Row]:
    """A row for each block of a portion: its documents, its number, and whether it is the last.

    Documents of sources that are `read` already, by their ids, are left out and counted.
    """
    log = Log()
    left = Remaining((one for uri in row["uris"] for one in _documents(uri, asked, log)), read.__contains__)
    waiting: list[Document] | None = None
    number = 0
    for block in _blocks(iter(left)):
        if waiting is not None:
            yield _row(row, number, waiting)
            number += 1
        waiting = block
    account = Account(skipped=left.skipped, passed=log.passed)
    yield {**_row(row, number, waiting or []), "last": True, "account": msgspec.json.encode(account)}


def account_of(row: Row) -> Account:
    """The account of a portion with its last block; of others an empty one."""
    return msgspec.json.decode(row["account"], type=Account) if row["last"] else Account()


def _row(row: Row, number: int, documents: list[Document]) -> Row:
    place = {"position": row["position"], "key": row["key"], "number": number, "last": False, "account": b""}
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


def _documents(uri: str, asked: Asked, log: Log) -> Iterator[Document]:
    if not is_remote(uri):
        yield from documents([uri], asked=asked, log=log)
        return
    for document in _remote(uri, asked, log):
        yield asked.metadata.filled(document) if asked.metadata and isinstance(document, Given) else document


def _remote(url: str, asked: Asked, log: Log) -> Iterator[Document]:
    """The documents of a file in an object store, read as it comes."""
    system, path, _ = opened(url)
    try:
        with system.open_input_stream(path, compression=None) as stream:
            size = system.get_file_info(path).size or 0
            yield from documents_in(stream, uri=url, size=size, asked=asked, log=log)
    except OSError as error:
        yield MissingInput(f"cannot be opened: {error}", where=url, advice="check the address and your rights")
