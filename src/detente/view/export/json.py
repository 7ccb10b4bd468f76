"""Things as JSON: one array of what a listing found."""

from collections.abc import Iterable
from typing import IO, TYPE_CHECKING

import msgspec

from detente.record import AnyThing
from detente.view.export.rows import Row
from detente.view.facts import Unknown

if TYPE_CHECKING:
    from detente.store.verifying import Finding


def write_json(things: "Iterable[AnyThing | Unknown | Row | Finding]", out: IO[str]) -> None:
    """Writes an array of things as they come, each whole and on a line of its own."""
    before = "["
    for thing in things:
        out.write(f"{before}\n{msgspec.json.encode(thing).decode()}")
        before = ","
    out.write("[]\n" if before == "[" else "\n]\n")
