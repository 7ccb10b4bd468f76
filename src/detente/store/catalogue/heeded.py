"""Heeds reviews in what a catalogue holds: whom mentions mean, and what became of facts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from sqlalchemy import Connection

from detente.record import Review, Verdict
from detente.record.reviews import Verdicts, verdicts
from detente.store.catalogue.columns import PART, Codes, Ints, Parts
from detente.store.catalogue.facts import Role
from detente.store.catalogue.held import Held
from detente.store.catalogue.vocabulary import NONE, Judged
from detente.store.decided import Decided
from detente.store.plain import rows_of

_MENTIONS = "SELECT id, seq FROM mentions WHERE id IN ({})"
JUDGED: Mapping[Verdict, Judged] = {
    Verdict.ACCEPT: Judged.ACCEPTED,
    Verdict.AMEND: Judged.AMENDED,
    Verdict.REJECT: Judged.REJECTED,
}
"""What a verdict makes of what it is on."""


@dataclass(frozen=True)
class Heeded:
    """What is held, as reviews have it, and what they say of each fact."""

    held: Held
    verdicts: Codes
    stands_for: Codes
    """The actor that each is."""
    by: Verdicts
    """What was decided on things of any kind."""


def heeded(held: Held, connection: Connection, decided: Decided, reviews: Iterable[Review]) -> Heeded:
    """What is held with reviews heeded; `decided` is what they come to for actors and mentions."""
    parts = _parts(held, connection, decided) if decided.meant else held.parts
    by = verdicts(reviews)
    return Heeded(replace(held, parts=parts), _verdicts(held, by), _merged(held, decided)[:-1], by)


def _parts(held: Held, connection: Connection, decided: Decided) -> Parts:
    """Who takes part in what by review: mentions mean whom they were decided to, topics are read anew with them."""
    place = held.actor_ids.place
    ids = [id for id in decided.meant if id not in held.actor_ids]
    seqs = dict(rows_of(connection, _MENTIONS, ids))
    about = [held.fact_ids.place(id) for id in decided.about]
    moved, parts = np.isin(held.parts.mention, list(seqs.values())), held.parts
    stay = ~moved & ~((parts.role == Role.TOPIC) & np.isin(parts.fact, about))
    new = [
        (fact, role, mention, place(decided.meant[id] or ""))
        for id, mention in seqs.items()
        for fact, role in _roles_of(parts, mention)
    ]
    told = ((held.fact_ids.place(id), actor) for id, those in decided.about.items() for actor in those)
    new += [(fact, Role.TOPIC, NONE, place(actor)) for fact, actor in told]
    kept = Parts(fact=parts.fact[stay], role=parts.role[stay], mention=parts.mention[stay], actor=parts.actor[stay])
    kept = replace(kept, actor=_merged(held, decided)[kept.actor])
    return kept.and_(Parts.of(np.array(new, PART)))


def _roles_of(parts: Parts, mention: int) -> set[tuple[int, int]]:
    """The facts that a mention takes part in, and as what."""
    where = np.flatnonzero(parts.mention == mention)
    return set(zip(parts.fact[where].tolist(), parts.role[where].tolist(), strict=True))


def _merged(held: Held, decided: Decided) -> Ints:
    """The code of the actor that each is, by its own; nobody is nobody."""
    codes = np.arange(len(held.actors) + 1, dtype=np.int32)
    codes[-1] = NONE
    for id, actor in decided.meant.items():
        if id in held.actor_ids:
            codes[held.actor_ids.place(id)] = held.actor_ids.place(actor or "")
    return codes


def _verdicts(held: Held, by: Verdicts) -> Codes:
    """What was decided on each fact.

    This is the one place where a catalogue learns that facts are rejected or amended.
    """
    judged = held.words.verdict.known
    codes = np.full(len(held.facts), judged(Judged.NONE), np.int8)
    for id, review in by.items():
        if (place := held.fact_ids.place(id)) >= 0:
            codes[place] = judged(JUDGED[review.verdict])
    return codes
