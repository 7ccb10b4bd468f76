"""How actors are named in the articles of a record: how often, and in which words."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from detente.record import Actor, Span
from detente.record.serial import from_line
from detente.store.decided import Decided
from detente.store.plain import few, rows_of

MOST = 1_000
"""In how many places at most, the last that were read, one looks up the words."""

_ACTORS = "SELECT seq, json FROM actors WHERE id IN ({})"
_MENTIONS = "SELECT actor, count(*) FROM mentions WHERE actor IN ({}) GROUP BY actor"
_SHARED = "SELECT actor, count(*) FROM members WHERE actor IN ({}) GROUP BY actor"
_DECIDED = """
SELECT mentions.id, coalesce(mentions.actor, members.actor) FROM mentions
LEFT JOIN members ON members.mention = mentions.id AND mentions.actor IS NULL WHERE mentions.id IN ({})
"""
_WORDS = f"""
SELECT mentions.article, mentions.start, mentions."end", substr(articles.text, start + 1, "end" - start)
FROM mentions JOIN articles ON articles.id = mentions.article WHERE mentions.seq IN (
  SELECT seq FROM (SELECT seq FROM mentions WHERE actor = ? ORDER BY seq DESC LIMIT {MOST}) AS alone
  UNION SELECT mentions.seq FROM members JOIN mentions ON mentions.id = members.mention WHERE members.actor = ?
  ORDER BY 1 DESC LIMIT {MOST}
)
"""  # noqa: S608 (of a constant)


@dataclass(frozen=True, slots=True)
class Naming:
    """Words that name an actor, how often, and one place where they stand."""

    words: str
    times: int
    article: str
    span: Span


def actors_of(connection: Connection, ids: Collection[str]) -> dict[str, Actor]:
    """The actors with these ids, by them."""
    found = (from_line(line) for _, line in rows_of(connection, _ACTORS, ids))
    return {actor.id: actor for actor in found if isinstance(actor, Actor)}


def times_named(connection: Connection, ids: Collection[str], decided: Decided) -> dict[str, int]:
    """How often each of some actors is named, as reviews have it."""
    stand_for = _standing_for(ids, decided)
    counts = dict.fromkeys(ids, 0)
    for sql in (_MENTIONS, _SHARED):
        for actor, times in rows_of(connection, sql, [*stand_for]):
            counts[stand_for[actor]] += times
    for mention, actor in rows_of(connection, _DECIDED, [*decided.meant]):
        before, now = stand_for.get(actor), decided.meant[mention]
        for whom, more in ((before, -1), (now, 1)):
            if whom in counts:
                counts[whom] += more
    return counts


def namings(connection: Connection, ids: Collection[str]) -> tuple[Naming, ...]:
    """The words that name any of some actors, the most frequent first, in the last places that were read."""
    found: dict[str, tuple[int, str, Span]] = {}
    for article, start, end, words in _places(connection, ids):
        times = found[words][0] if words in found else 0
        found[words] = times + 1, article, Span(start, end)
    named = (Naming(words, *rest) for words, rest in found.items())
    return tuple(sorted(named, key=lambda one: (-one.times, one.words)))


def _places(connection: Connection, ids: Collection[str]) -> Iterator[tuple[str, int, int, str]]:
    for id in ids:
        yield from few(connection, _WORDS, id, id)


def _standing_for(ids: Collection[str], decided: Decided) -> dict[str, str]:
    """The actor among some that each actor is, by its own id: these themselves, and those that are one with them."""
    merged = {id: now for id, now in decided.meant.items() if now and now in ids}
    return {id: id for id in ids} | merged
