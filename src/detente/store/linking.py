"""Links what comes in to what is in the record: the stories of the articles lie beside them, found by their anchors."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, Table, delete, func, select

from detente.link.anchors import A_WEEK, Least, Reach, blocks, looked_up, reach, share_enough
from detente.link.proposition import Story
from detente.record import Incident, Link, LinkKind
from detente.record.incidents import incident, reached
from detente.store import tables
from detente.store.adding import add, put
from detente.store.dialect import Among
from detente.store.kept import anchors_of, line_of, story_of
from detente.store.plain import few, rows_of

_ROUNDING = 1e-6
_STORY, _ANCHOR = tables.stories.c, tables.anchors.c
_BY_END = tuple(f'SELECT kind, "from", "to" FROM links WHERE "{end}" IN ({{}})' for end in ("from", "to"))  # noqa: S608 (names of ours)
_ANCHORED = "SELECT article, day, bits, anchors FROM stories WHERE article IN ({})"
_JSON = "SELECT json FROM stories WHERE article IN ({})"
_incidents = msgspec.json.Decoder(Incident)


Put = Callable[[Table, Sequence[Link | Incident]], Sequence[str]]
"""Adds things to a table; the ids of the new ones."""


class Stories:
    """The stories of the articles of a store."""

    def __init__(self, connection: Connection, put: Put) -> None:
        self._connection, self._put = connection, put

    def holds(self, article: str) -> bool:
        """Whether an article has been linked."""
        return bool(few(self._connection, "SELECT article FROM stories WHERE article = ?", article))

    def add(self, story: Story, links: Sequence[Link]) -> None:
        """Keeps a story and its links, and the incidents that these make in place of those that they change."""
        same = {end for link in links if link.kind is LinkKind.SAME for end in (link.from_, link.to)}
        take_out_incidents(self._connection, (one.id for one in together(self._connection, same)))
        self._keep(story)
        self._put(tables.links, links)
        self._put(tables.incidents, tuple(together(self._connection, same)))

    def settle(self, given: Iterable[Incident], events: Iterable[str]) -> int:
        """Keeps incidents, and those that links make of some events, in place of those that share events with them.

        Links that are in the record decide what an incident is; one that no link makes is kept as it is.
        """
        lines = self._connection.scalars(select(tables.incidents.c.json))
        held = {event: one.id for one in map(_incidents.decode, lines) for event in one.events}
        linked = (now for one in given for now in [*together(self._connection, one.events)] or [one])
        added = sum(self._settle(one, held) for one in linked)
        done = {one.id for one in given}
        left = {event for event in events if held.get(event) not in done}
        return added + sum(self._settle(one, held) for one in together(self._connection, left))

    def _settle(self, one: Incident, held: dict[str, str]) -> int:
        """Keeps an incident in place of those that hold an event of it; how many are new."""
        before = {held[event] for event in one.events if event in held}
        if one.id in before:
            return 0
        take_out_incidents(self._connection, before)
        held |= dict.fromkeys(one.events, one.id)
        return len(self._put(tables.incidents, (one,)))

    def _keep(self, story: Story) -> None:
        told = {"anchors": line_of(story.anchors), "json": line_of(story)}
        put(self._connection, tables.stories, [{"article": story.article, **reach(story)._asdict(), **told}])
        _keep_under(self._connection, story)

    def near(self, story: Story) -> list[Story]:
        """The stories of other articles that are near this one."""
        return [story_of(line) for (line,) in rows_of(self._connection, _JSON, [*self._near(story)])]

    def _near(self, story: Story) -> Iterator[str]:
        """The articles of the stories that are near one, by their anchors alone."""
        mine, rows = reach(story), self._connection.execute(_sharing(story)).all()
        least = Least(story)
        wanted = {id for id, day, bits, rest in rows if rest + _ROUNDING >= least.of(Reach(day, bits))}
        if story.day is not None:
            wanted |= {*self._connection.scalars(_of_a_week(story, story.day))}
        for id, day, bits, anchors in rows_of(self._connection, _ANCHORED, wanted - {story.article}):
            if share_enough(story.anchors, mine, anchors_of(anchors), Reach(day, bits)):
                yield id


def keep_anew(connection: Connection) -> None:
    """Keeps all stories under what they are found by now."""
    connection.execute(delete(tables.anchors))
    for line in connection.scalars(select(_STORY.json)).all():
        _keep_under(connection, story_of(line))


def _keep_under(connection: Connection, story: Story) -> None:
    anchors = [{"key": key, "article": story.article, "bits": bits} for key, bits in blocks(story).items()]
    put(connection, tables.anchors, anchors)


def _sharing(story: Story) -> Select[Any]:
    """The articles that share more than states with a story, their days and bits, and how many of these they share."""
    return (
        select(_ANCHOR.article, _STORY.day, _STORY.bits, func.sum(_ANCHOR.bits))
        .join(tables.stories, _STORY.article == _ANCHOR.article)
        .where(Among(_ANCHOR.key, looked_up(story, states=False)))
        .group_by(_ANCHOR.article, _STORY.day, _STORY.bits)
    )


def _of_a_week(story: Story, day: int) -> Select[Any]:
    """The articles of the days around a story that share a state with it."""
    return (
        select(_ANCHOR.article)
        .join(tables.stories, _STORY.article == _ANCHOR.article)
        .where(Among(_ANCHOR.key, looked_up(story, states=True)))
        .where(_STORY.day.between(day - A_WEEK, day + A_WEEK))
    )


def take_out_incidents(connection: Connection, incidents: Iterable[str]) -> None:
    """Takes the incidents with these ids out, which links make otherwise now."""
    ids = [*incidents]
    for column in (tables.reports.c.incident, tables.incidents.c.id) if ids else ():
        connection.execute(delete(column.table).where(Among(column, ids)))


def incidents_of(connection: Connection, events: Collection[str]) -> set[str]:
    """The ids of the incidents that hold some events."""
    return {id for (id,) in rows_of(connection, "SELECT incident FROM reports WHERE event IN ({})", events)}


def join_anew(connection: Connection, events: Collection[str]) -> None:
    """Puts the incidents that links make of some events in place of those that hold them."""
    take_out_incidents(connection, incidents_of(connection, events))
    add(connection, tables.incidents, [*together(connection, events)])


def together(connection: Connection, events: Iterable[str]) -> Iterator[Incident]:
    """The incidents that hold some events, by the links of one happening in the record."""
    left = set(events)
    while left:
        group = reached(min(left), partial(joined, connection))
        left -= group
        if len(group) > 1:
            yield incident(group)


def joined(connection: Connection, events: Collection[str]) -> set[str]:
    """The events that links of one happening join to some, these among them.

    Asked end by end: whoever asks for the kind as well may be led through all links of that kind.
    """
    ends = (row for sql in _BY_END for row in rows_of(connection, sql, events))
    return {event for kind, *both in ends if kind == LinkKind.SAME for event in both}
