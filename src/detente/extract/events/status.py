"""Whether what a root names happened, as its judgement has it."""

from detente.extract.events.factuality import Judgement, Kind
from detente.extract.events.speech import Coding
from detente.record import Status

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


def status_of(judgement: Judgement, coding: Coding) -> Status | None:
    """The status of a coded finding; None where the text does not say that anything happened, will or may."""
    if coding.act and judgement.kind in (Kind.FUTURE, Kind.OBLIGATION):
        return Status.OCCURRED
    if judgement.kind is Kind.NOT and coding.act:
        return Status.OCCURRED
    if judgement.negated and judgement.kind not in (Kind.CANCELLED, Kind.DENIED):
        return None
    return _STATUS.get(judgement.kind)
