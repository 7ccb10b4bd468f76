"""How a fact bears on what happened: deeds, words about deeds, and what is only planned, claimed or denied."""

from enum import StrEnum

from detente.record.kinds import Root, Status
from detente.record.model import Event


class Bearing(StrEnum):
    """What a reader must see at once about an event: was something done, or only said, and did it take place at all."""

    DEED = "deed"
    WORD = "word"
    PROMISE = "promise"
    THREAT = "threat"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    CLAIMED = "claimed"
    DENIED = "denied"
    CANCELLED = "cancelled"
    HISTORICAL = "historical"


_SPOKEN = {
    Root.AGREE: Bearing.PROMISE,
    Root.THREATEN: Bearing.THREAT,
    Root.SUPPORT: Bearing.WORD,
    Root.CONCEDE: Bearing.WORD,
    Root.REQUEST: Bearing.WORD,
    Root.ACCUSE: Bearing.WORD,
    Root.REJECT: Bearing.WORD,
}


def bearing(event: Event) -> Bearing:
    """The bearing of an event."""
    return bearing_of(event.root, event.status)


def bearing_of(root: Root, status: Status) -> Bearing:
    """The bearing of what has a root and a status: this, and for what occurred whether it was a deed or words."""
    if status is Status.OCCURRED:
        return _SPOKEN.get(root, Bearing.DEED)
    return Bearing(status.value)
