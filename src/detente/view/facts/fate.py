"""What became of what a ledger keeps: from its status, the links that tell, and the days that have passed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from detente.record import LinkKind, Root, Status
from detente.view.facts.books import Book, State

_SAID_OFF = frozenset({Status.OCCURRED, Status.CANCELLED, Status.DENIED})
_TELLING: Mapping[LinkKind, frozenset[Status]] = {
    LinkKind.FULFILS: frozenset({Status.OCCURRED}),
    LinkKind.ANSWERS: frozenset({Status.OCCURRED}),
    LinkKind.CANCELS: _SAID_OFF,
    LinkKind.REVERSES: _SAID_OFF,
}
"""The status of the events from which links of a kind tell what became of something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """As much of a link, and of the fact that it is from, as one needs to say what became of what it leads to."""

    link: str
    """Its id."""
    kind: LinkKind
    status: Status | None
    """The status of the event that it is from; None where that is a statement."""
    roots: frozenset[Root]
    """The root of that event; of a statement those of the events in it."""
    told: date | None

    @property
    def tells(self) -> bool:
        """Whether it says what became of something: no claim or plan does, and that a thing is done, only a deed."""
        if self.status is None:
            return self.kind is not LinkKind.FULFILS
        return self.status in _TELLING.get(self.kind, ())


def by_signs(book: Book, signs: Iterable[Sign]) -> tuple[State, Sign] | None:
    """The state that the last sign that tells makes, and that sign; None where none does."""
    for sign in reversed(_in_order(signs)):
        if (state := _made(book, sign)) and sign.tells:
            return state, sign
    return None


def _in_order(signs: Iterable[Sign]) -> list[Sign]:
    """Signs in the order in which they were told."""
    return sorted(signs, key=lambda sign: (sign.told or date.min, sign.link))


def _made(book: Book, sign: Sign) -> State | None:
    """The state that a link makes; None where it makes none."""
    states = book.by_link.get(sign.kind, {})
    return next((state for root, state in states.items() if root is None or root in sign.roots), None)


def by_date(book: Book, status: Status, *, is_over: bool, is_to_come: bool) -> State:
    """The state of what nothing tells of, by its status, and by whether its last day is over or its first to come."""
    state = book.at_first[status]
    if state is State.OPEN and is_over:
        return State.OVERDUE
    return State.ANNOUNCED if state is State.IN_FORCE and is_to_come else state
