"""Values by code, so that columns need hold small numbers only."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from detente.record import LinkKind, Root, StatementKind, Status
from detente.record.bearing import Bearing

NONE = -1
"""The code of what has no value."""


class Vocabulary:
    """Values in the order in which they were first seen; what once has a code keeps it."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        self._values: list[str] = []
        self._codes: dict[str, int] = {}
        for value in values:
            self.code(str(value))

    def code(self, value: str | None) -> int:
        """The code of a value, a new one where it has none yet; NONE of nothing."""
        if value is None:
            return NONE
        found = self._codes.get(value)
        if found is None:
            found = self._codes[value] = len(self._values)
            self._values.append(value)
        return found

    def known(self, value: str) -> int:
        """The code of a value; NONE where it has none."""
        return self._codes.get(value, NONE)

    def __getitem__(self, code: int) -> str:
        return self._values[code]

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)


class What(StrEnum):
    """Which of the two a fact is."""

    STATEMENT = "statement"
    EVENT = "event"


class Judged(StrEnum):
    """What reviews say of a fact."""

    NONE = "none"
    ACCEPTED = "accepted"
    AMENDED = "amended"
    REJECTED = "rejected"


class Vocabularies:
    """The vocabularies of a catalogue's columns."""

    def __init__(self) -> None:
        self.what = Vocabulary(What)
        self.root = Vocabulary(Root)
        self.act = self.root
        self.status = Vocabulary(Status)
        self.bearing = Vocabulary(Bearing)
        self.kind = Vocabulary(StatementKind)
        self.verdict = Vocabulary(Judged)
        self.link = Vocabulary(LinkKind)
        self.quad = Vocabulary("01234")
        self.country = Vocabulary()
        self.place = Vocabulary()
        self.outlet = Vocabulary()
        self.language = Vocabulary()
