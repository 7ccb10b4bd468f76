"""Runs every evaluation of runs.toml, keeps the figures in figures.json and writes docs/figures.md.

python -m evaluation.write_figures              # all of them
python -m evaluation.write_figures --only dates
python -m evaluation.write_figures --page       # the page alone, out of the figures at hand
"""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from detente.view.evaluate import TaskName, evaluate, figures_table
from evaluation.measured import Measured, load, save, updated
from evaluation.places import PAGE, gold_folder
from evaluation.render import page
from evaluation.settings import Run, peers, runs


def measure(run: Run, gold: Path) -> Measured:
    """The figures of one run, today's."""
    figures = evaluate(run.task, run.place(gold), part=run.part)
    sys.stderr.write(figures_table(figures) + "\n")
    return Measured(run.command, datetime.now(UTC).date().isoformat(), figures)


def main() -> int:
    """What the command line asks for; 2 where the gold is not there."""
    options = _parser().parse_args()
    if not options.page:
        if (gold := gold_folder()) is None:
            sys.stderr.write("no gold data: set DETENTE_GOLD to its folder\n")
            return 2
        for run in runs():
            if options.only in (None, run.task):
                save(updated(load(), (measure(run, gold),), tuple(run.command for run in runs())))
    PAGE.write_text(page(load(), peers(), runs()), encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="write_figures", description="Measures detente and writes docs/figures.md.")
    parser.add_argument("--only", choices=list(TaskName), type=TaskName, help="one task alone")
    parser.add_argument("--page", action="store_true", help="measure nothing, write the page again")
    return parser


if __name__ == "__main__":
    sys.exit(main())
