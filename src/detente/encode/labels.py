"""The labels that heads give, in the order of their outputs."""

from detente.record import Root

ROLES = ("source", "cue", "content")
"""What an attribution consists of."""
SIDES = ("S", "T", "R")
"""Who acts, who is acted on, and a third party."""
TRIGGERS = tuple(root.value for root in Root)
"""What the words that say an event make it."""
NONE = "NONE"
RELATIONS = (*TRIGGERS, NONE)
"""What a source does to a target."""
VERDICTS = ("contradiction", "entailment", "neutral")
"""What a text is to another."""


def tag_count(kinds: tuple[str, ...]) -> int:
    """How many tags there are: outside, then begin and inside of each kind."""
    return 1 + 2 * len(kinds)
