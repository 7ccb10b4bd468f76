"""What is known at a place of an article: its persons, its date, and who was spoken of before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.extract.actors.candidate import Candidate
from detente.extract.actors.cast import Player
from detente.record import Actor, How
from detente.record.edtf import Bounds


@dataclass(frozen=True, slots=True)
class Reference:
    """What a candidate stands for, and why."""

    actor: Actor | None
    how: How
    confidence: float
    reason: str
    player: Player | None = None
    """The actor with the offices that titles can mean, where it is a person."""


@dataclass(frozen=True, slots=True)
class Place:
    """That a sentence speaks of a state, and the index of the word whose place it is, where it is one."""

    sentence: int
    country: str
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """The persons of the article, its date, and all candidates before this one with what they stand for."""

    cast: tuple[Player, ...]
    when: Bounds | None
    countries: frozenset[str] = frozenset()
    """The states that the article speaks of anywhere."""
    places: Sequence[Place] = ()
    past: Sequence[tuple[Candidate, Reference]] = ()

    def named_before(self) -> Iterator[Actor]:
        """The actors spoken of so far, the last one first."""
        return (r.actor for _, r in reversed(self.past) if r.actor)

    def players_before(self) -> Iterator[Player]:
        """The persons spoken of so far, the last one first."""
        return (r.player for _, r in reversed(self.past) if r.player)

    def setting(self, candidate: Candidate) -> str | None:
        """The only state of which the article has spoken so far, else the one in which the candidate's deed is done."""
        so_far = {p.country for p in self.places if p.sentence <= candidate.sentence}
        here = [p for p in self.places if p.sentence == candidate.sentence]
        if len(so_far) != 1 and any(p.of != candidate.clause for p in here):
            return None
        only = so_far if len(so_far) == 1 else {p.country for p in here}
        return next(iter(only)) if len(only) == 1 else None

    def country_of(self, candidate: Candidate) -> str | None:
        """The state a phrase belongs to, by its own words or by the person it names as owner."""
        owners = {p.actor.country for p in self.cast if candidate.owner and p.bears(candidate.owner)}
        return candidate.country or (owners.pop() if len(owners) == 1 else None)
