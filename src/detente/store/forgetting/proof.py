"""Looks for what was forgotten in every table and every column of a database, and in the bytes of its files."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect

from detente.store.dialect import dialect_of
from detente.store.forgetting.trace import Trace

_CHUNK = 1 << 20
_SHOWN = 100
"""How many characters of a value are shown; of longer ones it is told what stands in them."""
_COUNTRY = "country"
"""The column of codes that may be those of states which are actors as well."""


@dataclass(frozen=True, slots=True)
class Left:
    """What is still there: where, in a table and its column or in a file, in how many places, and one such thing."""

    where: str
    times: int
    what: str


@dataclass(frozen=True, slots=True)
class Proof:
    """How much was searched, and what was found."""

    tables: int
    bytes: int
    left: tuple[Left, ...]


def search(connection: Connection, files: Sequence[Path], trace: Trace) -> Proof:
    """Looks everywhere for what must be nowhere any more."""
    found, size = Counter[str](), 0
    example: dict[str, str] = {}
    names = dialect_of(connection).tables(connection)
    for table in names:
        for column, value in _values(connection, table):
            size += len(value)
            for one in trace.within(value) if column != _COUNTRY else ():
                found[f"{table}.{column}"] += 1
                example[f"{table}.{column}"] = value if len(value) <= _SHOWN else one
    for file in files:
        for part in _overlapping(file, trace.longest):
            for one in trace.in_bytes(part):
                found[file.name] += 1
                example[file.name] = one
        size += file.stat().st_size
    left = tuple(Left(where, times, example[where]) for where, times in sorted(found.items()))
    return Proof(len(names), size, left)


def _values(connection: Connection, table: str) -> Iterator[tuple[str, str]]:
    """All words of a table with their columns, words in other values too."""
    columns = [column["name"] for column in inspect(connection).get_columns(table)]
    if not columns:
        return
    named = ", ".join(f'"{name}"' for name in columns)
    for row in dialect_of(connection).stream(connection, f'SELECT {named} FROM "{table}"', ()):  # noqa: S608 (names that the database gives)
        yield from _words(columns, row)


def _words(columns: Iterable[str], row: Iterable[Any]) -> Iterator[tuple[str, str]]:
    for column, value in zip(columns, row, strict=True):
        if isinstance(value, str):
            yield column, value
        elif isinstance(value, bytes | memoryview):
            yield column, bytes(value).decode("utf-8", "replace")


def _overlapping(file: Path, overlap: int) -> Iterator[bytes]:
    """The bytes of a file, some at a time, each with the end of those before."""
    with file.open("rb") as stream:
        before = b""
        while some := stream.read(_CHUNK):
            yield before + some
            before = (before + some)[-overlap:]
