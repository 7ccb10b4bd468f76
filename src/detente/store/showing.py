"""As little of a record as one needs to show some things of it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, TypeVar

from sqlalchemy import Connection

from detente.record import (
    KINDS,
    Actor,
    AnyThing,
    Article,
    Date,
    Event,
    Incident,
    Link,
    LinkKind,
    Mention,
    Record,
    Review,
    Source,
    Statement,
    Thing,
)
from detente.record.amending import mentions_in
from detente.record.references import references
from detente.record.serial import from_line
from detente.store import tables
from detente.store.plain import rows_of

T = TypeVar("T", bound=Thing)

_REVIEWED = """
SELECT DISTINCT mentions.article FROM mentions JOIN reviews ON reviews.of = mentions.id WHERE mentions.article IN ({})
"""


@dataclass(frozen=True)
class Showing:
    """Gathers from a record what some things of it need to be shown."""

    connection: Connection
    found: dict[str, AnyThing] = field(default_factory=dict)
    _made: dict[str, int] = field(default_factory=dict)
    """The numbers of reviews: which of two holds hangs on which was made first, and not on which was found first."""

    def add(self, ids: Iterable[str], *, links: bool) -> None:
        """Things with these ids, and what they need; of facts also their links, where asked."""
        asked = [*dict.fromkeys(ids)]
        self._take(Article, asked)
        self._take(Actor, asked)
        named = self._take(Mention, asked)
        joined = self._take(Link, asked)
        facts = self._facts([*asked, *_ends(joined)])
        self._join(facts, named, links=links)

    def add_articles(self, ids: Iterable[str], *, links: bool) -> None:
        """Articles with these ids, and all that was read from them; of their facts also their links, where asked."""
        articles = [article.id for article in self._take(Article, [*ids])]
        facts = self._facts(articles, "article")
        self._take(Mention, articles, "article")
        self._take(Date, articles, "article")
        self._join(facts, (), links=links)

    def _join(self, facts: list[Event | Statement], named: Iterable[Mention], *, links: bool) -> None:
        """The links of facts and what they join, where asked, and what all of these facts and some mentions need."""
        if links:
            ends = [fact.id for fact in facts]
            joined = [*self._take(Link, ends, "from"), *self._take(Link, ends, "to")]
            facts = [*facts, *self._facts(_ends(joined))]
        told = [event.asserted_by for event in facts if isinstance(event, Event) and event.asserted_by]
        self._ground([*facts, *self._take(Statement, told), *named])

    def add_incidents(self, incidents: Iterable[Incident], *, reports: bool) -> None:
        """Incidents, where asked with the events that they hold, without what these need.

        With an incident that a review parts come the links that hold it together: `reviewed` looks at them.
        """
        given = tuple(incidents)
        self.found.update((incident.id, incident) for incident in given)
        events = [event for incident in given for event in incident.events]
        if reports:
            self._take(Event, events)
        if any(isinstance(thing, Review) and thing.of in self._same for thing in self.found.values()):
            self._take(Link, events, "to")

    @property
    def _same(self) -> set[str]:
        """The links of one happening."""
        links = (thing for thing in self.found.values() if isinstance(thing, Link))
        return {link.id for link in links if link.kind is LinkKind.SAME}

    def record(self) -> Record:
        """What has been gathered, kind by kind; reviews in the order in which they were made."""
        kinds = {kind: number for number, kind in enumerate(KINDS.values())}
        return Record(sorted(self.found.values(), key=lambda each: (kinds[type(each)], self._made.get(each.id, 0))))

    def _ground(self, facts: Collection[Event | Statement | Mention]) -> None:
        """What facts and mentions were read from, who takes part in them, and what people have decided on any of it."""
        self._take(Article, {fact.article for fact in facts})
        articles = [thing for thing in self.found.values() if isinstance(thing, Article)]
        self._take(Source, {article.source for article in articles})
        named = [id for fact in facts for id in references(fact)]
        self._take(Mention, named)
        self._take(Date, named)
        # what statements are about hangs on the mentions in them, wherever somebody decided on one
        moved = rows_of(self.connection, _REVIEWED, [article.id for article in articles])
        self._take(Mention, [article for (article,) in moved], "article")
        mentions = (thing for thing in self.found.values() if isinstance(thing, Mention))
        self._take(Actor, {*named, *chain.from_iterable(mention.actors for mention in mentions)})
        self._judge()

    def _judge(self) -> None:
        """The reviews of what there is and of one another, and the mentions and actors that they name."""
        new = [*self.found]
        while new:
            reviews = self._take(Review, new, "of")
            mentions = self._take(Mention, [id for review in reviews for id in mentions_in(review.changes)])
            named = {review.amended for review in reviews if review.amended}
            actors = self._take(Actor, named.union(*(mention.actors for mention in mentions)))
            new = [thing.id for some in (reviews, mentions, actors) for thing in some]

    def _facts(self, ids: Collection[str], column: str = "id") -> list[Event | Statement]:
        return [*self._take(Statement, ids, column), *self._take(Event, ids, column)]

    def _take(self, kind: type[T], ids: Collection[str], column: str = "id") -> list[T]:
        """The things of a kind with these ids, or of which a column has them, that were not there yet, in order."""
        name = tables.of(kind).name
        wanted = [id for id in dict.fromkeys(ids) if column != "id" or id not in self.found]
        sql = f'SELECT seq, json FROM {name} WHERE "{column}" IN ({{}})'  # noqa: S608 (names of ours)
        lines: list[tuple[Any, ...]] = sorted(rows_of(self.connection, sql, wanted))
        new = {seq: thing for seq, line in lines if (thing := from_line(line)).id not in self.found}
        self.found.update((thing.id, thing) for thing in new.values())
        self._made.update((thing.id, seq) for seq, thing in new.items() if isinstance(thing, Review))
        return [thing for thing in new.values() if isinstance(thing, kind)]


def _ids(things: Iterable[Review | Mention | Actor]) -> Iterator[str]:
    return (thing.id for thing in things)


def _ends(links: Iterable[Link]) -> list[str]:
    return [end for link in links for end in (link.from_, link.to)]
