"""Runs a task on gold data: every row is read, then all are scored at once."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Any

from detente.record.errors import BadGold
from detente.view.evaluate.figures import Figures
from detente.view.evaluate.gold import fingerprint, gold_files
from detente.view.evaluate.task import Task

Progress = Callable[[int, int], None]
"""Called with how many rows are done, and of how many."""


class TaskName(StrEnum):
    """What can be evaluated; each is a module of this folder that has a TASK."""

    STATEMENTS = "statements"
    RELATIONS = "relations"
    ROLES = "roles"
    EVENTS = "events"
    RECORDS = "records"
    SPEECH = "speech"
    ORDINARY = "ordinary"
    DATES = "dates"
    ANCHORING = "anchoring"
    FACTUALITY = "factuality"
    CONTRADICTION = "contradiction"
    LINKS = "links"
    MEANING = "meaning"
    COREFERENCE = "coreference"
    CODEBOOK = "codebook"
    ACTORS = "actors"
    OFFICES = "offices"
    PAGES = "pages"
    REVIEWS = "reviews"


OF_THE_USER = frozenset({TaskName.REVIEWS})
"""Tasks whose gold only a user has: there are no figures of them to publish."""


class Part(StrEnum):
    """Which rows of the gold, counted from 1: one half to develop on, the other to measure on.

    Held out are those that the encoder never learns from, of gold that it learns the rest of.
    """

    ALL = "all"
    ODD = "odd"
    EVEN = "even"
    HELD_OUT = "held-out"


def evaluate(
    task: TaskName | str,
    gold_path: str | Path,
    *,
    on_progress: Progress | None = None,
    limit: int | None = None,
    part: Part | str = Part.ALL,
) -> Figures:
    """The figures of `task` on a file or folder of gold, on a `part` of its rows, on `limit` of those spread evenly.

    Raises BadGold where the gold is not in the task's format, or a part is asked for that it does not have. A row on
    which detente fails is a defect and raises.
    """
    files = gold_files(Path(gold_path), suffixes=(definition := task_of(TaskName(task))).suffixes)
    rows = _spread(_of_part(definition, definition.load(files), Part(part)), limit)
    outcomes = _outcomes(definition, rows, on_progress or _silent)
    return Figures(
        task=TaskName(task),
        gold=Path(gold_path).name,
        part=Part(part),
        fingerprint=fingerprint(files),
        rows=len(rows),
        figures=definition.score(outcomes),
        missed=definition.missed(outcomes) if definition.missed else (),
    )


def task_of(name: TaskName) -> Task[Any, Any]:
    """The task of that name, imported when it is asked for."""
    task: Task[Any, Any] = import_module(f"detente.view.evaluate.{name}").TASK
    return task


def _of_part(task: Task[Any, Any], rows: Sequence[Any], part: Part) -> Sequence[Any]:
    match part:
        case Part.ALL:
            return rows
        case Part.ODD:
            return rows[::2]
        case Part.EVEN:
            return rows[1::2]
    if task.is_held_out is None:
        raise BadGold("this task holds no rows out", where=part, advice="take all, odd or even")
    return [row for row in rows if task.is_held_out(row)]


def _spread(rows: Sequence[Any], limit: int | None) -> Sequence[Any]:
    """So many of the rows, at even distances: many files of gold are sorted by class."""
    if limit is None or limit >= len(rows):
        return rows
    return [rows[i * len(rows) // limit] for i in range(limit)]


def _outcomes(task: Task[Any, Any], rows: Sequence[Any], on_progress: Progress) -> list[tuple[Any, Any]]:
    outcomes = []
    for done, row in enumerate(rows, 1):
        outcomes.append((row, task.predict(row)))
        on_progress(done, len(rows))
    return outcomes


def _silent(_done: int, _of: int) -> None:
    """Progress that nobody asked for."""
