"""Who may stand against himself: the links by which one fact stands against another, and what makes a rift of one."""

from enum import StrEnum

from detente.record import LinkKind
from detente.record.bearing import Bearing

TURNS = (LinkKind.REVERSES, LinkKind.CONTRADICTS)
"""The links that mark a change of course."""
AGAINST = (*TURNS, LinkKind.DENIES, LinkKind.DOUBTS)
"""The links by which one fact stands against the other."""
SPOKEN = (Bearing.WORD, Bearing.PROMISE, Bearing.THREAT)
"""The events that are words of whoever acts in them."""


class Rift(StrEnum):
    """Who speaks on both sides of a link by which one word stands against another."""

    SPEAKER = "one speaker"
    GOVERNMENT = "one government"
