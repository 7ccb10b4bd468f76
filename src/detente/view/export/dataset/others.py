"""Runs, inputs that could not be read, and reviews as flat rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from detente.record import Coding, Review, Run, Unread
from detente.view.export.dataset.shared import web
from detente.view.export.rows import written
from detente.view.export.selection import Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class RunData:
    """What coded a record."""

    id: str
    version: str
    fingerprints: tuple[str, ...]
    settings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingData:
    """What one run read from one source."""

    id: str
    run: str
    source_id: str
    things: int
    superseded: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadData:
    """An input that could not be read."""

    id: str
    source: str
    url: str | None
    reason: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewData:
    """What a person decided."""

    id: str
    when: str
    by: str
    of: str
    verdict: str
    amended: str | None
    changes: tuple[str, ...]
    labels: tuple[str, ...]
    note: str


def runs(selection: Selection) -> Iterator[RunData]:
    """The rows of the runs of a record."""
    for run in selection.seen.things(Run):
        yield RunData(
            id=run.id, version=run.version, fingerprints=_pairs(run.fingerprints), settings=_pairs(run.settings)
        )


def _pairs(values: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(f"{name}={value}" for name, value in values.items())


def codings(selection: Selection) -> Iterator[CodingData]:
    """The rows of what says which run read which source; only where the whole record is asked for."""
    if selection.whole:
        for coding in selection.seen.things(Coding):
            yield CodingData(
                id=coding.id,
                run=coding.run,
                source_id=coding.source,
                things=len(coding.things),
                superseded=len(coding.superseded),
            )


def unread(selection: Selection) -> Iterator[UnreadData]:
    """The rows of what could not be read; only where the whole record is asked for."""
    if selection.whole:
        for one in selection.seen.things(Unread):
            yield UnreadData(id=one.id, source=one.uri, url=web(one.uri), reason=one.reason, advice=one.advice)


def reviews(selection: Selection) -> Iterator[ReviewData]:
    """The rows of the reviews that lie beside a record; only where the whole record is asked for."""
    if selection.whole:
        for review in selection.seen.things(Review):
            yield ReviewData(
                id=review.id,
                when=review.when,
                by=review.by,
                of=review.of,
                verdict=review.verdict.value,
                amended=review.amended,
                changes=tuple(f"{name}={written(value)}" for name, value in review.changes.items()),
                labels=review.labels,
                note=review.note,
            )
