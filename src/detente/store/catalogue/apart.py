"""Parts incidents as reviews have it: without the events that are rejected, and where links join them no more."""

from collections.abc import Collection, Iterator
from dataclasses import replace

import numpy as np

from detente.record import LinkKind
from detente.record.incidents import incident, reached
from detente.store.catalogue.columns import Codes, Ints, Names
from detente.store.catalogue.held import Held
from detente.store.catalogue.vocabulary import Judged
from detente.store.decided import Decided


def apart(held: Held, decided: Decided, link_verdicts: Codes) -> Held:
    """What is held, with each incident that reviews touch as they leave it, or in parts."""
    of, ids, sizes = held.incidents.copy(), list(held.incident_ids), held.sizes.tolist()
    for number in _touched(held, decided):
        events = np.flatnonzero(held.incidents == number)
        of[events] = -1
        for left in _left(held, events, decided, link_verdicts):
            of[left] = len(ids)
            ids.append(held.incident_ids[number] if len(left) == len(events) else _id(held, left))
            sizes.append(len(left))
    return replace(held, incidents=of, incident_ids=Names(ids), sizes=np.array(sizes, np.int32))


def _touched(held: Held, decided: Decided) -> list[int]:
    """The numbers of the incidents that hold an event which is rejected, or was joined by a link that is no more."""
    places = (held.fact_ids.place(id) for id in decided.gone | decided.parted)
    numbers = {int(held.incidents[place]) for place in places if place >= 0}
    return sorted(numbers - {-1})


def _left(held: Held, events: Ints, decided: Decided, link_verdicts: Codes) -> Iterator[list[int]]:
    """The events that stay together, by their places; what is alone is no incident."""
    ids = {held.fact_ids[place]: place for place in events.tolist()}
    together = [ids.keys()] if decided.parted.isdisjoint(ids) else _joined(held, events, link_verdicts)
    for group in together:
        left = [place for id, place in ids.items() if id in group and id not in decided.gone]
        if len(left) > 1:
            yield left


def _joined(held: Held, events: Ints, link_verdicts: Codes) -> Iterator[Collection[str]]:
    """The groups of events that links of one happening still join."""
    links, verdict, ids = held.links, held.words.verdict, held.fact_ids
    stands = np.isin(link_verdicts, [verdict.known(Judged.NONE), verdict.known(Judged.ACCEPTED)])
    same = stands & (links.kind == held.words.link.known(LinkKind.SAME.value)) & np.isin(links.to, events)
    ends = [{ids[one], ids[other]} for one, other in zip(links.from_[same], links.to[same], strict=True)]
    left = set().union(*ends)
    while left:
        group = reached(min(left), lambda some: set().union(*(pair for pair in ends if pair & some)))
        left -= group
        yield group


def _id(held: Held, places: list[int]) -> str:
    return incident(held.fact_ids[place] for place in places).id
