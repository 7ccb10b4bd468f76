"""How long search by meaning takes: what keeping the vectors of many statements costs, and asking for the nearest.

    python benchmarks/meaning.py NEWS.jsonl [--statements 300000] [--words 20] [--rounds 50]

News are JSON lines with a `text`. Statements are runs of their words, each begun a few words behind the one before.
What is timed is what the reading room does: `Meanings.extend`, then `Meanings.nearest` with and without a tenth of the
statements to look among; the median of the rounds counts.
"""

import argparse
import json
import time
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from statistics import median

from rich.console import Console

from detente.encode import meanings
from detente.store.meanings import Meanings

_QUERY = "sanctions will be lifted once the inspectors are back"


def main() -> None:
    """Prints the times."""
    asked = _arguments()
    rows = (json.loads(line)["text"].split() for line in asked.news.read_text("utf-8").splitlines())
    words = [*chain.from_iterable(rows)]
    step = max(1, (len(words) - asked.words) // asked.statements)
    texts = [" ".join(words[at * step : at * step + asked.words]) for at in range(asked.statements)]
    meanings([_QUERY])
    kept = Meanings()
    seqs = range(1, len(texts) + 1)
    building = _seconds(lambda: kept.extend(seqs, texts))
    one_more = _seconds(lambda: kept.extend([len(texts) + 1], texts[:1]))
    whole = median(_seconds(lambda: kept.nearest(_QUERY)) for _ in range(asked.rounds))
    tenth = seqs[::10]
    among = median(_seconds(lambda: kept.nearest(_QUERY, among=tenth)) for _ in range(asked.rounds))
    Console().print(
        f"{len(texts):,} statements of {asked.words} words\n"
        f"vectors of all: {building:.1f} s; of one more: {1000 * one_more:.1f} ms\n"
        f"the 50 nearest of all: {1000 * whole:.1f} ms\n"
        f"the 50 nearest among a tenth of them: {1000 * among:.1f} ms"
    )


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("news", type=Path)
    parser.add_argument("--statements", type=int, default=300_000)
    parser.add_argument("--words", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=50)
    return parser.parse_args()


if __name__ == "__main__":
    main()
