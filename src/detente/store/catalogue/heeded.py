"""Heeds reviews in what a catalogue holds: facts are as they were amended, mentions mean whom they were decided to."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

import numpy as np
from sqlalchemy import Connection

from detente.record import Link, Verdict
from detente.record.reviews import Verdicts
from detente.store.catalogue.apart import apart
from detente.store.catalogue.columns import PART, Codes, Facts, Ints, Links, Mask, Names, Parts
from detente.store.catalogue.facts import Role, anew
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
    """What is held, as reviews have it, and what they say of each fact and each link."""

    held: Held
    verdicts: Codes
    link_verdicts: Codes
    together: Ints
    """The number of the incident that each fact was in before."""
    stands_for: Codes
    """The actor that each is."""
    by: Verdicts
    """What was decided on things of any kind."""


def heeded(held: Held, connection: Connection, decided: Decided, by: Verdicts) -> Heeded:
    """What is held with reviews heeded; `by` are those that hold, `decided` is what they come to."""
    together, stands_for = held.incidents, _merged(held, decided)[:-1]
    verdicts, link_verdicts = (_verdicts(ids, held, by) for ids in (held.fact_ids, held.link_ids))
    if decided.amended:
        held = _amended(held, connection, decided)
    if decided.gone:
        held = _without_word(held, verdicts == held.words.verdict.known(Judged.REJECTED))
    if decided.gone or decided.parted:
        held = apart(held, decided, link_verdicts)
    if decided.meant:
        held = replace(held, parts=_parts(held, connection, decided))
    return Heeded(held, verdicts, link_verdicts, together, stands_for, by)


def _verdicts(ids: Names, held: Held, by: Verdicts) -> Codes:
    judged = held.words.verdict.known
    found = np.full(len(ids), judged(Judged.NONE), np.int8)
    for id, review in by.items():
        if (place := ids.place(id)) >= 0:
            found[place] = judged(JUDGED[review.verdict])
    return found


def _amended(held: Held, connection: Connection, decided: Decided) -> Held:
    """The facts and links as they are to be."""
    facts = [fact for fact in decided.amended.values() if not isinstance(fact, Link)]
    places = np.array([held.fact_ids.place(fact.id) for fact in facts], np.int32)
    new, parts = anew(facts, held, connection)
    told = np.isin(held.parts.fact, places)
    now, were = replace(parts, fact=places[parts.fact]), _only(held.parts, told)
    return replace(
        held,
        facts=_with(held.facts, places, new),
        parts=held.parts if _rows(now) == _rows(were) else _only(held.parts, ~told).and_(now),
        links=_recoded(held, decided),
    )


def _rows(parts: Parts) -> set[tuple[int, ...]]:
    return {*zip(*(getattr(parts, field.name).tolist() for field in fields(parts)), strict=True)}


def _with(facts: Facts, places: Ints, new: Facts) -> Facts:
    """The facts with others at some places."""
    columns = {field.name: getattr(facts, field.name).copy() for field in fields(facts)}
    for name, column in columns.items():
        column[places] = getattr(new, name)
    return Facts(**columns)


def _recoded(held: Held, decided: Decided) -> Links:
    kinds = held.links.kind.copy()
    for link in decided.amended.values():
        if isinstance(link, Link):
            kinds[held.link_ids.place(link.id)] = held.words.link.known(link.kind.value)
    return replace(held.links, kind=kinds)


def _without_word(held: Held, gone: Mask) -> Held:
    """Events on the word of a statement that is gone are the outlet's own."""
    told = held.facts.asserted_by
    kept = np.where((told >= 0) & gone[told], NONE, told) if len(told) else told
    return replace(held, facts=replace(held.facts, asserted_by=kept))


def _parts(held: Held, connection: Connection, decided: Decided) -> Parts:
    """Who takes part in what: mentions mean whom they were decided to, topics are read anew with them."""
    place, parts = held.actor_ids.place, held.parts
    seqs = dict(rows_of(connection, _MENTIONS, [id for id in decided.meant if id not in held.actor_ids]))
    about = {held.fact_ids.place(id): those for id, those in decided.about.items()}
    moved = np.isin(parts.mention, list(seqs.values()))
    read_anew = (parts.role == Role.TOPIC) & np.isin(parts.fact, list(about))
    kept = _only(parts, ~moved & ~read_anew)
    new = [
        (fact, role, mention, place(decided.meant[id] or ""))
        for id, mention in seqs.items()
        for fact, role in _roles_of(parts, mention)
    ]
    new += [(fact, Role.TOPIC, NONE, place(actor)) for fact, those in about.items() for actor in those]
    kept = replace(kept, actor=_merged(held, decided)[kept.actor])
    return kept.and_(Parts.of(np.array(new, PART)))


def _only(parts: Parts, stay: Mask) -> Parts:
    return Parts(fact=parts.fact[stay], role=parts.role[stay], mention=parts.mention[stay], actor=parts.actor[stay])


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
