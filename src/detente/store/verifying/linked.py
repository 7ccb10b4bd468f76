"""Checks of links and incidents: they join facts that are there, of kinds that they can join."""

from collections.abc import Collection, Iterator, Mapping
from functools import partial

from sqlalchemy import Connection

from detente.record import Incident, Link, LinkKind
from detente.record.incidents import reached
from detente.store import tables
from detente.store.linking import joined
from detente.store.plain import rows, rows_of
from detente.store.verifying.finding import Wrong
from detente.store.verifying.page import Page
from detente.store.verifying.references import among
from detente.store.verifying.things import is_amended

_TOGETHER = "SELECT event, incident FROM reports WHERE event IN ({})"
_TWICE = "SELECT event FROM reports GROUP BY event HAVING count(*) > 1"

_ENDS: Mapping[LinkKind, str] = {LinkKind.SAME: "event", LinkKind.REPEATS: "statement"}
"""The kinds of links both of whose ends are of one kind; others lead from either to either."""


def join_facts_that_are_there(page: Page) -> Iterator[Wrong]:
    """Both facts of a link are there, are two, and of a kind that such links join."""
    links = [*page.things(Link)]
    ends = {end for link in links for end in (link.from_, link.to)}
    kinds = dict.fromkeys(among(page.connection, tables.statements, ends), "statement")
    kinds |= dict.fromkeys(among(page.connection, tables.events, ends), "event")
    for link in links:
        if link.from_ == link.to:
            yield Wrong("links", link.id, "joins a fact to itself")
        for end in (link.from_, link.to):
            if end not in kinds:
                yield Wrong("links", link.id, f"joins {end}, which is not there")
            elif link.kind in _ENDS and kinds[end] != _ENDS[link.kind] and not is_amended(link.reason):
                yield Wrong(
                    "links", link.id, f"of the kind {link.kind.value} joins {end}, which is no {_ENDS[link.kind]}"
                )


def make_incidents(page: Page) -> Iterator[Wrong]:
    """Events that are one happening are in one incident."""
    same = [link for link in page.things(Link) if link.kind is LinkKind.SAME]
    held = dict(rows_of(page.connection, _TOGETHER, {end for link in same for end in (link.from_, link.to)}))
    for link in same:
        if link.from_ not in held or held[link.from_] != held.get(link.to):
            yield Wrong("links", link.id, "its events are one happening, and in no incident together")


def hold_events_that_are_there(page: Page) -> Iterator[Wrong]:
    """The events of an incident are there, and are several, in the order of their ids."""
    incidents = [*page.things(Incident)]
    known = among(page.connection, tables.events, {event for one in incidents for event in one.events})
    for one in incidents:
        if len(one.events) < 2 or [*one.events] != sorted({*one.events}):
            yield Wrong("incidents", one.id, "its events are not several, each once, in the order of their ids")
        for event in one.events:
            if event not in known:
                yield Wrong("incidents", one.id, f"holds {event}, which is no event that is there")


def are_what_links_make(page: Page) -> Iterator[Wrong]:
    """An incident is all that links of one happening join; one that no link makes is what somebody imported."""
    for one in page.things(Incident):
        group = reached(min(one.events), partial(joined, page.connection)) if one.events else set()
        if group != {*one.events} and _is_linked(page.connection, one.events):
            yield Wrong("incidents", one.id, "is not what the links of one happening join")


def are_in_one_incident(connection: Connection) -> Iterator[Wrong]:
    """No event is in two incidents."""
    for (event,) in rows(connection, _TWICE):
        yield Wrong("reports", str(event), "is in two incidents")


def _is_linked(connection: Connection, events: Collection[str]) -> bool:
    """Whether links of one happening join any of some events to others."""
    return bool(joined(connection, events))
