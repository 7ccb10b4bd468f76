"""An excerpt to be read aloud: its words in order, and behind those of a mark what they are evidence of."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from detente.record import Span
from detente.view.facts.excerpt import Evidence, Excerpt

NAMES = {
    Evidence.TRIGGER: "does what",
    Evidence.CUE: "word of saying",
    Evidence.ACTOR: "who",
    Evidence.SPEAKER: "who says it",
    Evidence.RECIPIENT: "to whom",
    Evidence.ADDRESSEE: "said to",
    Evidence.VIA: "passed on by",
    Evidence.DATE: "when",
    Evidence.DEADLINE: "by when",
    Evidence.PLACE: "where",
    Evidence.QUANTITY: "how much",
    Evidence.CONDITION: "if",
    Evidence.OBJECT: "what",
    Evidence.CONTENT: "what is said",
}
"""What each mark is called."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Words of an excerpt, the mark that decides how they look, and the names of the marks that end with them."""

    text: str
    start: int
    look: Evidence | None
    labels: tuple[str, ...]


def labelled(excerpt: Excerpt) -> Iterator[Labelled]:
    """The words of an excerpt cut where a mark begins or ends; put together they are the excerpt."""
    rank = {what: number for number, what in enumerate(Evidence)}
    marks = sorted({(mark.span, mark.what) for mark in excerpt.marks}, key=lambda one: (one[0], rank[one[1]]))
    edges = {*excerpt.span, *(edge for span, _ in marks for edge in span if excerpt.span.holds(edge))}
    for cut in map(Span._make, pairwise(sorted(edges))):
        over = [(span, what) for span, what in marks if span.covers(cut)]
        ending = [what for span, what in reversed(over) if min(span.end, excerpt.span.end) == cut.end]
        look = next((what for what in Evidence if any(what is one for _, one in over)), None)
        yield Labelled(cut.of(excerpt.text), cut.start, look, tuple(NAMES[what] for what in dict.fromkeys(ending)))
