"""One event that an article tells of more than once: in its title and its text, and by a noun that takes it up."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from detente.extract.events.people import Cast
from detente.record import Event, PassageKind, Root, Span

_TAKING_UP = frozenset({"the", "this", "that", "these", "those", "such"})
_NEAR = 3
"""How many sentences after an event a noun still takes it up."""


def told_once(cast: Cast, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, each once, at its word in the text rather than the title: with the sides that only another names."""
    titles = [p.span for p in cast.reading.document.article.passages if p.kind is PassageKind.TITLE]
    firsts: dict[str, str] = {}
    for event in events:
        others = [o for o in events if o.id not in firsts and _is_told_by(cast, event, o, titles)]
        if others:
            firsts[event.id] = max(others, key=lambda o: _in_common(cast, event, o)).id
    again = {e.id: tuple(o for o in events if firsts.get(o.id) == e.id) for e in events}
    return tuple(_with(cast, e, again[e.id]) for e in events if e.id not in firsts)


def _is_told_by(cast: Cast, event: Event, other: Event, titles: Sequence[Span]) -> bool:
    """Whether an event of the title is told by one of the text, or a noun of the text takes up one before it."""
    inside, beyond = (any(title.covers(e.trigger) for title in titles) for e in (event, other))
    if event.root is not other.root or beyond or not _in_common(cast, event, other):
        return False
    return inside or (_takes_up(cast, event, other) and _is_alike(event, other))


def _is_alike(event: Event, other: Event) -> bool:
    """Whether the modes do not tell two events apart: talks are held on a visit, but are not the visit."""
    if event.root is Root.CONSULT:
        return event.mode == other.mode
    return event.mode is None or other.mode is None or event.mode == other.mode


def _in_common(cast: Cast, event: Event, other: Event) -> int:
    """How many sides of two events are of the same parties; 0 where one is of others."""
    sides = ((event.actors, other.actors), (event.recipients, other.recipients))
    known = [tuple([i for i in side if cast.mentions[i].actor] for side in both) for both in sides]
    shared = [
        any(cast.sides_with(one, two) for one in ours for two in theirs) for ours, theirs in known if ours and theirs
    ]
    return sum(shared) if all(shared) else 0


def _takes_up(cast: Cast, event: Event, other: Event) -> bool:
    """Whether an event without a date of its own stands at a noun with "the" or "this", not far behind the other."""
    document = cast.reading.document
    here, there = document.sentence_at(event.trigger.start), document.sentence_at(other.trigger.start)
    if here is None or there is None or not 0 < here.index - there.index <= _NEAR:
        return False
    noun = here.head_of(event.trigger)
    if noun is None or noun.pos != "NOUN" or (event.date and event.date.source):
        return False
    return any(t.lemma in _TAKING_UP for t in here.children(noun, "det"))


def _with(cast: Cast, event: Event, again: Iterable[Event]) -> Event:
    """An event with the sides that it lacks from where it is told again."""
    for other in again:
        event = replace(
            event,
            actors=event.actors or tuple(i for i in other.actors if i not in event.recipients),
            recipients=event.recipients or _beside(event, other),
            reasons=(*event.reasons, f"told again: “{other.sentence.of(cast.reading.document.text)}”"),
        )
    return event


def _beside(event: Event, other: Event) -> tuple[str, ...]:
    """The recipients that another telling adds: none to what several do together."""
    return tuple(i for i in other.recipients if i not in event.actors) if len(event.actors) < 2 else ()
