"""What every task of an evaluation is made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from detente.view.evaluate.figures import Figure

Row = TypeVar("Row")
Outcome = TypeVar("Outcome")


@dataclass(frozen=True, slots=True)
class Task(Generic[Row, Outcome]):
    """Gold in, predictions beside it, figures out.

    `load` reads the gold of some files (or raises BadGold), `predict` runs detente on a row, `score` compares: it is
    pure, and the only one that sees what the gold says.
    """

    load: Callable[[tuple[Path, ...]], tuple[Row, ...]]
    predict: Callable[[Row], Outcome]
    score: Callable[[Sequence[tuple[Row, Outcome]]], tuple[Figure, ...]]
    is_held_out: Callable[[Row], bool] | None = None
    """Whether the encoder never learns from a row, where that goes by the row."""
    suffixes: tuple[str, ...] = (".jsonl",)
    """How the files of a folder of gold end."""
    missed: Callable[[Sequence[tuple[Row, Outcome]]], tuple[str, ...]] | None = None
    """The rows that were not read as the gold has them, each in a line, where a task tells them one by one."""
