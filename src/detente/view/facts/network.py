"""Who did what to whom: actors, and what ties two of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from detente.record import Actor, Event, Record
from detente.record.kinds import SHARED
from detente.view.facts.happening import happenings
from detente.view.facts.lookup import named
from detente.view.facts.sides import meant


@dataclass(frozen=True, slots=True)
class Tie:
    """What one actor did to another, or, where it is mutual, both with each other; by the ids of the actors."""

    one: str
    other: str
    mutual: bool
    happenings: int
    weights: tuple[float, ...]
    """On Goldstein's scale, of those that have one."""

    @property
    def mean(self) -> float | None:
        """The mean weight; None where nothing has one."""
        return round(sum(self.weights) / len(self.weights), 3) if self.weights else None


@dataclass(frozen=True, slots=True)
class Node:
    """An actor, and in how many of the happenings it takes part that tie it to another."""

    actor: Actor
    happenings: int


@dataclass(frozen=True, slots=True)
class Network:
    """Actors, those that take part most often first, what ties them, and what tied happenings there are."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    events: tuple[Event, ...]
    """One for each happening that ties."""
    untied: int
    """How many happenings tie nobody: only one side of them is known."""


_Ends = tuple[str, str, bool]


def network(record: Record, events: Sequence[Event]) -> Network:
    """The network of some events of a record, each happening counted once between two."""
    taking_part: Counter[str] = Counter()
    tied: dict[_Ends, list[Event]] = {}
    tying: list[Event] = []
    found = [happening.chief for happening in happenings(record, events)]
    for event in found:
        ends = set(_ends(record, event))
        for end in ends:
            tied.setdefault(end, []).append(event)
        taking_part.update({actor for one, other, _ in ends for actor in (one, other)})
        tying += [event] if ends else []
    nodes = (Node(named(record, Actor, id), count) for id, count in taking_part.items())
    return Network(
        nodes=tuple(sorted(nodes, key=lambda node: (-node.happenings, node.actor.name, node.actor.id))),
        ties=tuple(_tie(ends, tied[ends]) for ends in sorted(tied)),
        events=tuple(tying),
        untied=len(found) - len(tying),
    )


def _ends(record: Record, event: Event) -> Iterator[_Ends]:
    """Whom an event ties: who acts to whom it is done, or those who do it with each other."""
    actors, recipients = meant(record, event.actors), meant(record, event.recipients)
    if recipients:
        yield from ((one, other, False) for one, other in product(actors, recipients) if one != other)
    elif event.root in SHARED:
        yield from ((one, other, True) for one, other in combinations(sorted(actors), 2))


def _tie(ends: _Ends, events: Sequence[Event]) -> Tie:
    weights = sorted(event.goldstein for event in events if event.goldstein is not None)
    return Tie(*ends, len(events), tuple(weights))
