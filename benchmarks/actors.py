"""What settling who is meant costs of the whole pipeline, with the tables that ship and with much larger ones.

    python benchmarks/actors.py ARTICLES.jsonl [--articles 30] [--more 50000]

Articles are JSON lines with a `text`, such as PolNeAR's. The larger tables hold so many more made-up organisations.
Times are of this process alone; the first article warms up and is not counted.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from rich.console import Console

from detente.acquire import acquire_text
from detente.clean import clean
from detente.divide import divide
from detente.extract.actors.directory import Directory, shipped
from detente.extract.actors.stage import Actors
from detente.extract.actors.tables import Organisation, Tables
from detente.extract.reading import Reading, Stage
from detente.record import ActorKind
from detente.run.pipeline import STAGES

_SYLLABLES = ("ba", "do", "ke", "li", "mu", "na", "po", "ri", "su", "ta")


def main() -> None:
    """Prints the share of each part of the pipeline, with both tables."""
    asked = _arguments()
    lines = asked.articles.read_text("utf-8").splitlines()[: asked.articles_read + 1]
    texts = [json.loads(line)["text"] for line in lines]
    larger = Actors(Directory(shipped(), Tables(organisations=_made_up(asked.more))))
    for name, stages in {"tables that ship": STAGES, f"{asked.more:,} more names": (larger, *STAGES[1:])}.items():
        spent = _spent(texts, stages)
        whole = sum(spent.values())
        shares = ", ".join(f"{part} {seconds / whole:.1%}" for part, seconds in spent.items())
        Console().print(f"{name}: {shares}", soft_wrap=True)


def _made_up(number: int) -> tuple[Organisation, ...]:
    names = (" ".join(map(str.title, ("".join(p[:3]), "".join(p[3:])))) for p in product(_SYLLABLES, repeat=5))
    rows = (Organisation(id=f"made-up-{n}", name=name, kind=ActorKind.ORGANISATION) for n, name in enumerate(names))
    return tuple(row for row, _ in zip(rows, range(number), strict=False))


def _spent(texts: Sequence[str], stages: Sequence[Stage]) -> Counter[str]:
    """Seconds of the process for each part, over all texts but the first."""
    spent: Counter[str] = Counter()
    for text in texts:
        of_text = _read(text, stages)
        spent = spent + of_text if text is not texts[0] else spent
    return spent


def _read(text: str, stages: Sequence[Stage]) -> Counter[str]:
    spent: Counter[str] = Counter()
    clock = time.process_time()

    def done(part: str) -> None:
        nonlocal clock
        spent[part] += time.process_time() - clock
        clock = time.process_time()

    articles = clean(acquire_text(text, uri="text"))
    done("clean")
    documents = [divide(article) for article in articles]
    done("divide")
    readings = [Reading.of(document) for document in documents]
    done("encode")
    for stage in stages:
        readings = [stage(reading) for reading in readings]
        done(type(stage).__name__.lower())
    return spent


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--articles", dest="articles_read", type=int, default=30)
    parser.add_argument("--more", type=int, default=50_000)
    return parser.parse_args()


if __name__ == "__main__":
    main()
