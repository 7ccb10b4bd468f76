"""How pictures look: colours that everybody can tell apart, and a shape for each way in which a fact bears."""

from detente.record import Event
from detente.view.facts import Bearing

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
"""Fonts of one width, so that words that do not meet on one machine do not on another."""

# The colours of Okabe and Ito, "Color Universal Design" (2008), and greys.
BLUE, SKY, VERMILLION, ORANGE = "#0072B2", "#56B4E9", "#D55E00", "#E69F00"
GREEN, PURPLE = "#009E73", "#CC79A7"
INK, DIM, FAINT, PAPER = "#222222", "#555555", "#dddddd", "#ffffff"

COOPERATION, CONFLICT = BLUE, VERMILLION
QUADS = {1: SKY, 2: BLUE, 3: ORANGE, 4: VERMILLION}
"""Words are lighter than deeds."""

SHAPES = {
    Bearing.DEED: "circle",
    Bearing.WORD: "square",
    Bearing.PROMISE: "diamond",
    Bearing.THREAT: "triangle-up",
    Bearing.PLANNED: "triangle-right",
    Bearing.HYPOTHETICAL: "triangle-down",
    Bearing.CLAIMED: "circle",
    Bearing.DENIED: "M-1,-0.6L-0.6,-1L0,-0.4L0.6,-1L1,-0.6L0.4,0L1,0.6L0.6,1L0,0.4L-0.6,1L-1,0.6L-0.4,0Z",
    Bearing.CANCELLED: "cross",
    Bearing.HISTORICAL: "triangle-left",
}
FILLED = frozenset({Bearing.DEED, Bearing.WORD, Bearing.PROMISE, Bearing.THREAT})
"""What occurred, if only by words; all else is hollow."""

TOLD = {
    Bearing.DEED: "deed, occurred",
    Bearing.WORD: "word, occurred",
    Bearing.PROMISE: "promise, made",
    Bearing.THREAT: "threat, made",
    Bearing.PLANNED: "planned",
    Bearing.HYPOTHETICAL: "hypothetical",
    Bearing.CLAIMED: "only claimed",
    Bearing.DENIED: "denied",
    Bearing.CANCELLED: "cancelled",
    Bearing.HISTORICAL: "before the story",
}
"""What the shapes say, in the words of a legend."""

STATEMENT = "M-0.9,-0.7L0.9,-0.7L0.9,0.5L0,0.5L-0.5,1L-0.5,0.5L-0.9,0.5Z"
"""A bubble of speech."""


def is_conflict(event: Event) -> bool:
    """Whether the event is of conflict, verbal or material."""
    return event.quad > 2


def colour_of(event: Event) -> str:
    """The colour of conflict, or that of cooperation."""
    return CONFLICT if is_conflict(event) else COOPERATION
