"""How a fact bears on what happened: deeds, words about deeds, and what is only planned, claimed or denied."""

from enum import StrEnum

from detente.record import Event, Root, Status


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
    """The bearing of an event: its status, and for what occurred whether it was a deed or words."""
    if event.status is Status.OCCURRED:
        return _SPOKEN.get(event.root, Bearing.DEED)
    return Bearing(event.status.value)
