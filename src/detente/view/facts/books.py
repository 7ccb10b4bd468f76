"""The ledgers: which events each keeps, and what becomes of them by their status and by the facts linked to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from detente.record import LinkKind, Root, Status


class Ledger(StrEnum):
    """What is kept account of."""

    THREATS = "threats"
    PROMISES = "promises"
    DEMANDS = "demands"
    MEASURES = "measures"
    TESTS = "tests"
    MEETINGS = "meetings"


class State(StrEnum):
    """What became of something."""

    OPEN = "open"
    OVERDUE = "overdue"
    FULFILLED = "fulfilled"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    ANNOUNCED = "announced"
    IN_FORCE = "in force"
    LIFTED = "lifted"
    PLANNED = "planned"
    HELD = "held"
    DONE = "done"
    CALLED_OFF = "called off"
    CLAIMED = "claimed"


@dataclass(frozen=True, slots=True)
class Book:
    """The roots that a ledger keeps, the state that a status is, and the one that a link to it makes."""

    roots: frozenset[Root]
    at_first: Mapping[Status, State]
    by_link: Mapping[LinkKind, Mapping[Root | None, State]]
    """The state by the root of what the link is from; that of None where it may be any."""


_ANSWERS: Mapping[Root | None, State] = {
    Root.REJECT: State.REFUSED,
    Root.AGREE: State.ACCEPTED,
    Root.CONCEDE: State.ACCEPTED,
}
_WORDS = {Status.OCCURRED: State.OPEN, Status.CLAIMED: State.OPEN, Status.CANCELLED: State.CANCELLED}
_KEPT: Mapping[LinkKind, Mapping[Root | None, State]] = {
    LinkKind.FULFILS: {None: State.FULFILLED},
    LinkKind.CANCELS: {None: State.CANCELLED},
    LinkKind.REVERSES: {None: State.CANCELLED},
    LinkKind.ANSWERS: _ANSWERS,
}


def _word(root: Root) -> Book:
    """The ledger of what is said and has to be kept."""
    return Book(frozenset({root}), _WORDS, _KEPT)


def _deed(*roots: Root, done: State, planned: State, undone: Mapping[Root | None, State]) -> Book:
    """The ledger of what is planned and done."""
    at_first = {
        Status.OCCURRED: done,
        Status.PLANNED: planned,
        Status.CANCELLED: State.CALLED_OFF,
        Status.CLAIMED: State.CLAIMED,
    }
    by_link: Mapping[LinkKind, Mapping[Root | None, State]] = {
        LinkKind.FULFILS: {None: done},
        LinkKind.CANCELS: {None: State.CALLED_OFF},
        LinkKind.REVERSES: undone,
    }
    return Book(frozenset(roots), at_first, by_link)


_LIFTED: Mapping[Root | None, State] = {Root.CONCEDE: State.LIFTED, Root.RETREAT: State.LIFTED}

BOOKS: Mapping[Ledger, Book] = {
    Ledger.THREATS: _word(Root.THREATEN),
    Ledger.PROMISES: _word(Root.AGREE),
    Ledger.DEMANDS: _word(Root.REQUEST),
    Ledger.MEASURES: _deed(Root.SANCTION, Root.COERCE, done=State.IN_FORCE, planned=State.ANNOUNCED, undone=_LIFTED),
    Ledger.TESTS: _deed(Root.MOBILIZE, done=State.DONE, planned=State.PLANNED, undone={}),
    Ledger.MEETINGS: _deed(Root.CONSULT, done=State.HELD, planned=State.PLANNED, undone={}),
}
