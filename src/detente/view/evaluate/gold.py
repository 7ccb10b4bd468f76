"""Gold data as it lies on disk: JSON lines read into typed rows, and the fingerprint of what was read."""

import hashlib
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import TypeVar

import msgspec

from detente.record.errors import BadGold

Row = TypeVar("Row")


def gold_files(path: Path, *, suffixes: tuple[str, ...] = (".jsonl",)) -> tuple[Path, ...]:
    """`path` itself, or the files of a folder that end in one of `suffixes`, by name; raises BadGold where none is."""
    if path.is_file():
        return (path,)
    found = tuple(sorted(p for p in path.glob("*") if p.name.endswith(suffixes)))
    if not found:
        raise BadGold("no gold data", where=str(path), advice=f"give a file or a folder of {', '.join(suffixes)}")
    return found


def read_all(files: Iterable[Path], row: type[Row]) -> tuple[Row, ...]:
    """The rows of all files, in order."""
    return tuple(chain.from_iterable(read_rows(file, row) for file in files))


def read_rows(path: Path, row: type[Row]) -> tuple[Row, ...]:
    """The rows of a file of JSON lines, blank lines aside; raises BadGold, naming file and line, where one is not."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise BadGold(error.strerror or str(error), where=str(path), advice="give a file of JSON lines") from error
    return tuple(decoded(line, row, where=f"{path}, line {n}") for n, line in enumerate(lines, 1) if line.strip())


def decoded(line: bytes, row: type[Row], *, where: str) -> Row:
    """One JSON value as a typed row; raises BadGold, with `where`, if it is not."""
    try:
        return msgspec.json.decode(line, type=row)
    except msgspec.DecodeError as error:
        raise BadGold(str(error), where=where, advice="docs/evaluate.md shows a row of each task") from error


def fingerprint(files: tuple[Path, ...]) -> str:
    """SHA-256 of one file's bytes; of several, that of their own digests and names, a line each, by name."""
    digests = [(hashlib.sha256(file.read_bytes()).hexdigest(), file.name) for file in files]
    if len(digests) == 1:
        return digests[0][0]
    return hashlib.sha256("".join(f"{digest}  {name}\n" for digest, name in digests).encode()).hexdigest()
