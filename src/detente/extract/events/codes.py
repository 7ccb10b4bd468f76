"""What a root, a mode and a CAMEO code are worth: quad classes, scores, contexts."""

from functools import cache

from msgspec import Struct

from detente.extract.lexicon.tables import load
from detente.record import Root


class Mode(Struct, frozen=True):
    """A row of plover.tsv; the row of a root itself has no mode."""

    root: Root
    quad: int
    score: float
    recipient: bool
    mode: str | None = None


class Code(Struct, frozen=True):
    """A row of cameo.tsv."""

    code: str
    root: Root
    goldstein: float
    name: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()


@cache
def _modes() -> dict[tuple[Root, str | None], Mode]:
    return {(row.root, row.mode): row for row in load("plover.tsv", Mode)}


@cache
def _codes() -> dict[str, Code]:
    return {row.code: row for row in load("cameo.tsv", Code)}


def plover(root: Root, mode: str | None = None) -> Mode:
    """Quad class and score of a root in one of its modes; those of the root where it has no such mode."""
    return _modes().get((root, mode)) or _modes()[root, None]


def cameo(code: str | None) -> Code | None:
    """What a CAMEO code stands for; None where there is no such code."""
    return _codes().get(code or "")
