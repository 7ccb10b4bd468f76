"""Events, their figures, and who takes part in facts, as flat rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 (beside columns that are called date)

from detente.view.export.dataset.shared import Told, days, edtf_of, ends, ids, labels, mentions, same
from detente.view.export.dataset.shown import Shown
from detente.view.export.rows import event_row
from detente.view.facts import EventView, Party, StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class EventData(Told):
    """An event, with where each of its words stands."""

    id: str
    date: str | None
    first_day: Day | None
    last_day: Day | None
    date_basis: str | None
    date_reason: str | None
    bearing: str
    status: str
    root: str
    act: str | None
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str | None
    quad: int
    goldstein: float | None
    plover_score: float
    actors: tuple[str, ...]
    actor_ids: tuple[str, ...]
    actor_mentions: tuple[str, ...]
    recipients: tuple[str, ...]
    recipient_ids: tuple[str, ...]
    recipient_mentions: tuple[str, ...]
    trigger: str
    trigger_start: int
    trigger_end: int
    object: str | None
    object_start: int | None
    object_end: int | None
    condition: str | None
    condition_start: int | None
    condition_end: int | None
    deadline: str | None
    deadline_first_day: Day | None
    deadline_last_day: Day | None
    place: str | None
    place_country: str | None
    latitude: float | None
    longitude: float | None
    on_the_word_of: str
    asserted_by: str | None
    sentence: str
    start: int
    end: int
    confidence: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityData(Told):
    """A figure of an event."""

    event: str
    what: str
    value: float
    upper: float | None
    unit: str | None
    bound: str
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleData(Told):
    """Somebody who takes part in an event or a statement: a row for each actor of a mention."""

    fact: str
    fact_kind: str
    role: str
    mention: str
    words: str
    start: int
    end: int
    actor: str | None
    name: str | None
    country: str | None


_LISTS = ("actors", "actor_ids", "recipients", "recipient_ids", "contexts")


def events(shown: Shown) -> Iterator[EventData]:
    """The rows of the events of a portion."""
    return (_event(shown, view) for view in shown.events)


def _event(shown: Shown, view: EventView) -> EventData:
    event, place = view.event, view.event.place
    return EventData(
        **same(event_row(view), *_LISTS, "article", "source"),
        **days(edtf_of(event.date)),
        date_reason=event.date.reason if event.date else None,
        contexts=event.contexts,
        actors=labels(view.actors),
        actor_ids=ids(view.actors),
        actor_mentions=mentions(view.actors),
        recipients=labels(view.recipients),
        recipient_ids=ids(view.recipients),
        recipient_mentions=mentions(view.recipients),
        **ends(event.trigger, "trigger_"),
        **ends(event.object, "object_"),
        **ends(event.condition, "condition_"),
        **days(edtf_of(event.deadline), "deadline_"),
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        asserted_by=event.asserted_by,
        **ends(event.sentence),
        reasons=event.reasons,
        **shown.told(event.article),
    )


def quantities(shown: Shown) -> Iterator[QuantityData]:
    """The rows of the figures of the events of a portion."""
    for view in shown.events:
        for quantity in view.event.quantities:
            yield QuantityData(
                event=view.id,
                what=quantity.what,
                value=quantity.value,
                upper=quantity.upper,
                unit=quantity.unit,
                bound=quantity.bound.value,
                words=quantity.span.of(view.article.text),
                **ends(quantity.span),
                **shown.told(view.article.id),
            )


def roles(shown: Shown) -> Iterator[RoleData]:
    """The rows of those who take part in the facts of a portion."""
    for view in shown.events:
        yield from _roles(shown, view, {"actor": view.actors, "recipient": view.recipients})
    for said in shown.statements:
        one = {"speaker": _some(said.speaker), "addressee": said.addressees, "via": _some(said.via)}
        yield from _roles(shown, said, one)


def _some(party: Party | None) -> tuple[Party, ...]:
    return (party,) if party else ()


def _roles(
    shown: Shown, view: EventView | StatementView, taking: Mapping[str, tuple[Party, ...]]
) -> Iterator[RoleData]:
    where = shown.told(view.article.id)
    for role, parties in taking.items():
        for party in parties:
            for actor in party.actors or (None,):
                yield RoleData(
                    fact=view.id,
                    fact_kind="event" if isinstance(view, EventView) else "statement",
                    role=role,
                    mention=party.mention.id,
                    words=party.words,
                    **ends(party.mention.span),
                    actor=actor.id if actor else None,
                    name=actor.name if actor else None,
                    country=actor.country if actor else party.mention.country,
                    **where,
                )
