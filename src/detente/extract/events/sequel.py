"""Whom a penalty or a vow to strike back is meant for that names nobody: whoever it follows upon, told before it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.divide.document import Sentence
from detente.extract.events.people import Cast
from detente.extract.events.read import Deed
from detente.extract.events.syntax import patients
from detente.extract.events.words import fits
from detente.record import ActorKind, Event, Mention, Root

_REACH = 3
"""What a deed follows upon is told this many sentences before it at most."""
_FORCE = frozenset({Root.ASSAULT, Root.COERCE, Root.MOBILIZE})
_HOSTILE = _FORCE | {Root.SANCTION}
_REVENGE = ("retaliate", "avenge", "back", "resist", "respond", "revenge", "retaliation", "vengeance", "answer")
_BESIDE = ("advmod", "prt", "dobj")
_SIDES = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})


def followed(cast: Cast, sentence: Sentence, deed: Deed, told: Sequence[Event]) -> Deed:
    """The deed; one to nobody but its own side that follows upon what was `told` is done to whoever did that."""
    if not deed.actors or not all(_is_own(cast, deed, i) for i in deed.recipients):
        return deed
    whom: tuple[str, ...] = ()
    if _is_penalty(sentence, deed):
        whom = _punished(cast, sentence, deed, told)
    elif _is_revenge(sentence, deed):
        whom = _provoker(cast, sentence, deed, told)
    return replace(deed, recipients=whom) if whom else deed


def _is_penalty(sentence: Sentence, deed: Deed) -> bool:
    """Whether relations or aid are cut, or sanctions threatened or lifted."""
    coding, trigger = deed.coding, deed.found.trigger
    objects = patients(sentence, trigger) if trigger.pos == "VERB" else ()
    named = any(fits(t, ("@sanction",), head=False) for t in objects)
    kept = coding.mode in ("convict", "withdraw", "expel") and not deed.recipients
    return not kept and (Root.SANCTION in (coding.root, coding.act) or named)


def _punished(cast: Cast, sentence: Sentence, deed: Deed, told: Sequence[Event]) -> tuple[str, ...]:
    """The one state besides the actors' own that did something hostile last before."""
    own = {actor.country for i in deed.actors if (actor := cast.actor_of(i)) and actor.country}
    for before in _before(cast, sentence):
        events = [e for e in told if before.span.covers(e.trigger) and e.root in _HOSTILE]
        doers = (cast.mentions[i] for e in events for i in _blamed(cast, e))
        if states := {m.country for m in doers if m.country and m.country not in own}:
            return _named(cast, [m for m in cast.near(before) if m.country in states]) if len(states) == 1 else ()
    return ()


def _blamed(cast: Cast, event: Event) -> tuple[str, ...]:
    """Who did something hostile; of a penalty the state that it was for."""
    punished = tuple(i for i in event.recipients if _is_state(cast, cast.mentions[i]))
    is_penalty = event.root is Root.SANCTION and event.mode != "expel"
    return punished if is_penalty else event.actors


def _named(cast: Cast, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The mention that names a state best, its own name first, then its government."""
    known = sorted((m for m in mentions if m.actor), key=lambda m: (m.actor != m.country, not _is_state(cast, m)))
    return tuple(m.id for m in known[:1])


def _is_state(cast: Cast, mention: Mention) -> bool:
    actor = cast.actor_of(mention.id)
    return actor is not None and actor.kind in _SIDES


def _is_revenge(sentence: Sentence, deed: Deed) -> bool:
    """Whether somebody will strike back at what was done to him."""
    if deed.coding.root not in (Root.THREATEN, Root.ASSAULT) or deed.recipients:
        return False
    triggers = [word for one in (deed.found, *deed.found.acts) for word in one.words]
    return any(fits(t, _REVENGE, head=False) for word in triggers for t in (word, *sentence.children(word, *_BESIDE)))


def _provoker(cast: Cast, sentence: Sentence, deed: Deed, told: Sequence[Event]) -> tuple[str, ...]:
    """The one party besides one's own that is told last before to have used or moved force."""
    for before in _before(cast, sentence):
        acts = [e for e in told if before.span.covers(e.trigger) and e.root in _FORCE]
        doers = {cast.mentions[i].actor: (i,) for e in acts for i in e.actors if not _is_own(cast, deed, i)}
        if doers:
            return next(iter(doers.values())) if len(doers) == 1 and None not in doers else ()
    return ()


def _before(cast: Cast, sentence: Sentence) -> Iterator[Sentence]:
    """The sentences right before, the nearest first."""
    return reversed(cast.reading.document.sentences[max(sentence.index - _REACH, 0) : sentence.index])


def _is_own(cast: Cast, deed: Deed, mention: str) -> bool:
    return any(cast.sides_with(actor, mention) for actor in deed.actors)
