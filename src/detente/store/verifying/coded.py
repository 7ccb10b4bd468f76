"""Checks of codings: what a run read is there or kept, and what is there was read by the last that read its source."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import Connection

from detente.record import Actor, Coding, Review
from detente.record.amending import mentions_in
from detente.store import tables
from detente.store.plain import rows, rows_of
from detente.store.verifying.finding import Wrong
from detente.store.verifying.page import OF_ARTICLES, Page, thing_in
from detente.store.verifying.references import among

_ARTICLES = "SELECT id, source FROM articles WHERE source IN ({})"
_LAST = "SELECT source, max(seq) FROM codings WHERE source IN ({}) GROUP BY source"


def name_what_is_there(page: Page) -> Iterator[Wrong]:
    """What a run read from a source is in the record as read from it, or kept with the coding."""
    codings = [*page.things(Coding)]
    of = _read_from(page.connection, {one.source for one in codings})
    named = {one.id: [id for id in one.things if id not in of[one.source]] for one in codings}
    left = {one.id: {*named[one.id]} - {kept.id for kept in one.superseded} for one in codings}
    actors = among(page.connection, tables.actors, {id for ids in left.values() for id in ids})
    for one in codings:
        for id in sorted(left[one.id] - actors):
            yield Wrong("codings", one.id, f"names {id}, which was not read from its source and is not kept")
        for kept in one.superseded:
            if kept.id not in one.things:
                yield Wrong("codings", one.id, f"keeps {kept.id}, which it does not name")


def leave_nothing_out(page: Page) -> Iterator[Wrong]:
    """What is there of a source was read by the last run that read it, or is a mention that a review names."""
    codings = {one.row["seq"]: one.thing for one in page.held.get(tables.codings, ())}
    sources = {one.source for one in codings.values() if isinstance(one, Coding)}
    last = {codings.get(seq) for _, seq in rows_of(page.connection, _LAST, sources)}
    of = _read_from(page.connection, sources)
    for one in last:
        if isinstance(one, Coding) and (left := of[one.source] - {*one.things}):
            for id in sorted(left - _named_by_reviews(page.connection)):
                yield Wrong("codings", one.id, f"does not name {id}, which was read from its source by no other since")


def have_their_runs(page: Page) -> Iterator[Wrong]:
    """Whose word it is who an actor is, is a run or not known."""
    actors = page.held.get(tables.actors, ())
    known = among(page.connection, tables.runs, {one.row["run"] for one in actors if one.row["run"]})
    for row, thing in actors:
        if isinstance(thing, Actor) and row["run"] and row["run"] not in known:
            yield Wrong("actors", thing.id, f"is who it is by the word of {row['run']}, which is no run that is there")


def _read_from(connection: Connection, sources: Collection[str]) -> Mapping[str, set[str]]:
    """The articles of sources and the facts in them, by source."""
    found = defaultdict[str, set[str]](set)
    articles = dict(rows_of(connection, _ARTICLES, sources))
    for id, source in articles.items():
        found[source].add(id)
    for table in OF_ARTICLES[1:]:
        sql = f"SELECT id, article FROM {table.name} WHERE article IN ({{}})"  # noqa: S608 (a name of ours)
        for id, article in rows_of(connection, sql, articles):
            if article in articles:  # a damaged index finds what is not asked for
                found[articles[article]].add(id)
    return found


def _named_by_reviews(connection: Connection) -> set[str]:
    """The mentions that people named in what they decided."""
    reviews = (thing_in(line) for (line,) in rows(connection, "SELECT json FROM reviews"))
    return {id for review in reviews if isinstance(review, Review) for id in mentions_in(review.changes)}
