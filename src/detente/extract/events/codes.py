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

    @property
    def base(self) -> str:
        """The code to three digits."""
        return self.code[:3]

    @property
    def first(self) -> str:
        """The code to two digits."""
        return self.code[:2]

    @property
    def quad(self) -> int:
        """GDELT's quad class: 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict."""
        return 1 + sum(int(self.first) > last for last in _LAST_OF_QUADS)


_LAST_OF_QUADS = (5, 9, 14)
"""The last two digits of the first three classes."""


@cache
def codes() -> dict[str, Code]:
    """All codes."""
    return {row.code: row for row in load("cameo.tsv", Code)}


def cameo(code: str | None) -> Code | None:
    """What a CAMEO code stands for; None where there is no such code."""
    return codes().get(code or "")
