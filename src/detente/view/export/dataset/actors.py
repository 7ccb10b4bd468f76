"""Actors, how often they are named, speak and act, and their offices, as flat rows."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from detente.record import Actor
from detente.store import Portion
from detente.view.export.selection import Selection
from detente.view.facts import actor_views


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorData:
    """An actor, and in how much of what was exported it takes part."""

    id: str
    name: str
    kind: str
    country: str | None
    sectors: tuple[str, ...]
    mentions: int
    statements: int
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeData:
    """An office that an actor holds or held."""

    actor: str
    name: str
    title: str
    country: str | None
    from_: str | None
    to: str | None


@dataclass(slots=True)
class Cast:
    """Counts, portion by portion, in how much each actor takes part."""

    mentions: Counter[str] = field(default_factory=Counter)
    statements: Counter[str] = field(default_factory=Counter)
    events: Counter[str] = field(default_factory=Counter)
    known: set[str] = field(default_factory=set)

    def add(self, portion: Portion) -> None:
        """Counts what a portion has of each actor."""
        for view in actor_views(portion.record):
            id = view.actor.id
            self.known.add(id)
            self.mentions[id] += view.mentions
            self.statements[id] += view.statements
            self.events[id] += view.events


def actors(selection: Selection, cast: Cast) -> Iterator[ActorData]:
    """The rows of the actors; where not all facts are asked for, of those that take part in these."""
    for actor in _cast(selection, cast):
        yield ActorData(
            id=actor.id,
            name=actor.name,
            kind=actor.kind.value,
            country=actor.country,
            sectors=actor.sectors,
            mentions=cast.mentions[actor.id],
            statements=cast.statements[actor.id],
            events=cast.events[actor.id],
        )


def offices(selection: Selection, cast: Cast) -> Iterator[OfficeData]:
    """The rows of the offices of the same actors."""
    for actor in _cast(selection, cast):
        for office in actor.offices:
            yield OfficeData(
                actor=actor.id,
                name=actor.name,
                title=office.title,
                country=office.country,
                from_=office.from_,
                to=office.to,
            )


def _cast(selection: Selection, cast: Cast) -> Iterator[Actor]:
    return (one for one in selection.seen.things(Actor) if selection.whole or one.id in cast.known)
