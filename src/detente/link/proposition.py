"""What links are drawn between, with all that they are drawn by: it is kept beside the record, so that no text is
opened again when something new comes in."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from detente.link.bags import Sketch
from detente.record import Actor, ActorKind, LinkKind, Root, Span, Status

_FOR_A_STATE = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})
_OF_A_STATE = frozenset({"GOV", "MIL", "SPY", "COP", "LEG", "JUD"})
"""Kinds of actors, and first sectors, that speak for their state."""


class Party(Struct, frozen=True):
    """Somebody who takes part: an actor, and the state that it belongs to or is."""

    id: str
    name: str
    country: str | None = None
    speaks_for: bool = False
    """Whether it is that state, its government, or of it: what it says, the state says."""

    @property
    def is_known(self) -> bool:
        """Whether it is in the tables, or belongs to a state."""
        return not self.id.startswith(":")

    @property
    def is_its_state(self) -> bool:
        """Whether it is the state, or its government as a whole, and nobody of it."""
        return self.country is not None and self.id in (self.country, f"{self.country}-GOV")

    def is_side_of(self, other: "Party") -> bool:
        """Whether one stands for the other: the same actor, or two that speak for one state."""
        return self.id == other.id or bool(
            self.country and self.country == other.country and self.speaks_for and other.speaks_for
        )


def are_of_one_side(some: Iterable[Party], others: Iterable[Party]) -> bool:
    """Whether one of some stands for one of the others."""
    others = tuple(others)
    return any(one.is_side_of(other) for one in some for other in others)


def speaks_for_its_state(actor: Actor) -> bool:
    """Whether an actor is a state, its government, or of it, so that what it says, the state says."""
    return speaks_for(actor.kind, next(iter(actor.sectors), None))


def speaks_for(kind: ActorKind, sector: str | None) -> bool:
    """The same of an actor of a kind and a first sector."""
    return kind in _FOR_A_STATE or sector in _OF_A_STATE


class Proposition(Struct, frozen=True, kw_only=True):
    """One thing said or done in an article: a statement, an event, or both where the saying is the event."""

    statement: str | None = None
    event: str | None = None
    article: str
    outlet: str | None
    day: int | None
    """The day on which it was told, as an ordinal of the calendar."""
    at: int
    """Where its words begin in the article's text."""
    text: str
    """The sentence that it stands in."""
    words: Span
    """Its own words, in `text`."""
    by: tuple[Party, ...] = ()
    to: tuple[Party, ...] = ()
    about: tuple[str, ...] = ()
    root: Root | None = None
    act: Root | None = None
    status: Status | None = None
    when: tuple[int, int] | None = None
    """The first and last day on which what it tells happens; None where an end is open or no date is known."""
    place: str | None = None
    figures: tuple[tuple[str, float], ...] = ()
    """What is counted, and how many."""

    def end(self, kind: LinkKind) -> str | None:
        """The fact that a link of a kind ends at; None where it takes a statement, or an event, and there is none."""
        if kind is LinkKind.SAME:
            return self.event
        if kind is LinkKind.REPEATS:
            return self.statement
        first, other = (self.event, self.statement) if kind in _OF_DEEDS else (self.statement, self.event)
        return first or other

    @property
    def quoted(self) -> str:
        """Its words."""
        return self.words.of(self.text)


_OF_DEEDS = frozenset({LinkKind.CANCELS, LinkKind.FULFILS, LinkKind.ANSWERS})
"""The links that tell what became of something: they end at the event where a statement and an event are one."""


class Story(Struct, frozen=True, kw_only=True):
    """An article as others are held against it."""

    article: str
    day: int | None
    anchors: dict[str, float]
    """What tells it from other stories, people and words, each with its bits."""
    propositions: Sequence[Proposition]
    sketch: Sketch | None = None
    """What the propositions are first held against others by; a story that an earlier detente kept has none."""
