"""detente's reading held against gold data."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.progress import Progress

from detente.view.cli.screen import err, out
from detente.view.evaluate import Part, TaskName, figures_table
from detente.view.evaluate import evaluate as figures_of


def evaluate(
    task: Annotated[TaskName, typer.Argument(help="What is measured.")],
    gold: Annotated[Path, typer.Option("--gold", help="The gold data, in the format of the task.")],
    part: Annotated[Part, typer.Option(help="All rows, odd or even or held-out ones.")] = Part.ALL,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many rows.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Figures as JSON.")] = False,
) -> None:
    """Figures for a task on gold data."""
    with Progress(console=err(), transient=True, disable=not err().is_terminal) as progress:
        bar = progress.add_task(task.value, total=None)
        figures = figures_of(
            task,
            gold,
            part=part,
            limit=limit,
            on_progress=lambda done, of: progress.update(bar, completed=done, total=of),
        )
    out().file.write((msgspec.json.encode(figures).decode() if as_json else figures_table(figures)) + "\n")
