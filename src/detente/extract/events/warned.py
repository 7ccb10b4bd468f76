"""Whose doing it is that somebody warns of: only what is the warner's own, or his state's, is threatened."""

from detente.divide.document import Sentence, Token
from detente.extract.events.people import Cast
from detente.extract.events.read import Deed
from detente.record import Root


def is_somebody_elses(cast: Cast, sentence: Sentence, deed: Deed) -> bool:
    """Whether a deed that is warned of would be done by others, so that warning of it is no threat."""
    if deed.coding.root is not Root.THREATEN:
        return False
    doers = (t for act in deed.found.acts for t in sentence.children(act.trigger, "nsubj") if t.pos != "PRON")
    return any(not _is_own(cast, sentence, deed, t) for t in doers)


def _is_own(cast: Cast, sentence: Sentence, deed: Deed, doer: Token) -> bool:
    """Whether a doer is the warner, his state or another of its offices, or by "its" or "his" his own men."""
    if any(t.tag == "PRP$" for t in sentence.children(doer, "poss")):
        return True
    ids = cast.picker(sentence, None)(doer)
    return any(cast.sides_with(i, j) or cast.speaks_for(i, j) for i in deed.actors for j in ids)
