"""The queue of reviewing: which facts are worth a look first, and where in it one is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from detente.store.catalogue import Catalogue, Counted, Judged
from detente.store.catalogue.columns import Ints, Mask
from detente.view.web.asked import Asked
from detente.view.web.listing import names
from detente.view.web.room import Room

_LINKED, _REPORT, _REPORTS = 0.35, 0.05, 6
"""What it counts beside doubt that a fact stands in a link, and each further report, up to so many."""
_STEPS = 10_000
"""How finely worth is told apart: small whole numbers are put in order ten times as fast."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """Those facts that are asked for, the one that is looked at, and what stands around it."""

    asked: Asked
    """Without what says where in the queue one is."""
    total: int
    done: int
    """How many of them somebody decided on."""
    place: int
    """Where the fact stands that is looked at, counted from 1; 0 where all are reviewed, or none is asked for."""
    at: str | None
    before: str | None
    next: str | None
    then: str | None
    """The next on which nobody decided; said by its id, as worth changes a little with what is decided on others."""
    facets: Mapping[str, Sequence[Counted]]
    names: Mapping[str, str]

    def url(self, at: str | None = None) -> str:
        """The address of the queue with a fact; without one, of the first on which nobody decided."""
        return replace(self.asked, more=(("at", at),) if at else ()).here


def queue(room: Room, asked: Asked) -> Queue:
    """The queue of what is asked for; `at` in the address says where in it one is."""
    catalogue, at = room.store.catalogue(), asked.own_one("at")
    asked = replace(asked, more=(), page=1)
    within = replace(asked.filter, verdict=asked.filter.verdict or tuple(Judged))
    found = by_worth(catalogue, catalogue.find(within))
    waiting = catalogue.verdicts[found] == catalogue.words.verdict.known(Judged.NONE)
    place = _index(catalogue, found, at) if at else -1
    place = place if place >= 0 else _waiting(waiting, -1)
    facets = catalogue.facets(within)
    return Queue(
        asked=asked,
        total=len(found),
        done=len(found) - int(waiting.sum()),
        place=place + 1,
        at=_id(catalogue, found, place),
        before=_id(catalogue, found, place - 1),
        next=_id(catalogue, found, place + 1) if place >= 0 else None,
        then=_id(catalogue, found, _waiting(waiting, place)),
        facets=facets,
        names=names(catalogue, facets),
    )


def by_worth(catalogue: Catalogue, found: Ints) -> Ints:
    """The facts, those first that are worth a look: doubtful ones, those in links, those that many report."""
    worth = 1 - np.nan_to_num(catalogue.facts.confidence[found])
    worth += _LINKED * np.isin(found, np.concatenate((catalogue.links.from_, catalogue.links.to)), kind="table")
    worth += _REPORT * np.minimum(catalogue.reports_of(found) - 1, _REPORTS)
    ordered: Ints = found[np.argsort((-worth * _STEPS).astype(np.int16), kind="stable")]
    return ordered


def _waiting(waiting: Mask, place: int) -> int:
    """Where the next fact stands on which nobody decided, the first again behind the last; −1 where there is none."""
    left = np.flatnonzero(waiting)
    left = np.concatenate((left[left > place], left[left < place]))
    return int(left[0]) if len(left) else -1


def _index(catalogue: Catalogue, found: Ints, id: str) -> int:
    """Where a fact stands among those found; −1 where it is none of them."""
    where: Ints = np.flatnonzero(found == catalogue.fact_ids.place(id))
    return int(where[0]) if len(where) else -1


def _id(catalogue: Catalogue, found: Ints, place: int) -> str | None:
    return catalogue.ids(found[place : place + 1])[0] if 0 <= place < len(found) else None
