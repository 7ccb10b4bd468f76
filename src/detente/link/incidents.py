"""Incidents: the events that links of one happening join, however many steps apart."""

from collections.abc import Iterable, Iterator, Mapping

from detente.record import Incident, Link, LinkKind, make_id


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


def _groups(joined: Mapping[str, set[str]]) -> Iterator[set[str]]:
    seen: set[str] = set()
    for start in sorted(joined):
        if start not in seen:
            group, waiting = set(), {start}
            while waiting:
                one = waiting.pop()
                group.add(one)
                waiting |= joined[one] - group
            seen |= group
            yield group
