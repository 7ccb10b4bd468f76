"""Which files a list of paths means."""

from collections.abc import Iterable, Iterator
from pathlib import Path


def inputs(paths: Iterable[Path | str]) -> Iterator[Path]:
    """The files that `paths` name, folders walked in order of names.

    Inside a folder hidden entries and links are passed over, so nothing outside it is read. A path that does not exist,
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
        return sorted(e for e in path.iterdir() if not e.name.startswith(".") and not e.is_symlink())
    except OSError:
        return None
