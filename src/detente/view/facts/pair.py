"""A link as two facts side by side, the earlier first, with whose words each is and what it is to the other."""

from dataclasses import dataclass

from detente.link.rifts import SPOKEN
from detente.record import LinkKind
from detente.view.facts.article import FactView
from detente.view.facts.contrast import Side, contrast
from detente.view.facts.joined import IN_TURN
from detente.view.facts.link import LinkView
from detente.view.facts.order import in_order
from detente.view.facts.party import labels
from detente.view.facts.statement import StatementView

_TOLD = (LinkKind.CONTRADICTS, LinkKind.DENIES, LinkKind.DOUBTS)
"""The links by which one stands against what another tells, not against what was done."""
SAYS = {kind: kind.value for kind in LinkKind} | {LinkKind.SAME: "tells the same as"}
"""What a fact does by a link to another."""


@dataclass(frozen=True, slots=True)
class PairSide:
    """One of the two facts, what it is to the other ("denies", "denied by"), and its words."""

    fact: FactView
    role: str
    words: Side


@dataclass(frozen=True, slots=True)
class Pair:
    """A link, and its facts in order of time."""

    view: LinkView
    sides: tuple[PairSide, ...]

    @property
    def title(self) -> str:
        """Whose words stand against, or beside, whose."""
        kind = self.view.link.kind
        by, to = (voice(view, told=kind in _TOLD) for view in (self.view.by, self.view.to))
        return f"{by} {SAYS[kind]} {to}"


def pair(view: LinkView) -> Pair:
    """The two sides of a link."""
    mine, theirs = contrast(view.by.excerpt, view.to.excerpt)
    by = PairSide(view.by, SAYS[view.link.kind], mine)
    to = PairSide(view.to, IN_TURN[view.link.kind], theirs)
    return Pair(view, (by, to) if in_order(view.by, view.to)[0] is view.by else (to, by))


def voice(view: FactView, *, told: bool) -> str:
    """Whose a fact is: the speaker's, or that of whoever acts; the outlet's where one asks who `told` of a deed."""
    if isinstance(view, StatementView):
        return view.speaker.label if view.speaker else "a speaker not named"
    if view.event.asserted_by is not None:
        return view.on_the_word_of
    if view.actors and (view.bearing in SPOKEN or not told):
        return labels(view.actors)
    return view.article.publisher or "an outlet not known"
