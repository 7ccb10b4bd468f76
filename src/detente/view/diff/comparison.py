"""How often two runs read the same, counted by kind of thing and by field."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from detente.record import Record
from detente.view.diff.pairing import Change, Pairing, pairings
from detente.view.diff.sources import Sides, Together

KINDS = ("article", "mention", "date", "statement", "event")
"""The kinds of things that are compared."""

_MADE = re.compile(r"(\w+)-[0-9a-f]{16}")
"""An id that is a hash, with its kind."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What is not the same in both runs, with what each read from its source."""

    pairing: Pairing
    first: Record
    second: Record


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of a kind of thing how many are the same in both runs, changed, or in one alone."""

    kind: str
    same: int
    changed: int
    only_first: int
    only_second: int

    @property
    def first(self) -> int:
        """How many the first run read."""
        return self.same + self.changed + self.only_first

    @property
    def second(self) -> int:
        """How many the second run read."""
        return self.same + self.changed + self.only_second

    @property
    def found(self) -> float | None:
        """How far both found the same words, from 0 to 1 (F1: twice the pairs over all of both); None of nothing."""
        return _ratio(2 * (self.same + self.changed), self.first + self.second)

    @property
    def alike(self) -> float | None:
        """The same of those that are alike in every field."""
        return _ratio(2 * self.same, self.first + self.second)


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """Of the things of a kind that both runs found, in how many a field is the same."""

    kind: str
    field: str
    same: int
    pairs: int

    @property
    def alike(self) -> float | None:
        """Their share, from 0 to 1; None where there are no pairs."""
        return _ratio(self.same, self.pairs)


@dataclass
class Comparison:
    """What two runs read, counted as far as it has been compared."""

    sides: Sides
    changes: Counter[tuple[str, Change]] = field(default_factory=Counter)
    fields: Counter[tuple[str, str]] = field(default_factory=Counter)
    """In how many pairs a field of a kind of things differs."""

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        """How far both agree, kind by kind."""
        return tuple(Agreement(kind, *(self.changes[kind, change] for change in Change)) for kind in KINDS)

    @property
    def of_fields(self) -> tuple[FieldAgreement, ...]:
        """How far both agree in each field that differs anywhere, kind by kind, the most frequent change first."""
        pairs = {one.kind: one.same + one.changed for one in self.agreements}
        ordered = sorted(self.fields.items(), key=lambda each: (KINDS.index(each[0][0]), -each[1], each[0][1]))
        return tuple(FieldAgreement(kind, name, pairs[kind] - times, pairs[kind]) for (kind, name), times in ordered)


def compare(made: Comparison) -> Iterator[Difference]:
    """What is not the same in both runs, source by source in the order of the first; counts all of it on the way.

    Only one source is in memory at a time.
    """
    for source in made.sides.together:
        yield from _of_source(made, source)


def _of_source(made: Comparison, source: Together) -> Iterator[Difference]:
    read = made.sides.readings(source)
    if read is None:
        coding = made.sides.first.coding(source.first, made.sides.one.run.id)
        made.changes.update(_all_same(coding.things if coding else ()))
        return
    for pairing in pairings(*read):
        made.changes[pairing.kind, pairing.change] += 1
        made.fields.update((pairing.kind, each.name) for each in pairing.fields)
        if pairing.change is not Change.SAME:
            yield Difference(pairing, *read)


def _all_same(ids: Iterable[str]) -> Counter[tuple[str, Change]]:
    """What has these ids, all of it the same; actors are not counted."""
    kinds = (found[1] for id in ids if (found := _MADE.fullmatch(id)))
    return Counter((kind, Change.SAME) for kind in kinds if kind in KINDS)


def _ratio(some: int, all_: int) -> float | None:
    return some / all_ if all_ else None
