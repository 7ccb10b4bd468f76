"""Troops that come to keep the peace, which is help and no show of force."""

from detente.divide.document import Sentence, Token
from detente.extract.events.syntax import agents
from detente.extract.events.words import EventWord, fits
from detente.record import Root

_APART = frozenset({"conj", "parataxis", "ccomp"})
"""Labels of clauses that tell of something else."""


def for_peace(sentence: Sentence, token: Token, row: EventWord) -> EventWord:
    """The row of a move of troops, or of the help that it is where they come to keep the peace."""
    if row.root is not Root.MOBILIZE or row.mode != "troops" or "exercise" in row.flags:
        return row
    told = (*sentence.subtree(token, without=_APART), *agents(sentence, token))
    if not any(fits(t, ("@peacekeeping",), head=False) for t in told):
        return row
    return EventWord(row.lemma, row.pos, Root.AID, cameo="074", recipient=("to", "in", *row.recipient), flags=row.flags)
