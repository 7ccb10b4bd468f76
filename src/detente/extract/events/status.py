"""Whether what a root names happened, as its judgement has it."""

from detente.extract.events.factuality import Judgement, Kind
from detente.extract.events.speech import Coding
from detente.record import Root, Status

_STATUS = {
    Kind.FACT: Status.OCCURRED,
    Kind.BELIEF: Status.OCCURRED,
    Kind.SAID: Status.OCCURRED,
    Kind.FUTURE: Status.PLANNED,
    Kind.EXPECTED: Status.PLANNED,
    Kind.POSSIBLE: Status.HYPOTHETICAL,
    Kind.OPEN: Status.HYPOTHETICAL,
    Kind.WISH: Status.HYPOTHETICAL,
    Kind.ALLEGED: Status.CLAIMED,
    Kind.DENIED: Status.DENIED,
    Kind.CANCELLED: Status.CANCELLED,
    Kind.PAST: Status.HISTORICAL,
}
"""Kinds that are not here (conditions, purposes, questions, demands, abilities) make no event of a deed."""

_PROMISING = frozenset({Root.AGREE, Root.CONCEDE, Root.THREATEN})
"""Roots of words about what is still to come, which to announce is to do."""

_UTTERED = frozenset({Root.CONCEDE, Root.REJECT, Root.THREATEN})
"""Roots of what is done by the very words, also where these name no further deed."""


def status_of(judgement: Judgement, coding: Coding, *, spoken: bool = False) -> Status | None:
    """The status of a coded finding; None where the text does not say that anything happened, will or may.

    To announce a deed is what promises or threatens it; a demand (`spoken`) that is announced is still to come.
    """
    to_come = spoken and coding.root not in _PROMISING and not judgement.negated
    announced = judgement.kind is Kind.FUTURE and not to_come
    if (coding.act and (announced or judgement.kind is Kind.OBLIGATION)) or (announced and coding.root in _UTTERED):
        return Status.OCCURRED
    if coding.act and (judgement.kind is Kind.NOT or (coding.root is Root.REJECT and judgement.kind is Kind.FACT)):
        return Status.OCCURRED
    if judgement.negated and judgement.kind not in (Kind.CANCELLED, Kind.DENIED):
        return None
    return _STATUS.get(judgement.kind)
