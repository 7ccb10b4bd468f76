"""What a root and a mode of PLOVER 2.0 are worth: quad class and score."""

from functools import cache

from msgspec import Struct

from detente import tables
from detente.record.kinds import Root


class Mode(Struct, frozen=True):
    """A row of plover.tsv; the row of a root itself has no mode."""

    root: Root
    quad: int
    score: float
    recipient: bool
    mode: str | None = None


@cache
def _modes() -> dict[tuple[Root, str | None], Mode]:
    return {(row.root, row.mode): row for row in tables.load("detente.record", "plover.tsv", Mode)}


def plover(root: Root, mode: str | None = None) -> Mode:
    """Quad class and score of a root in one of its modes; those of the root where it has no such mode."""
    return _modes().get((root, mode)) or _modes()[root, None]


def modes(root: Root) -> tuple[str, ...]:
    """The modes of a root."""
    return tuple(mode for of, mode in _modes() if of is root and mode)
