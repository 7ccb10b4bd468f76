"""Compares detente with others, in speed and, where there is a scorer, in what they find.

    python -m benchmarks.peers [--gold ../shared/gold] [--limit N] [--heideltime 24]

Others that are not installed are left out, saying so; `pip install 'detente[bench]'` has them all.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.peers import dates, pages, quotations, syntax
from benchmarks.peers.contest import Contest, Result, held
from rich.console import Console
from rich.table import Table

from detente.view.evaluate.figures import Figure

_WIDTH = 136
_NOTES = """\
Speed: by the time that processors worked, at the best of two rounds, of one where HeidelTime takes part. "To dates" and
"to statements" begin with the bare text, as do all others. HeidelTime's wrapper starts Java for each text, so only some
are given to it. F1: by the scorers of `detente evaluate`; where a library raises, it finds nothing. Quotations: those
alone count that stand between quotation marks from end to end, for textacy claims no others; whole: content and source.
Prepositions and articles before dateparser's dates are taken off; its values are as precise as the period it tells.
Our rules were written with the pages and half of TimeBank at hand, HeidelTime's with TimeBank."""


def main() -> None:
    """Prints who is left out, one table, and how to read it."""
    asked = _arguments()
    say = Console(width=_WIDTH, highlight=False)
    for peer in (quotations.TEXTACY, dates.DATEPARSER, dates.HEIDELTIME):
        if peer.missing:
            say.print(peer.missing)
    os.environ["DETENTE_THREADS"] = "1"
    shown = Table("what, rows", "who", "speed", "× ours", "F1")
    for contest in _contests(asked.gold, asked.limit, asked.heideltime):
        sys.stderr.write(f"{contest.title}: {len(contest.rows)}\n")
        _show(shown, contest)
    say.print(shown)
    say.print(_NOTES)


def _contests(gold: Path, limit: int | None, slow: int) -> Iterator[Contest[Any, Any]]:
    yield pages.contest(gold, limit)
    yield syntax.contest(gold, limit)
    yield quotations.contest(gold, limit)
    yield from dates.contests(gold, limit, slow)


def _show(table: Table, contest: Contest[Any, Any]) -> None:
    results, rows = held(contest), len(contest.rows)
    ours = results[0].speed
    for number, result in enumerate(results):
        speed = f"{result.speed:,.{0 if result.speed >= 100 else 1}f} {contest.unit}/s"
        who = f"{result.side}\nraises on {result.raised} of {rows}" if result.raised else result.side
        what = "" if number else f"{contest.title}, {rows}"
        table.add_row(what, who, speed, f"{result.speed / ours:.2g}", _told(result, rows))
    table.add_section()


def _told(result: Result, rows: int) -> str:
    """The figures, and beneath them those of the rows on which nobody raises, where that is fewer."""
    if result.read == rows:
        return _line(result.figures)
    return f"{_line(result.figures)}\n{_line(result.of_read)} (of {result.read})"


def _line(figures: Iterable[Figure]) -> str:
    return ", ".join(f"{figure.name} {figure.value:.3f}".replace(" 0.", " .") for figure in figures)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--limit", type=int, help="the first so many rows alone")
    parser.add_argument("--heideltime", type=int, default=24, help="how many articles HeidelTime reads")
    return parser.parse_args()


if __name__ == "__main__":
    main()
