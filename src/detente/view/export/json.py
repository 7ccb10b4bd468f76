"""Things as JSON: one array of what a listing found."""

from collections.abc import Iterable
from typing import IO

import msgspec

from detente.record import AnyThing
from detente.view.export.rows import Row
from detente.view.facts import Unknown


def write_json(things: Iterable[AnyThing | Unknown | Row], out: IO[str]) -> None:
    """Writes an array of things, each whole and on a line of its own."""
    lines = ",\n".join(msgspec.json.encode(thing).decode() for thing in things)
    out.write(f"[\n{lines}\n]\n" if lines else "[]\n")
