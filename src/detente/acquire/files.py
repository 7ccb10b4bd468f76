"""Which files a list of paths means, and what is in one of them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from detente.record.errors import MissingInput, OversizedInput

_DATABASES = frozenset({".db", ".sqlite", ".sqlite3"})
_BESIDE_DATABASE = re.compile("-(wal|shm|journal)$")
_SQLITE = b"SQLite format 3\0"
"""How an SQLite database begins. Source: https://www.sqlite.org/fileformat.html"""


def inputs(paths: Iterable[Path | str]) -> Iterator[Path]:
    """The files that `paths` name, folders walked in order of names.

    Inside a folder hidden entries and links are passed over, so nothing outside it is read, and so are databases: a
    record lies where it was made. A path that does not exist,
    a folder that cannot be listed, and an empty one given, are yielded themselves: reading them says what is wrong.
    """
    for path in map(Path, paths):
        yield from _walk(path)


def _walk(path: Path) -> Iterator[Path]:
    waiting = [path]
    while waiting:
        current = waiting.pop()
        entries = _entries(current)
        if entries is None or (not entries and current is path):
            yield current
        else:
            waiting += reversed(entries)


def _entries(path: Path) -> list[Path] | None:
    """What is in a folder, by name; None for a file, and for a folder that cannot be listed."""
    try:
        return sorted(entry for entry in path.iterdir() if not _is_passed_over(entry))
    except OSError:
        return None


def _is_passed_over(entry: Path) -> bool:
    return entry.name.startswith(".") or entry.is_symlink() or _is_of_database(entry)


def _is_of_database(entry: Path) -> bool:
    """Whether an entry is an SQLite database, or what SQLite keeps beside one."""
    database = entry.with_name(_BESIDE_DATABASE.sub("", entry.name))
    if database.suffix not in _DATABASES:
        return False
    try:
        with database.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def place_of(path: Path) -> str:
    """A path in words; bytes in it that are no characters have a mark in their place."""
    return path.as_posix().encode(errors="surrogateescape").decode(errors="replace")


def contents(path: Path, *, most: int) -> bytes:
    """The bytes of the file at `path`; raises MissingInput, or OversizedInput before it is read."""
    try:
        if check_file(path) > most:
            raise oversized(place_of(path), most=most)
        return path.read_bytes()
    except OSError as error:
        raise _unopened(path, error) from error


def check_file(path: Path) -> int:
    """The size of the regular file at `path` in bytes; raises MissingInput where there is none."""
    where = place_of(path)
    try:
        if path.is_dir():
            raise MissingInput("a folder that is empty or cannot be listed", where=where, advice="check its rights")
        if path.exists() and not path.is_file():
            raise MissingInput("not a regular file", where=where, advice="copy what it gives into a file")
        return path.stat().st_size
    except OSError as error:
        raise _unopened(path, error) from error


def opened_file(path: Path) -> BinaryIO:
    """The file at `path`, to be read from its start; raises MissingInput."""
    try:
        return path.open("rb")
    except OSError as error:
        raise _unopened(path, error) from error


def _unopened(path: Path, error: OSError) -> MissingInput:
    if isinstance(error, FileNotFoundError):
        return MissingInput("no such file", where=place_of(path), advice="check the path")
    return MissingInput(error.strerror or "cannot be read", where=place_of(path), advice="check its rights")


def oversized(where: str, *, most: int) -> OversizedInput:
    """Says that a document is larger than `most` bytes."""
    advice = "one source is one page or text: cut it up"
    return OversizedInput(f"larger than {most // 1_000_000} MB", where=where, advice=advice)
