"""What two propositions tell again, seen without reading them side by side: copied sentences, and one meeting."""

from detente.link.compare import same_when
from detente.link.proposition import Proposition
from detente.link.words import stems
from detente.record import Root, Status

_COPIED_WORDS = 6
"""How long a sentence is at least of which two stories have the same by copying."""
_HELD = frozenset({Status.OCCURRED, Status.CLAIMED})
_DAYS = 3
"""How many days lie at most between two reports of one meeting."""


def are_copies(first: Proposition, second: Proposition) -> bool:
    """Whether two stories tell it word for word, as papers print what agencies send."""
    words = stems(first.text)
    copied = len(words) >= _COPIED_WORDS and words == stems(second.text) and first.quoted == second.quoted
    return copied and first.article != second.article and first.root is second.root


def are_of_one_meeting(first: Proposition, second: Proposition) -> bool:
    """Whether the same two or more confer in both, within some days, with no other time or place told."""
    if not all(one.root is Root.CONSULT and one.status in _HELD for one in (first, second)):
        return False
    mine, theirs = (frozenset(party.id for party in (*one.by, *one.to) if party.is_known) for one in (first, second))
    elsewhere = first.place and second.place and first.place != second.place
    return len(mine) > 1 and mine == theirs and not elsewhere and _are_of_one_time(first, second)


def _are_of_one_time(first: Proposition, second: Proposition) -> bool:
    if first.when and second.when:
        return same_when(first, second)
    if first.article == second.article:
        return True
    return first.day is not None and second.day is not None and abs(first.day - second.day) <= _DAYS
