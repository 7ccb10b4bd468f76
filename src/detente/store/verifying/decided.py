"""Checks of reviews: they are on what is there, or was read once, and say what can be."""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection

from detente.record import KINDS, Actor, AnyThing, Mention, Review
from detente.record.amending import Fact, mentions_in, read_changes
from detente.record.errors import BadReview
from detente.store import tables
from detente.store.plain import rows_of
from detente.store.verifying.finding import Wrong
from detente.store.verifying.page import Page, thing_in

_KEPT = "SELECT thing FROM superseded WHERE thing IN ({})"
_LINK = "link-"
"""How the ids of links begin: one that was drawn once may be drawn no more, and again one day."""


def are_on_what_is_there(page: Page) -> Iterator[Wrong]:
    """What a review is on, or names, is there, or was read by an earlier run."""
    reviews = [*page.things(Review)]
    known = _known(page.connection, {id for review in reviews for id in _named(review)})
    for review in reviews:
        for id in _named(review):
            if id not in known and not id.startswith(_LINK):
                yield Wrong("reviews", review.id, f"names {id}, which is not there and was never read")


def decide_what_can_be(page: Page) -> Iterator[Wrong]:
    """Fields are amended that a fact has, to values that they can have and mentions of its article."""
    reviews = [*page.things(Review)]
    things = _things(page.connection, {id for review in reviews for id in _named(review)})
    for review in reviews:
        if review.of in things and (what := _cannot(review, things[review.of], things)):
            yield Wrong("reviews", review.id, what)


def _cannot(review: Review, of: AnyThing, things: dict[str, AnyThing]) -> str | None:
    """Why a review cannot be on what it is on."""
    if not isinstance(of, Fact | Mention | Actor | Review):
        return f"is on {of.id}, on which nothing is decided"
    if review.amended in things and not isinstance(things[review.amended], Actor):
        return f"says that {of.id} is {review.amended}, which is no actor"
    for id in mentions_in(review.changes):
        if id in things and getattr(things[id], "article", None) != getattr(of, "article", None):
            return f"names {id}, which is no mention of the article of {of.id}"
    try:
        if isinstance(of, Fact):
            read_changes(of, review.changes)
    except BadReview as error:
        return f"of {of.id}: {error}"
    return None


def _named(review: Review) -> set[str]:
    return {id for id in (review.of, review.amended, *mentions_in(review.changes)) if id}


def _known(connection: Connection, ids: Collection[str]) -> set[str]:
    """Those of some ids that something has, or had when an earlier run read it."""
    found = {id for (id,) in rows_of(connection, _KEPT, ids)}
    return found | _things(connection, ids).keys()


def _things(connection: Connection, ids: Collection[str]) -> dict[str, AnyThing]:
    tables_of = (tables.of(kind) for kind in KINDS.values())
    lines = (
        line
        for table in tables_of
        for (line,) in rows_of(connection, f"SELECT json FROM {table.name} WHERE id IN ({{}})", ids)  # noqa: S608 (names of ours)
    )
    return {thing.id: thing for thing in map(thing_in, lines) if thing}
