"""How things look on a terminal: a sign and a colour for each bearing, a style for each kind of evidence."""

from dataclasses import dataclass

from detente.view.facts import Bearing, Evidence


@dataclass(frozen=True, slots=True)
class Look:
    """A sign that tells without colour, and the colour."""

    sign: str
    style: str


BEARINGS = {
    Bearing.DEED: Look("●", "bold"),
    Bearing.WORD: Look("○", "bold"),
    Bearing.PROMISE: Look("◇", "bold cyan"),
    Bearing.THREAT: Look("△", "bold yellow"),
    Bearing.PLANNED: Look("▷", "cyan"),
    Bearing.HYPOTHETICAL: Look("?", "cyan"),
    Bearing.CLAIMED: Look("~", "magenta"),
    Bearing.DENIED: Look("✗", "red"),
    Bearing.CANCELLED: Look("⊘", "red"),
    Bearing.HISTORICAL: Look("◂", "dim"),
}

STATEMENT = Look("❝", "bold green")
TURN = Look("↻", "bold red")
LINK = Look("→", "bold")
LINKED = Look("←", "bold")

EVIDENCE = {
    Evidence.TRIGGER: "bold underline",
    Evidence.CUE: "bold underline",
    Evidence.ACTOR: "green",
    Evidence.SPEAKER: "green",
    Evidence.RECIPIENT: "blue",
    Evidence.ADDRESSEE: "blue",
    Evidence.VIA: "blue",
    Evidence.DATE: "magenta",
    Evidence.DEADLINE: "magenta",
    Evidence.PLACE: "magenta",
    Evidence.QUANTITY: "magenta",
    Evidence.CONDITION: "yellow",
    Evidence.OBJECT: "italic",
    Evidence.CONTENT: "",
}

BRACKETED = frozenset({Evidence.TRIGGER, Evidence.CUE})
"""The evidence that stands between brackets where there are no colours."""
