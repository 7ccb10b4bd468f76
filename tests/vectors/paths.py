"""Addresses at which a reading room shows, or is asked for, what others wrote."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import cycle
from urllib.parse import quote, urlencode

from fastapi.routing import APIRoute

from detente.record import Actor, Article, Event, Link, Mention, Record, Statement
from detente.store.catalogue import Filter
from detente.view.web.pages import PAGES
from tests.vectors import VECTORS

FILTERS = tuple(field.name.rstrip("_") for field in fields(Filter))
OWN = (
    *("at", "as", "fact", "done", "back", "format", "rows", "undated", "state", "country", "first", "about", "order"),
    *("page", "like", "rift", "one", "other", "name", "label", "kind", "only", "per_page", "of", "x y"),
)
DATED = ("from", "until", "since", "as_of")
"""Parameters that have to be dates: what is none is said by itself."""


def of_things(record: Record) -> Iterator[str]:
    """The pages of everything in a record that has one."""
    for thing in record:
        id = quote(thing.id, safe="")
        yield f"/facts/{id}"
        match thing:
            case Article():
                yield from (f"/articles/{id}", f"/articles/{id}?at=0-9", f"/add/{id}")
            case Actor():
                yield from (f"/actors/{id}", f"/review/actors?one={id}&name=a", f"/timeline?actor={id}&rows=actor")
            case Event() | Statement():
                yield from (f"/review/{id}", f"/articles/{quote(thing.article)}?fact={id}")
            case Link():
                yield from (f"/links/{id}", f"/review/{id}")
            case Mention():
                yield f"/review/mentions/{id}"
    first, *others = (quote(actor.id, safe="") for actor in record.actors)
    yield from (f"/dyads/{first}/{other}" for other in others[:20])


def routes() -> list[str]:
    """The paths of all pages that can be looked at."""
    found = (route for router in PAGES for route in router.routes if isinstance(route, APIRoute))
    return [route.path for route in found if "GET" in (route.methods or ())]


def of_routes(record: Record) -> list[str]:
    """The same, of some things of a record."""
    actors = record.actors
    known = {
        "/articles/{id}": record.articles[0].id,
        "/facts/{id}": record.events[0].id,
        "/links/{id}": record.links[0].id,
        "/review/{id}": record.events[0].id,
        "/review/mentions/{id}": record.mentions[0].id,
        "/ledgers/{which}": "threats",
        "/actors/{id}": actors[0].id,
    }
    filled = [
        path.replace(path[path.find("{") :], quote(known[path], safe="")) if path in known else path
        for path in routes()
    ]
    pair = "/".join(quote(actor.id, safe="") for actor in actors[:2])
    return [path.replace("{one}/{other}", pair) for path in filled if "{id}" not in path]


def asked(path: str, turn: int = 0) -> Iterator[str]:
    """A path asked by vectors in every parameter, by all at once, and by those that have to be dates one by one."""
    some = cycle([*VECTORS[turn:], *VECTORS[:turn]])
    yield f"{path}?{urlencode([(name, next(some)) for name in (*FILTERS, *OWN) if name not in DATED])}"
    yield from (f"{path}?{urlencode({name: next(some)})}" for name in (*DATED, "search", "like"))


def named(path: str, turn: int = 0) -> str:
    """A path with vectors where ids stand."""
    for place in ("{id}", "{one}", "{other}", "{which}"):
        path = path.replace(place, quote(VECTORS[turn % len(VECTORS)], safe=""))
    return path
