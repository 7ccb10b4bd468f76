"""Runs every evaluation of runs.toml, keeps the figures in figures.json and writes docs/figures.md.

python -m evaluation.write_figures              # all of them
python -m evaluation.write_figures --only dates
python -m evaluation.write_figures --page       # the page alone, out of the figures at hand
"""

import argparse
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from detente.view.evaluate import Figure, Figures, TaskName, evaluate, figures_table
from evaluation.measured import Measured, load, save, updated
from evaluation.places import PAGE, gold_folder
from evaluation.render import page
from evaluation.settings import Run, benchmarks, fingerprints, peers, runs


def measure(run: Run, gold: Path) -> Measured:
    """The figures of one run, today's."""
    figures = evaluate(run.task, run.place(gold), part=run.part)
    sys.stderr.write(figures_table(figures) + "\n")
    return Measured(run.command, today(), figures)


def main() -> int:
    """What the command line asks for; 2 where the gold is not there."""
    options = _parser().parse_args()
    if not options.page:
        if (gold := gold_folder()) is None:
            sys.stderr.write("no gold data: set DETENTE_GOLD to its folder\n")
            return 2
        for run in runs():
            if options.only in (None, run.task) and not run.folds:
                keep(measure(run, gold))
    write_page()
    return 0


def keep_folds(figures: Mapping[TaskName, tuple[Figure, ...]]) -> None:
    """Keeps figures that training has measured fold by fold, and writes the page."""
    for run in runs():
        if run.folds:
            keep(Measured(run.command, today(), _of_folds(run, figures[TaskName(run.task)])))
    write_page()


def _of_folds(run: Run, figures: tuple[Figure, ...]) -> Figures:
    return Figures(
        task=run.task,
        gold=Path(run.gold).name,
        part="five folds",
        fingerprint=fingerprints()[run.gold],
        rows=figures[0].n,
        figures=figures,
    )


def keep(measured: Measured) -> None:
    """Puts figures in place of those that the same command gave of the same task before."""
    save(updated(load(), (measured,), tuple((run.command, run.task) for run in runs())))


def write_page() -> None:
    """The page out of the figures at hand."""
    PAGE.write_text(page(load(), peers(), runs(), benchmarks()), encoding="utf-8")


def today() -> str:
    """The day in Greenwich, ISO 8601."""
    return datetime.now(UTC).date().isoformat()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="write_figures", description="Measures detente and writes docs/figures.md.")
    parser.add_argument("--only", choices=list(TaskName), type=TaskName, help="one task alone")
    parser.add_argument("--page", action="store_true", help="measure nothing, write the page again")
    return parser


if __name__ == "__main__":
    sys.exit(main())
