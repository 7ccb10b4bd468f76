"""What each kind of link asks of the sides of both propositions, whatever the judge makes of their words."""

from collections.abc import Callable, Mapping

from detente.link.proposition import Proposition, are_of_one_side
from detente.record import LinkKind, Root, Status

_PUT_TO_SOMEBODY = frozenset({Root.REQUEST, Root.THREATEN, Root.AGREE, Root.COOPERATE, Root.AID, Root.CONSULT})
_OUTSTANDING = frozenset({Status.PLANNED, Status.HYPOTHETICAL, Status.CLAIMED})
Sides = Callable[[Proposition, Proposition], bool]


def is_admissible(kind: LinkKind, by: Proposition, to: Proposition) -> bool:
    """Whether a proposition can bear on another so: sides that are not known speak against nothing."""
    return _RULES[kind](by, to)


def _of_one_side(by: Proposition, to: Proposition) -> bool:
    return not by.by or not to.by or are_of_one_side(by.by, to.by)


def _of_one_speaker(by: Proposition, to: Proposition) -> bool:
    """Whether the same speak or act: a government and who leads it are two."""
    mine, theirs = {party.id for party in by.by}, {party.id for party in to.by}
    return not mine or not theirs or bool(mine & theirs)


def _of_one_course(by: Proposition, to: Proposition) -> bool:
    """Whether the same turn: a speaker, or a state and somebody who speaks for it."""
    return _of_one_speaker(by, to) or any(
        one.is_side_of(other) and (one.is_its_state or other.is_its_state) for one in by.by for other in to.by
    )


def _of_two(by: Proposition, to: Proposition) -> bool:
    """Whether somebody else speaks: nobody denies, doubts or answers himself."""
    return bool(by.by) and not {party.id for party in by.by} & {party.id for party in to.by}


def _meet(by: Proposition, to: Proposition) -> bool:
    mine, theirs = (*by.by, *by.to), (*to.by, *to.to)
    return not mine or not theirs or are_of_one_side(mine, theirs)


def _is_a_claim(one: Proposition) -> bool:
    return one.statement is not None or one.status is Status.CLAIMED


def _is_answer(by: Proposition, to: Proposition) -> bool:
    """Whether it is for somebody else to answer: a request, an offer, a threat, or what is said to one."""
    asked = to.root in _PUT_TO_SOMEBODY or (to.root is None and to.statement is not None)
    return (
        asked and _of_two(by, to) and not are_of_one_side(by.by, to.by) and (not to.to or are_of_one_side(by.by, to.to))
    )


def _is_kept(by: Proposition, to: Proposition) -> bool:
    """Whether something stood out: a threat, promise, demand or plan, and it is those of it who act."""
    stood_out = to.act is not None or to.status in _OUTSTANDING or to.statement is not None
    return stood_out and by.event is not None and _meet(by, to)


_RULES: Mapping[LinkKind, Sides] = {
    LinkKind.SAME: lambda by, to: _of_one_side(by, to) and _meet(by, to),
    LinkKind.REPEATS: _of_one_speaker,
    LinkKind.CONTRADICTS: lambda by, to: bool(by.by or to.by),
    LinkKind.REVERSES: lambda by, to: bool(by.by and to.by) and _of_one_course(by, to),
    LinkKind.DENIES: lambda by, to: _is_a_claim(to) and _of_two(by, to),
    LinkKind.DOUBTS: lambda by, to: by.statement is not None and _is_a_claim(to) and _of_two(by, to),
    LinkKind.CONFIRMS: lambda by, to: _is_a_claim(to) and _of_two(by, to),
    LinkKind.CANCELS: _meet,
    LinkKind.FULFILS: _is_kept,
    LinkKind.ANSWERS: _is_answer,
}
