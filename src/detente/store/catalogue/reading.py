"""Reads into a catalogue what has come into a record since it last looked."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import msgspec
import numpy as np
from sqlalchemy import Connection

from detente.store.catalogue.columns import ARTICLE, LINK, Articles, Ints, Links
from detente.store.catalogue.days import DOUBTS, day_numbers
from detente.store.catalogue.facts import facts_since
from detente.store.catalogue.held import ActorHead, Held, Progress, Version
from detente.store.catalogue.vocabulary import Vocabularies
from detente.store.dialect import dialect_of
from detente.store.held import REPLACED
from detente.store.plain import few, rows, rows_of

TABLES = ("actors", "articles", "mentions", "statements", "events", "links", "incidents", "reviews")
_REPLACED = f"(SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM meta WHERE key = '{REPLACED}')"  # noqa: S608
_LAST = f"SELECT {_REPLACED}, " + ", ".join(f"(SELECT coalesce(max(seq), 0) FROM {table})" for table in TABLES)  # noqa: S608

_ACTORS = "SELECT id, name, kind, country, sector FROM actors WHERE seq > ? ORDER BY seq"
_ARTICLES = """
SELECT articles.seq, articles.id, title, publisher, language, inferred, published, sources.uri, {begun}, {ended}
FROM articles JOIN sources ON sources.id = articles.source WHERE articles.seq > ? ORDER BY articles.seq
"""
_LINKS = 'SELECT id, kind, "from", "to", confidence FROM links WHERE seq > ? ORDER BY seq'
_INCIDENTS = "SELECT id FROM incidents ORDER BY seq"
_INCIDENTS_OF = "SELECT id, json FROM incidents WHERE id IN ({})"


class _Incident(msgspec.Struct):
    events: list[str]


_incident = msgspec.json.Decoder(_Incident)


def version(connection: Connection) -> Version:
    """How often something was taken out, and how far each table goes.

    Else things are only ever added, incidents aside; and these change with links.
    """
    return few(connection, _LAST)[0]


def nothing() -> Held:
    """What a catalogue holds of an empty record."""
    return Held(version=(0,) * (1 + len(TABLES)))


def grown(held: Held, connection: Connection, progress: Progress) -> Held:
    """What is held, and what has come into the record since; all of it anew where something was taken out."""
    now = version(connection)
    if now[0] != held.version[0]:
        held = nothing()
    since = dict(zip(TABLES, held.version[1:], strict=True))
    held = _with_actors(held, connection, since)
    held = _with_articles(held, connection, since)
    held = facts_since(held, connection, since, progress)
    held = _with_links(held, connection, since)
    if now[-3:-1] != held.version[-3:-1] or len(held.incidents) < len(held.facts):
        held = _with_incidents(held, connection)
    return replace(held, version=now)


def _with_actors(held: Held, connection: Connection, since: Mapping[str, int]) -> Held:
    new = [ActorHead(*row) for row in rows(connection, _ACTORS, since["actors"])]
    ids = held.actor_ids.and_([actor.id for actor in new])
    return replace(held, actors=(*held.actors, *new), actor_ids=ids)


def _with_articles(held: Held, connection: Connection, since: Mapping[str, int]) -> Held:
    ids: list[str] = []
    titles: list[str | None] = []
    asked = _ARTICLES.format(**day_numbers(dialect_of(connection)))
    found = _articles(rows(connection, asked, since["articles"]), held.words, ids, titles)
    new = Articles.of(np.fromiter(found, ARTICLE))
    return replace(
        held,
        articles=held.articles.and_(new),
        article_ids=held.article_ids.and_(ids),
        titles=(*held.titles, *titles),
    )


def _articles(
    given: Iterator[tuple[Any, ...]], words: Vocabularies, ids: list[str], titles: list[str | None]
) -> Iterator[tuple[int, int, int, int, int, bool, bool]]:
    for seq, id, title, publisher, language, inferred, day, uri, first, last in given:
        ids.append(id)
        titles.append(title)
        outlet = words.outlet.code(publisher or _host(uri))
        doubtful = day is not None and day[-1:] in DOUBTS
        yield seq, first, last, outlet, words.language.code(language), inferred, doubtful


def _host(uri: str) -> str | None:
    """The host of a web address without its `www`; None of all else."""
    try:
        parts = urlsplit(uri)
        host = parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _with_links(held: Held, connection: Connection, since: Mapping[str, int]) -> Held:
    ids: list[str] = []
    place, kind = held.fact_ids.place, held.words.link.code

    def found() -> Iterator[tuple[Any, ...]]:
        for id, what, from_, to, confidence in rows(connection, _LINKS, since["links"]):
            ids.append(id)
            yield kind(what), place(from_), place(to), confidence

    new = Links.of(np.fromiter(found(), LINK))
    return replace(held, links=held.links.and_(new), link_ids=held.link_ids.and_(ids))


def _with_incidents(held: Held, connection: Connection) -> Held:
    """What is held with the incidents that are new, and without those that gave way to them."""
    now = [id for (id,) in rows(connection, _INCIDENTS)]
    new = [id for id in now if id not in held.incident_ids]
    names = held.incident_ids.and_(new)
    stands = np.zeros(len(names) + 1, np.bool_)  # at −1 there is none
    stands[[names.place(id) for id in now]] = True
    of: Ints = np.full(len(held.facts), -1, np.int32)
    of[: len(held.incidents)] = np.where(stands[held.incidents], held.incidents, -1)
    for id, line in rows_of(connection, _INCIDENTS_OF, new):
        events = (held.fact_ids.place(event) for event in _incident.decode(line).events)
        of[[place for place in events if place >= 0]] = names.place(id)
    sizes = np.bincount(of[of >= 0], minlength=len(names)).astype(np.int32)
    return replace(held, incidents=of, sizes=sizes, incident_ids=names)
