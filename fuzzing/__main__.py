"""Feeds readers hostile input, prints what came of it by reader, and ends with 1 where one could not bear something."""

import argparse
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from fuzzing import __doc__ as usage
from fuzzing.found import name_of
from fuzzing.guard import guarded
from fuzzing.guided import guided
from fuzzing.readers import Reader, readers
from fuzzing.report import table
from fuzzing.trial import trial
from fuzzing.work import Tally, checked, stretch

_A_ROUND = 20_000
"""Inputs of all readers together after which the table is printed anew and readers go on from what was new."""
_WIDTH = 110


def main() -> None:
    """Reads the command line."""
    given = _given()
    chosen = [reader for reader in readers() if reader.name in given.readers or not given.readers]
    if given.input:
        sys.exit(_again(chosen[0], given.input))
    for reader in chosen:
        checked(reader)
    console, started = Console(width=_WIDTH), time.monotonic()
    tallies: Mapping[str, Tally] = {}
    for tallies in campaign(chosen, given):
        console.print(table(tallies, seconds=time.monotonic() - started, seed=given.seed))
    found = [one for tally in tallies.values() for one in tally.found]
    for one in found:
        console.print(f"{one.key}\n    {one.what}\n    {one.command}", markup=False, soft_wrap=True)
    sys.exit(bool(found))


def campaign(chosen: Sequence[Reader], given: argparse.Namespace) -> Iterator[Mapping[str, Tally]]:
    """What came of all inputs so far, by reader, after every round; what is led by coverage comes last."""
    tallies = {reader.name: Tally() for reader in chosen}
    started = time.monotonic()
    led = round(given.inputs * given.guided)
    sizes = [min(_A_ROUND, given.inputs - led - before) for before in range(0, given.inputs - led, _A_ROUND)]
    rounds = (*((size, stretch) for size in sizes), *((led, guided),) * bool(led))
    for number, (size, work) in enumerate(rounds, 1):
        if given.seconds is not None and time.monotonic() - started > given.seconds:
            return
        with ThreadPoolExecutor(given.jobs) as pool:
            asked = [
                pool.submit(work, reader, tallies[reader.name], part, f"{given.seed} {number} {reader.name}")
                for reader, part in _parted(chosen, size)
            ]
        tallies = {reader.name: tallies[reader.name] + one.result() for reader, one in zip(chosen, asked, strict=True)}
        yield tallies


def _parted(chosen: Sequence[Reader], size: int) -> Iterator[tuple[Reader, int]]:
    """The readers, with how many of so many inputs each gets."""
    whole = sum(reader.share for reader in chosen)
    for reader in chosen:
        yield reader, -(-size * reader.share // whole)


def _again(reader: Reader, file: Path) -> bool:
    """Reads one kept input, and whether it is still a finding."""
    checked(reader)
    data = file.read_bytes()
    with TemporaryDirectory() as folder, guarded(Path(folder)):
        results = [
            trial(reader, name_of(file), data, folder=Path(folder), company=company) for company in (None, 0, 1, 2)
        ]
    for came, wrong in results:
        print(wrong.what if wrong else sorted(came))
    return any(wrong for _, wrong in results)


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=usage, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readers", nargs="*", help="all where none is named")
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--guided", type=float, default=0.0, help="the share of inputs that atheris finds by coverage")
    parser.add_argument("--input", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
