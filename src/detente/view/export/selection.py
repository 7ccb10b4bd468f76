"""What of a record is exported: the facts that pass a query, a part of the record at a time."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from detente.record import Link, Record
from detente.store import EVERYTHING, Portion, Query, Snapshot


def _nobody(stories: float) -> None:
    """Tells nobody how far an export has come."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Those facts of a record that pass a query; `told` hears of how many stories each part was."""

    seen: Snapshot
    query: Query = EVERYTHING
    told: Callable[[float], None] = _nobody

    @property
    def whole(self) -> bool:
        """Whether nothing is left out."""
        return self.query == EVERYTHING

    def portions(self, *, reports: bool = False) -> Iterator[Portion]:
        """The stories that hold such facts, some at a time; with `reports` also what else reports the same."""
        for portion in self.seen.portions(self.query, reports=reports):
            yield portion
            self.told(len(portion.articles))

    def links(self) -> Iterator[tuple[Record, tuple[Link, ...]]]:
        """The links between such facts, some at a time, with what shows them."""
        return self.seen.links(self.query)


@dataclass(slots=True)
class Exported:
    """What an export wrote, by kind, and the facts that its format cannot say, by the reason."""

    written: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
