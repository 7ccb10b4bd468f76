"""Actors, and what two of them do to each other."""

from collections.abc import Sequence
from typing import Annotated

import numpy as np
from fastapi import APIRouter, Path, Query, Request, Response

from detente.record import Actor
from detente.store.catalogue import Cell, Dyad, Tally, Way
from detente.store.catalogue.columns import Ints
from detente.store.catalogue.roles import ANY
from detente.view.facts.lookup import named
from detente.view.web.api.answers import Actors, Between, Dyads, OneActor, OneDyad, Stretch, Weighed
from detente.view.web.api.asking import ONCE, ActorsAsked, DyadAsked, DyadsAsked
from detente.view.web.api.described import ACTORS, says
from detente.view.web.api.facts import Id
from detente.view.web.api.naming import actor_names, paged, reply, unknown
from detente.view.web.room import Room, TheRoom

router = APIRouter(prefix="/api", tags=[ACTORS], dependencies=ONCE)
Side = Annotated[str, Path(description="An actor by its id; of a state everybody of its country.")]
_PAIRS = 10_000
"""How many pairs are listed at most."""
_ROLES = ("by", "to", "about", "teller")


@router.get("/actors", responses=says(Actors))
def actors(request: Request, room: TheRoom, asked: Annotated[ActorsAsked, Query()]) -> Response:
    """Actors, those first that take part in most facts."""
    catalogue = room.store.catalogue()
    counts = catalogue.roles.own[ANY].counts(catalogue.mask())
    those = _asked_for(room, asked)
    found = [number for number in np.argsort(-counts, kind="stable").tolist() if number in those]
    ids = [catalogue.actor_ids[number] for number in found[asked.part]]
    record = room.store.showing(ids)
    return reply(
        Actors(
            **paged(request, asked, len(found)),
            items=tuple(named(record, Actor, id) for id in ids),
            facts={id: int(counts[catalogue.actor_ids.place(id)]) for id in ids},
        )
    )


def _asked_for(room: Room, asked: ActorsAsked) -> set[int]:
    """The numbers of the actors that one asks for, without those that are others by review."""
    catalogue = room.store.catalogue()
    codes = catalogue.roles.asked(asked.search)[0] if asked.search else range(len(catalogue.actors))
    left = catalogue.roles.left
    return {
        code
        for code in codes
        if left[code]
        and (not asked.kind or catalogue.actors[code].kind in asked.kind)
        and (not asked.country or catalogue.actors[code].country in asked.country)
    }


@router.get("/actors/{id}", responses=says(OneActor))
def actor(room: TheRoom, id: Id) -> Response:
    """An actor, and in how many facts it takes part."""
    found = room.store.get(id)
    if not isinstance(found, Actor):
        raise unknown(id, "actor")
    catalogue = room.store.catalogue()
    place, mask = catalogue.actor_ids.place(found.id), catalogue.mask()
    counts = {name: int(catalogue.roles.wide[name].counts(mask)[place]) for name in (*_ROLES, ANY)}
    return reply(OneActor(actor=found, any=counts.pop(ANY), **counts))


@router.get("/dyads", responses=says(Dyads))
def dyads(request: Request, room: TheRoom, asked: Annotated[DyadsAsked, Query()]) -> Response:
    """Pairs of states, or of others that belong to none, between whom something happened or is claimed to have."""
    catalogue = room.store.catalogue()
    found = catalogue.dyads(catalogue.find(asked.filter(what=("event",))), most=_PAIRS)
    some = found[asked.part]
    return reply(
        Dyads(
            **paged(request, asked, len(found)),
            items=tuple(map(_between, some)),
            names=actor_names(room, (id for one in some for id in (one.one, one.other))),
        )
    )


@router.get("/dyads/{one}/{other}", responses=says(OneDyad))
def dyad(room: TheRoom, one: Side, other: Side, asked: Annotated[DyadAsked, Query()]) -> Response:
    """What two sides did to each other, counted by week, month or year and by quad class."""
    catalogue = room.store.catalogue()
    for id in (one, other):
        if id not in catalogue.actor_ids:
            raise unknown(id, "actor")
    cells = catalogue.cells(_events(room, asked), one, other, asked.period)
    sides = ((one,), (other,))
    items = tuple(_stretch(cell, sides) for cell in cells)
    return reply(OneDyad(one=one, other=other, items=items, names=actor_names(room, (one, other))))


def _events(room: Room, asked: DyadAsked) -> Ints:
    return room.store.catalogue().find(asked.filter(what=("event",)))


def _between(pair: Dyad) -> Between:
    return Between(
        one=pair.one,
        other=pair.other,
        happenings=pair.happenings,
        cooperation=pair.cooperation,
        conflict=pair.conflict,
        mean=pair.mean,
    )


def _stretch(cell: Cell, sides: tuple[tuple[str, ...], tuple[str, ...]]) -> Stretch:
    one, other = sides
    both: dict[Way, Sequence[tuple[str, ...]]] = {
        Way.THERE: (one, other),
        Way.BACK: (other, one),
        Way.BETWEEN: (one + other, one + other),
    }
    by, to = both[cell.way]
    occurred, claimed = _weighed(cell.occurred), _weighed(cell.claimed)
    return Stretch(period=cell.period, by=by, to=to, quad=cell.quad, occurred=occurred, claimed=claimed)


def _weighed(tally: Tally) -> Weighed:
    return Weighed(happenings=tally.happenings, reports=tally.reports, weights=tally.weights)
