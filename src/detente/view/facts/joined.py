"""What links join a fact to, each told from its side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from detente.record import LinkKind
from detente.view.facts.article import FactView
from detente.view.facts.link import LinkView

IN_TURN: Mapping[LinkKind, str] = {
    LinkKind.CONTRADICTS: "contradicted by",
    LinkKind.REVERSES: "reversed by",
    LinkKind.DENIES: "denied by",
    LinkKind.DOUBTS: "doubted by",
    LinkKind.CONFIRMS: "confirmed by",
    LinkKind.CANCELS: "cancelled by",
    LinkKind.FULFILS: "fulfilled by",
    LinkKind.ANSWERS: "answered by",
    LinkKind.REPEATS: "repeated by",
    LinkKind.SAME: "same as",
}
"""What the fact that a link leads to is to the one that it is from."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A link of a fact, what that is by it ("contradicts", "denied by"), and the other fact."""

    view: LinkView
    what: str
    other: FactView


def joined(id: str, views: tuple[LinkView, ...]) -> Iterator[Joined]:
    """The links from a fact and to it, in their order."""
    for view in views:
        if view.by.id == id:
            yield Joined(view, "same as" if view.link.kind is LinkKind.SAME else view.link.kind.value, view.to)
        elif view.to.id == id:
            yield Joined(view, IN_TURN[view.link.kind], view.by)
