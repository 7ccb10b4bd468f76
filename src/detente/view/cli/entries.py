"""The lines of a ledger as blocks, each with what became of it."""

from collections.abc import Sequence

from rich.console import RenderableType

from detente.record.edtf import exact_day
from detente.view.cli.blocks import blocks, short_id
from detente.view.cli.legend import legend
from detente.view.cli.screen import is_screen
from detente.view.facts import Entry, State

_JOINTS = {State.IN_FORCE: "since", State.ANNOUNCED: "for"}


def entries(lines: Sequence[Entry]) -> tuple[RenderableType, ...]:
    """The lines of a ledger below each other."""
    views = [line.view for line in lines]
    notes = {line.view.id: became(line) for line in lines}
    return blocks(views, plain=not is_screen(), sourced=True, notes=notes), legend(views)


def became(entry: Entry) -> str:
    """What became of it, from which day it is in force, and why one knows."""
    joint = _JOINTS.get(entry.state)
    effective = f" {joint} {entry.effective}" if joint and exact_day(entry.effective) else ""
    why = f": {entry.became.link.reason} ({short_id(entry.became.by.id)})" if entry.became else ""
    return f"→ {entry.state.value}{effective}{why}"
