"""Incidents: the events that links of one happening join, however many steps apart."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from detente.record.ids import make_id
from detente.record.kinds import LinkKind
from detente.record.model import Incident, Link


def incidents(links: Iterable[Link]) -> tuple[Incident, ...]:
    """Each group of events that are joined by links of kind `same`, in the order of their smallest ids."""
    joined: dict[str, set[str]] = {}
    for link in links:
        if link.kind is LinkKind.SAME:
            joined.setdefault(link.from_, set()).add(link.to)
            joined.setdefault(link.to, set()).add(link.from_)
    return tuple(incident(group) for group in _groups(joined))


def incident(events: Iterable[str]) -> Incident:
    """The incident of some events."""
    ids = tuple(sorted(events))
    return Incident(id=make_id("incident", *ids), events=ids)


def reached(start: str, beside: Callable[[set[str]], set[str]]) -> set[str]:
    """All that steps lead to from one; `beside` gives those one step from some."""
    group, waiting = set[str](), {start}
    while waiting:
        group |= waiting
        waiting = beside(waiting) - group
    return group


def _groups(joined: Mapping[str, set[str]]) -> Iterator[set[str]]:
    left = set(joined)
    while left:
        group = reached(min(left), lambda some: set().union(*(joined[one] for one in some)))
        left -= group
        yield group
