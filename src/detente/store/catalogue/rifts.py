"""In which links somebody stands against himself, or one government against itself, told as `view.facts.link` does."""

import numpy as np

from detente.link.proposition import speaks_for
from detente.link.rifts import AGAINST, SPOKEN, TURNS, Rift
from detente.record import ActorKind
from detente.store.catalogue.columns import Codes, Ints, Mask
from detente.store.catalogue.held import Held
from detente.store.catalogue.index import joined
from detente.store.catalogue.roles import Roles
from detente.store.catalogue.vocabulary import NONE, Vocabulary, What


def rifts(held: Held, roles: Roles, words: Vocabulary) -> Codes:
    """The rift of each link by its code; NONE where there is none."""
    codes = np.full(len(held.links), NONE, np.int8)
    kinds = [held.words.link.known(kind) for kind in AGAINST]
    links = np.flatnonzero(np.isin(held.links.kind, kinds) & (held.links.from_ >= 0) & (held.links.to >= 0))
    turns = np.isin(held.links.kind[links], [held.words.link.known(kind) for kind in TURNS])
    mine, theirs = (_speakers(_voices(held, end[links], turns), roles) for end in (held.links.from_, held.links.to))
    states = _states(held)
    codes[links[_shared(*(_of(pairs, states) for pairs in (mine, theirs)))]] = words.known(Rift.GOVERNMENT)
    codes[links[_shared(*(_alone(pairs, len(links)) for pairs in (mine, theirs)))]] = words.known(Rift.SPEAKER)
    return codes


Pairs = tuple[Ints, Codes]
"""Places of links, and of each somebody who speaks."""


def _voices(held: Held, facts: Ints, turns: Mask) -> Ints:
    """The facts whose doers speak in some: the statement, or words that one turns from; −1 where nobody is known to."""
    columns, words = held.facts, held.words
    spoken = np.isin(columns.bearing[facts], [words.bearing.known(bearing) for bearing in SPOKEN])
    told = columns.asserted_by[facts]
    said: Mask = columns.what[facts] == words.what.known(What.STATEMENT)
    known: Mask = told >= 0
    return np.where(said, facts, np.where(known, told, np.where(spoken & turns, facts, NONE)))


def _speakers(voices: Ints, roles: Roles) -> Pairs:
    own = roles.own["by"]
    order = np.argsort(own.facts, kind="stable")
    places, found = joined(voices, own.facts[order])
    return places, own.codes[order][found]


def _alone(pairs: Pairs, size: int) -> Pairs:
    """The pairs of links in which one speaks and no other."""
    places, who = pairs
    once = np.bincount(places, minlength=size)[places] == 1
    return places[once], who[once]


def _of(pairs: Pairs, states: Codes) -> Pairs:
    """The states that speakers speak for."""
    places, who = pairs
    known = states[who] >= 0
    return places[known], states[who][known]


def _shared(some: Pairs, others: Pairs) -> Ints:
    """The places that have somebody on both sides."""
    one, other = (places.astype(np.int64) << 32 | who for places, who in (some, others))
    return np.unique(np.intersect1d(one, other) >> 32)


def _states(held: Held) -> Codes:
    """A number for the state that each actor speaks for; NONE of those who speak for none."""
    states = Vocabulary()
    spoken_for = (actor.country if speaks_for(ActorKind(actor.kind), actor.sector) else None for actor in held.actors)
    return np.array([states.code(state or None) for state in spoken_for], np.int32)
