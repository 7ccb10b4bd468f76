"""Which attributions stand apart: not those that only say again what another of the same speaker says."""

from collections.abc import Callable

from detente.extract.statements.found import Found
from detente.extract.statements.nearby import Nearby
from detente.record import Mention, StatementKind

Speaking = Callable[[Found], Mention | None]

_ALIKE = 0.8


def apart(found: tuple[Found, ...], speaker: Speaking) -> tuple[Found, ...]:
    """`found` without stances told by others, and without what a speaker is told to have said about the same."""
    near: Nearby[tuple[int, Found]] = Nearby()
    for place, f in enumerate(found):
        near.add((place, f), f.content)
    return tuple(
        f
        for place, f in enumerate(found)
        if not _is_within(f, near, speaker) and not _is_again(place, f, near, speaker)
    )


def _is_within(inner: Found, near: Nearby[tuple[int, Found]], speaker: Speaking) -> bool:
    """Whether the attribution is part of what somebody says, and is that speaker's own, nobody's or only a stance."""
    cue = [inner.cue_span] if inner.cue_span else []
    around = [f for _, f in near.about(cue) if f is not inner and _holds(f, inner)]
    is_vague = inner.cue.kind is StatementKind.STANCE or inner.source is None
    return any(is_vague or _is_own(inner, f, speaker) for f in around)


def _holds(outer: Found, inner: Found) -> bool:
    return inner.cue_span is not None and any(span.covers(inner.cue_span) for span in outer.content)


def _is_own(inner: Found, outer: Found, speaker: Speaking) -> bool:
    """Whether inner and outer speaker are one; a pronoun that stands for nobody known is taken for the outer one."""
    one, other = speaker(inner), speaker(outer)
    if one is None or other is None:
        return False
    if one.actor is None or other.actor is None:
        return one.id == other.id or (inner.source is not None and inner.source.head.tag == "PRP")
    return one.actor == other.actor


def _is_again(place: int, one: Found, near: Nearby[tuple[int, Found]], speaker: Speaking) -> bool:
    """Whether an attribution before it gives the same speaker nearly the same words."""
    before = (f for at, f in near.about(one.content) if at < place)
    return any(_overlap(one, f) >= _ALIKE and _are_one(one, f, speaker) for f in before)


def _are_one(one: Found, other: Found, speaker: Speaking) -> bool:
    first, second = speaker(one), speaker(other)
    if first is None or second is None:
        return first is second
    return first.id == second.id or (first.actor is not None and first.actor == second.actor)


def _overlap(one: Found, other: Found) -> float:
    """Characters that both have as content, of those that either has."""
    if not any(span.overlaps(its) for span in one.content for its in other.content):
        return 0.0
    first, second = ({i for span in f.content for i in range(*span)} for f in (one, other))
    return len(first & second) / max(1, len(first | second))
