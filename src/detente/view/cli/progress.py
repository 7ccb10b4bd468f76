"""A bar on stderr for what takes longer than a second."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from detente.view.cli.screen import err

_SILENT_SECONDS = 1.0


class Bar:
    """A bar that is shown once what it tells of takes longer than a second."""

    def __init__(self, progress: Progress, what: str, total: int | None) -> None:
        self._progress, self._begun = progress, monotonic()
        self._task = progress.add_task(what, total=total)

    def __call__(self, stories: float) -> None:
        """Moves on by so many stories."""
        self._progress.advance(self._task, stories)
        if not self._progress.live.is_started and monotonic() - self._begun > _SILENT_SECONDS:
            self._progress.start()


@contextmanager
def bar(what: str, total: int | None = None) -> Iterator[Bar]:
    """A bar of so many stories, or one that only counts them; nothing where nobody looks at stderr."""
    counts = (BarColumn(), TaskProgressColumn(), TimeRemainingColumn()) if total else (MofNCompleteColumn(),)
    progress = Progress(
        TextColumn("{task.description}"), *counts, console=err(), transient=True, disable=not err().is_terminal
    )
    try:
        yield Bar(progress, what, total)
    finally:
        progress.stop()
