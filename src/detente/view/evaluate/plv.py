"""Rows of PLV (Hu et al. 2024, "Leveraging Codebook Knowledge with NLI and ChatGPT for Zero-Shot Political Relation
Classification"): a sentence, a marked pair of actors, and the root of what one does to the other.
"""

import re
from typing import Literal

from msgspec import Struct

from detente.record import Root, Span

YIELD = "YIELD"
"""PLV's one name for CONCEDE and RETREAT."""

_MARK = re.compile(r"</?[st]>")

_QUADS = {
    1: (Root.AGREE, Root.CONSULT, Root.SUPPORT),
    2: (YIELD, Root.COOPERATE, Root.AID),
    3: (Root.REQUEST, Root.ACCUSE, Root.REJECT, Root.THREATEN),
    4: (Root.PROTEST, Root.SANCTION, Root.MOBILIZE, Root.COERCE, Root.ASSAULT),
}
_QUAD_OF = {root: quad for quad, roots in _QUADS.items() for root in roots}


def plv_root(root: Root) -> str:
    """The root's name in PLV."""
    return YIELD if root in (Root.CONCEDE, Root.RETREAT) else root


def quad_of(root: str) -> int:
    """The quad class of a PLV root: 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict."""
    return _QUAD_OF[root]


class Pair(Struct, frozen=True):
    """A row: `marked` is the sentence with `<s>…</s>` and `<t>…</t>` around the pair, as often as it is named."""

    marked: str
    root: str
    quad: Literal[1, 2, 3, 4]

    def __post_init__(self) -> None:
        if self.root not in _QUAD_OF:
            raise ValueError(f"{self.root!r} is no root of PLV; its roots are {', '.join(_QUAD_OF)}")
        if any(self.marked.count(f"<{side}>") != self.marked.count(f"</{side}>") for side in "st"):
            raise ValueError("a mark that is not closed, or never opened")

    @property
    def sentence(self) -> str:
        """The sentence without marks."""
        return _MARK.sub("", self.marked)

    @property
    def sources(self) -> tuple[Span, ...]:
        """Where the source is marked in `sentence`; empty where the sentence does not name it."""
        return _marked(self.marked, "s")

    @property
    def targets(self) -> tuple[Span, ...]:
        """Where the target is marked in `sentence`; empty where the sentence does not name it."""
        return _marked(self.marked, "t")


def _marked(sentence: str, side: str) -> tuple[Span, ...]:
    return tuple(map(Span, _places(sentence, f"<{side}>"), _places(sentence, f"</{side}>")))


def _places(sentence: str, mark: str) -> list[int]:
    return [len(_MARK.sub("", sentence[: found.start()])) for found in re.finditer(mark, sentence)]
