"""Who takes part in which facts, and as what."""

from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np

from detente.store.catalogue.columns import Codes, Ints, Mask, Names, Parts
from detente.store.catalogue.facts import Role
from detente.store.catalogue.held import ActorHead, Held
from detente.store.catalogue.index import Index, joined
from detente.store.catalogue.vocabulary import NONE
from detente.store.query import folded

ASKED = {"by": (Role.DOER,), "to": (Role.RECEIVER,), "about": (Role.TOPIC,), "teller": (Role.TELLER,)}
"""The roles that filters ask for; `actor` asks for any."""
ANY = "actor"


class Roles:
    """The facts of actors by role, as themselves and, for a state, with everybody of its country."""

    def __init__(self, held: Held, stands_for: Codes) -> None:
        self._held, self._stands_for = held, stands_for
        self._facts, self._roles, self._actors = _with_tellers(held)
        self.states = self._states()
        """The code of the state that each actor belongs to, where the record knows that; else its own."""
        self.own = self._indexes(self._facts, self._roles, self._actors)
        """By role the facts in which each actor takes part itself."""
        self.wide = self._wide()
        """The same, where a state takes part in all in which somebody of its country does."""
        self.received: Ints = np.bincount(self.own["to"].facts, minlength=len(held.facts))
        """How many actors each fact is done, or said, to."""

    def _states(self) -> Codes:
        countries = [self._held.actor_ids.place(actor.country or "") for actor in self._held.actors]
        states = np.append(self._stands_for, NONE)[countries]
        return np.where(states >= 0, states, np.arange(len(countries)))

    @property
    def ids(self) -> Names:
        """The ids of the actors."""
        return self._held.actor_ids

    def _wide(self) -> dict[str, Index]:
        known = self._actors >= 0
        states = np.where(known, self.states[self._actors], NONE) if len(self.states) else self._actors
        facts, roles = (np.concatenate((part, part)) for part in (self._facts, self._roles))
        return self._indexes(facts, roles, np.concatenate((self._actors, states)))

    def _indexes(self, facts: Ints, roles: Codes, actors: Codes) -> dict[str, Index]:
        values = len(self._held.actors)
        found = {ANY: Index(facts, actors, values)}
        for name, those in ASKED.items():
            fit = np.isin(roles, those)
            found[name] = Index(facts[fit], actors[fit], values)
        return found

    def asked(self, asked: str) -> tuple[Sequence[int], bool]:
        """The codes of the actors that one asks for, and whether everybody of a state counts as the state itself."""
        code = self._held.actor_ids.place(asked)
        if code >= 0:
            return self._meant([code]), True
        name = folded(asked.replace("-", " ")).strip()
        if not name:
            return (), False
        opening = f" {name}"
        return self._meant([n for n in range(len(self._held.actors)) if self._fits(n, asked, opening)]), False

    def stands_for(self, id: str) -> str | None:
        """The id of the actor that an actor is; None where it is nobody, or not known."""
        place = self.ids.place(id)
        code = int(self._stands_for[place]) if place >= 0 else NONE
        return str(self.ids[code]) if code >= 0 else None

    def one_with(self, id: str) -> tuple[str, ...]:
        """The ids of all actors that stand for this one, its own first."""
        place = self.ids.place(id)
        others = np.flatnonzero(self._stands_for == place).tolist() if place >= 0 else []
        return (id, *(self.ids[other] for other in others if other != place))

    @cached_property
    def left(self) -> Mask:
        """Which actors are themselves, and not another or nobody."""
        left: Mask = self._stands_for == np.arange(len(self._stands_for))
        return left

    def _meant(self, codes: Sequence[int]) -> Sequence[int]:
        return sorted({code for code in self._stands_for[codes].tolist() if code >= 0}) if codes else []

    def _fits(self, number: int, asked: str, opening: str) -> bool:
        actor: ActorHead = self._held.actors[number]
        return actor.id.lower() == asked.lower() or actor.country == asked.upper() or opening in self._openings[number]

    @cached_property
    def _openings(self) -> list[str]:
        return [folded(f" {actor.name.replace('-', ' ')}") for actor in self._held.actors]

    def facts(self, role: str, asked: Iterable[str]) -> Ints:
        """The facts in which somebody asked for has a role."""
        found: list[Ints] = [np.empty(0, np.int32)]
        for each in asked:
            codes, wide = self.asked(each)
            found.append((self.wide if wide else self.own)[role].of(codes))
        return np.concatenate(found)

    def side(self, asked: str) -> Sequence[int]:
        """The codes of all actors that one means by one side of a dyad: of a state, everybody of its country."""
        codes, wide = self.asked(asked)
        return np.flatnonzero(np.isin(self.states, codes) | _among(codes, len(self.states))).tolist() if wide else codes


def _among(codes: Sequence[int], values: int) -> Mask:
    among = np.zeros(values, np.bool_)
    among[list(codes)] = True
    return among


def _with_tellers(held: Held) -> tuple[Ints, Codes, Codes]:
    """Facts, roles and actors: the parts, and of each event the speaker of the statement on whose word it is."""
    parts: Parts = held.parts
    speaking = np.flatnonzero(parts.role == Role.DOER)
    speaking = speaking[np.argsort(parts.fact[speaking], kind="stable")]
    events = np.flatnonzero(held.facts.asserted_by >= 0).astype(np.int32)
    told, by = joined(held.facts.asserted_by[events], parts.fact[speaking])
    tellers = parts.actor[speaking[by]]
    return (
        np.concatenate((parts.fact, events[told])),
        np.concatenate((parts.role, np.full(len(tellers), Role.TELLER, np.int8))),
        np.concatenate((parts.actor, tellers)),
    )
