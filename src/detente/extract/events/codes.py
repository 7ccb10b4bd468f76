"""What a CAMEO code stands for: root, mode, contexts, Goldstein score."""

from functools import cache

from msgspec import Struct

from detente.extract.lexicon.tables import load
from detente.record import Root


class Code(Struct, frozen=True):
    """A row of cameo.tsv."""

    code: str
    root: Root
    goldstein: float
    name: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()


@cache
def _codes() -> dict[str, Code]:
    return {row.code: row for row in load("cameo.tsv", Code)}


def cameo(code: str | None) -> Code | None:
    """What a CAMEO code stands for; None where there is no such code."""
    return _codes().get(code or "")
