"""Things as JSON: lines of a whole record, or one array of what a listing found."""

from collections.abc import Iterable
from typing import IO

import msgspec

from detente.record import AnyThing, Record
from detente.record.serial import to_line
from detente.view.export.rows import Row
from detente.view.facts import Unknown


def write_jsonl(record: Record, out: IO[str]) -> None:
    """Writes the whole record, a thing a line, in the order of `Record.to_jsonl`."""
    out.writelines(to_line(thing) + "\n" for thing in record)


def write_json(things: Iterable[AnyThing | Unknown | Row], out: IO[str]) -> None:
    """Writes an array of things, each whole and on a line of its own."""
    lines = ",\n".join(msgspec.json.encode(thing).decode() for thing in things)
    out.write(f"[\n{lines}\n]\n" if lines else "[]\n")
