"""An actor as it is shown: who it is, and how often it is named, speaks and acts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from detente.record import Actor, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """What one shows of an actor."""

    actor: Actor
    mentions: int
    statements: int
    """That it made."""
    events: int
    """In which it acts or is acted upon."""


def actor_views(record: Record) -> tuple[ActorView, ...]:
    """The actors of a record, those named most often first."""
    whose = {mention.id: mention.actors for mention in record.mentions}
    mentions = Counter(actor for actors in whose.values() for actor in actors)
    statements = Counter(a for statement in record.statements for a in whose.get(statement.speaker or "", ()))
    events = Counter(actor for event in record.events for actor in _taking_part(event.actors + event.recipients, whose))
    views = (
        ActorView(actor=a, mentions=mentions[a.id], statements=statements[a.id], events=events[a.id])
        for a in record.actors
    )
    return tuple(sorted(views, key=lambda view: (-view.mentions, view.actor.name)))


def _taking_part(mentions: Iterable[str], whose: dict[str, tuple[str, ...]]) -> set[str]:
    """The actors of an event, each once however often it is mentioned in it."""
    return {actor for mention in mentions for actor in whose.get(mention, ())}
