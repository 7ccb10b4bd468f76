"""What a query has to know of the reviews: who is meant where another was read, which facts are gone or are others."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from detente.record import Link, LinkKind, Record, Verdict, reviewed
from detente.record.amending import Fact, amended
from detente.record.reviews import Verdicts, is_another, meant, rejected


@dataclass(frozen=True, slots=True)
class Decided:
    """What reviews come to: whom mentions and actors stand for, and whom statements are about, by id; then of facts."""

    meant: Mapping[str, str | None] = field(default_factory=dict)
    about: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    """The ids of the facts that are rejected."""
    amended: Mapping[str, Fact] = field(default_factory=dict)
    """The facts that are amended, as they are to be, by id."""
    parted: frozenset[str] = frozenset()
    """The events that links of one happening led to which join no reports any more."""

    @property
    def actors(self) -> frozenset[str]:
        """Those that something stands for which was read as another."""
        return frozenset(actor for actor in self.meant.values() if actor)


AS_READ = Decided()
"""What there is to know where nobody decided anything."""


def decided(by: Verdicts, touched: Record, facts: Mapping[str, Fact]) -> Decided:
    """What verdicts come to.

    `touched` is all that was read from the articles with mentions that they are on, `facts` are those that they are on.
    """
    return Decided(
        meant={id: meant(id, by) for id in by if id not in facts and is_another(id, by)},
        about={statement.id: statement.about for statement in reviewed(touched).statements},
        gone=rejected(by) & facts.keys(),
        amended={id: amended(fact, by[id].changes, reason="") for id, fact in facts.items() if _amends(by, id)},
        parted=frozenset(
            fact.to
            for fact in facts.values()
            if isinstance(fact, Link) and fact.kind is LinkKind.SAME and is_another(fact.id, by)
        ),
    )


def _amends(by: Verdicts, id: str) -> bool:
    return by[id].verdict is Verdict.AMEND
