"""What was forgotten, as far as one has to know it to say so and to look for what is left."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from detente.store.forgetting.names import NOBODY, Names
from detente.store.forgetting.trace import Trace


@dataclass(slots=True)
class Gone:
    """Gathers what is taken out: the ids by kind, addresses, and what was blacked out."""

    ids: dict[str, set[str]] = field(default_factory=dict)
    others: set[str] = field(default_factory=set)
    """The ids of what only earlier runs had read."""
    kept: set[str] = field(default_factory=set)
    """The ids of what an earlier run had read otherwise, so that it stays as that run read it."""
    addresses: set[str] = field(default_factory=set)
    names: Names = NOBODY
    blacked: set[str] = field(default_factory=set)
    """The articles in which names were blacked out."""
    renamed: int = 0
    """How many actors are told of otherwise, since who they are was the word of what is gone."""

    def add(self, kind: str, ids: Iterable[str]) -> None:
        """Notes that things of a kind go."""
        self.ids.setdefault(kind, set()).update(ids)

    @property
    def every(self) -> set[str]:
        """The ids of all that goes."""
        return (self.others - self.kept).union(*self.ids.values())

    @property
    def counts(self) -> Counter[str]:
        """How many things of each kind go."""
        return +Counter({kind: len(ids) for kind, ids in self.ids.items()})

    @property
    def trace(self) -> Trace:
        """What must be found nowhere any more."""
        return Trace(frozenset(self.every - self.kept), frozenset(self.addresses), self.names)
