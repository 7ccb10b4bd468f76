"""The sources that two runs read, of one record or of two, and what each run read from them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from detente.record import Record
from detente.store import RunHead, Store
from detente.view.diff.naming import chosen


@dataclass(frozen=True, slots=True)
class Together:
    """A source that both runs read, by its id in the record of each."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Sides:
    """Two runs, each with the record that holds what it read, and their sources."""

    first: Store
    second: Store
    one: RunHead
    other: RunHead
    together: tuple[Together, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]

    def readings(self, source: Together) -> tuple[Record, Record] | None:
        """What each run read from a source; None where their codings say that it is the same, to the letter."""
        if self.first is self.second:
            mine, theirs = (self.first.coding(source.first, run.run.id) for run in (self.one, self.other))
            if mine and theirs and (mine.things, mine.superseded) == (theirs.things, theirs.superseded):
                return None
            one, other = self.first.readings(source.first, self.one.run.id, self.other.run.id)
            return one, other
        (one,) = self.first.readings(source.first, self.one.run.id)
        (other,) = self.second.readings(source.second, self.other.run.id)
        return one, other


def sides(first: Store, one: str, second: Store, other: str) -> Sides:
    """The two runs that are asked for, of one record or of two; raises NotInRecord where one is not there."""
    runs = chosen(first, one), chosen(second, other)
    mine, theirs = dict(first.sources_of(runs[0].run.id)), dict(second.sources_of(runs[1].run.id))
    pairs = dict(_together(mine, theirs))
    return Sides(
        first,
        second,
        *runs,
        together=tuple(Together(*pair) for pair in pairs.items()),
        only_first=tuple(id for id in mine if id not in pairs),
        only_second=tuple(id for id in theirs if id not in {*pairs.values()}),
    )


def _together(mine: Mapping[str, str], theirs: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The sources of one id, and of those left the ones of the same bytes."""
    yield from ((id, id) for id in mine if id in theirs)
    by_bytes = {sha256: id for id, sha256 in reversed([*theirs.items()]) if id not in mine}
    for id, sha256 in mine.items():
        if id not in theirs and sha256 in by_bytes:
            yield id, by_bytes.pop(sha256)
