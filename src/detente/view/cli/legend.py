"""What the signs mean, for those that are on the screen."""

from collections.abc import Iterable

from rich.text import Text

from detente.view.cli.looks import BEARINGS
from detente.view.facts import Bearing, EventView, PositionView


def legend(facts: Iterable[PositionView]) -> Text:
    """The signs of the events among these facts, with their meaning."""
    seen = {fact.bearing for fact in facts if isinstance(fact, EventView)}
    signs = (Text(f"{BEARINGS[b].sign} {b.value}", style=BEARINGS[b].style) for b in Bearing if b in seen)
    return Text("   ").join(signs)
