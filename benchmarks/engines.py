"""The same inputs through this machine's processes and through Ray, by one worker and by two: the record and the time.

    python -m benchmarks.engines [--number 2000]

Stories of small quarrels, written for it, lie in a folder as files, packed files and lines of JSON. Each engine reads
them into a record of its own; the records are to be the same line by line. Linking is part of what is timed.
"""

import argparse
import subprocess
import sys
import time
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from tests.feuds import Feuds

from detente.store import open_store


def main() -> None:
    """Prints how long each engine takes, and leaves with 1 where a record is another than the first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=2000)
    number = parser.parse_args().number
    records = []
    with TemporaryDirectory() as folder:
        given = Path(folder) / "given"
        given.mkdir()
        Feuds(number).write(given)
        for engine, jobs in product(("local", "ray"), (1, 2)):
            record = Path(folder) / f"{engine}-{jobs}.db"
            seconds = _read(given, record, engine, jobs)
            with open_store(record) as store:
                records.append(store.record().to_jsonl())
            is_first = "the first" if len(records) == 1 else "the same" if records[-1] == records[0] else "ANOTHER"
            speed = f"{seconds:.0f} s, {number / seconds:.1f} articles/s"
            Console().print(f"{engine}, {jobs} at work: {speed}; the record is {is_first}", soft_wrap=True)
    sys.exit(len({*records}) > 1)


def _read(given: Path, record: Path, engine: str, jobs: int) -> float:
    """How many seconds a command takes that reads what is given into a record."""
    command = [sys.executable, "-m", "detente", "read", str(given), "--record", str(record)]
    started = time.perf_counter()
    done = subprocess.run(
        [*command, "--engine", engine, "--jobs", str(jobs)], capture_output=True, text=True, check=False
    )
    if done.returncode != 1:  # one of the files is none that could be read
        raise RuntimeError(done.stderr)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
