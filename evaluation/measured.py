"""Measured figures as they are kept in figures.json."""

from pathlib import Path

import msgspec

from detente.view.evaluate import Figures
from evaluation.places import FIGURES


class Measured(msgspec.Struct, frozen=True):
    """Figures with the command that gave them and the day of the run (ISO 8601)."""

    command: str
    date: str
    figures: Figures


def load(path: Path = FIGURES) -> tuple[Measured, ...]:
    """What was measured so far; nothing where the file is not there yet."""
    return msgspec.json.decode(path.read_bytes(), type=tuple[Measured, ...]) if path.is_file() else ()


def save(measured: tuple[Measured, ...], path: Path = FIGURES) -> None:
    """Writes what was measured, in a form that diffs line by line."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(measured), indent=1) + b"\n")


Key = tuple[str, str]
"""The command and the task: what figures stand for that are kept once."""


def updated(before: tuple[Measured, ...], new: tuple[Measured, ...], order: tuple[Key, ...]) -> tuple[Measured, ...]:
    """The new in place of the old of the same key, in the order of keys; those whose key is not in it are dropped."""
    by_key = {(one.command, one.figures.task): one for one in (*before, *new)}
    return tuple(by_key[key] for key in order if key in by_key)
