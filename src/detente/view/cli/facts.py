"""The listings: events in the order of reading or of time, statements, actors."""

from datetime import date

from detente.record import Actor, ActorKind, Event, Statement, StatementKind, reviewed
from detente.record.edtf import sort_key
from detente.view.cli.forms import ACTORS, EVENTS, STATEMENTS, put
from detente.view.cli.listing import OF_ACTORS, OF_EVENTS, OF_STATEMENTS, Asked, listing
from detente.view.context import found
from detente.view.facts import EventView, StatementView, actor_views, event_view, statement_view


@listing(*OF_EVENTS)
def timeline(asked: Asked) -> None:
    """Events in the order of time, those without a date last."""
    put(sorted(_events(asked), key=_in_time), EVENTS, asked.output)


@listing(*OF_EVENTS)
def events(asked: Asked) -> None:
    """Events in the order in which they were read: who did what to whom, and whether it happened."""
    put(_events(asked), EVENTS, asked.output)


@listing(*OF_STATEMENTS, kinds=StatementKind)
def statements(asked: Asked) -> None:
    """Who said, wrote or holds what."""
    with asked.store() as store:
        record, things = found(store, Statement, asked.query)
    views = [statement_view(record, statement) for statement in things]
    put(views if asked.like is None else _like(asked.like, views), STATEMENTS, asked.output)


@listing(*OF_ACTORS, kinds=ActorKind)
def actors(asked: Asked) -> None:
    """Who can speak or act, those named most often first."""
    with asked.store() as store:
        ids = {actor.id for actor in store.things(Actor, asked.query)}
        views = actor_views(reviewed(store.record()))
    put([view for view in views if view.actor.id in ids], ACTORS, asked.output)


def _like(words: str, views: list[StatementView]) -> list[StatementView]:
    """Those that are near in meaning to some words, the nearest first."""
    from detente.view.facts.meaning import alike

    return [views[place] for place, _ in alike(words, [view.words for view in views])]


def _in_time(view: EventView) -> tuple[bool, tuple[date, date, str]]:
    return view.edtf is None, sort_key(view.edtf)


def _events(asked: Asked) -> list[EventView]:
    with asked.store() as store:
        record, things = found(store, Event, asked.query)
    return [event_view(record, event) for event in things]
