"""The few groups by which bars are stacked: how facts bear, as far as a pattern can tell it."""

from collections.abc import Mapping
from enum import StrEnum

from detente.view.facts import Bearing


class Group(StrEnum):
    """A group of facts; its value names the pattern that it is drawn with (templates/charts.html)."""

    DEED = "deed"
    WORD = "word"
    PLEDGE = "pledge"
    PLAN = "plan"
    CLAIM = "claim"
    UNDONE = "undone"
    PAST = "past"
    SAID = "said"


GROUPS: Mapping[Group, str] = {
    Group.DEED: "deeds",
    Group.WORD: "words",
    Group.PLEDGE: "promises and threats",
    Group.PLAN: "planned or possible",
    Group.CLAIM: "only claimed",
    Group.UNDONE: "denied or cancelled",
    Group.PAST: "from before the story",
    Group.SAID: "statements",
}
"""What each is called in a legend."""

_GROUPS = {
    Bearing.DEED: Group.DEED,
    Bearing.WORD: Group.WORD,
    Bearing.PROMISE: Group.PLEDGE,
    Bearing.THREAT: Group.PLEDGE,
    Bearing.PLANNED: Group.PLAN,
    Bearing.HYPOTHETICAL: Group.PLAN,
    Bearing.CLAIMED: Group.CLAIM,
    Bearing.DENIED: Group.UNDONE,
    Bearing.CANCELLED: Group.UNDONE,
    Bearing.HISTORICAL: Group.PAST,
}


def group_of(bearing: Bearing | None) -> Group:
    """The group of an event's bearing; without one that of statements."""
    return _GROUPS[bearing] if bearing else Group.SAID
