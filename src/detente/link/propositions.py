"""Record → stories: the propositions of each article, and what the article is about."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import TypeVar

from detente.link.anchors import anchors
from detente.link.proposition import Party, Proposition, Story, speaks_for_its_state
from detente.link.sketch import sketch
from detente.record import READ, Actor, Article, Basis, Event, Mention, Published, Record, Span, Statement, hull
from detente.record.edtf import bounds

logger = logging.getLogger(__name__)

T = TypeVar("T", Statement, Event, Mention)

MOST = 2000
"""How many propositions of a story are held against others, the first; the longest of news have some hundreds."""
LONGEST = 420
"""How many characters of a sentence, or of what is said, are kept."""


def stories(record: Record) -> tuple[Story, ...]:
    """Each article of a record that has facts, in order, with its propositions as they stand in it."""
    statements, events = _by_article(record.statements), _by_article(record.events)
    mentions = _by_article(record.mentions)
    made = (
        _story(_Maker(record, article, mentions[article.id]), statements[article.id], events[article.id])
        for article in record.articles
    )
    return tuple(story for story in made if story.propositions)


def _by_article(things: Iterable[T]) -> Mapping[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for thing in things:
        found[thing.article].append(thing)
    return found


def _story(maker: "_Maker", statements: Sequence[Statement], events: Sequence[Event]) -> Story:
    found = sorted(maker.propositions(statements, events), key=lambda one: (one.at, one.words, one.event or ""))
    if len(found) > MOST:
        told = "%s tells of %d things: links are drawn between the first %d"
        logger.warning(told, maker.article.id, len(found), MOST)
        found = found[:MOST]
    return Story(
        article=maker.article.id,
        day=maker.day,
        anchors=anchors(maker.everybody(), maker.read),
        propositions=tuple(found),
        sketch=sketch(found),
    )


class _Maker:
    """Makes the propositions of an article."""

    def __init__(self, record: Record, article: Article, mentions: Sequence[Mention]) -> None:
        self._record, self.article, self._mentions = record, article, mentions
        self.read = "\n".join(one.span.of(article.text) for one in article.passages if one.kind in READ)
        self.day = _day(article.published)

    def everybody(self) -> tuple[Party, ...]:
        """All whom the article names and who are known."""
        return self._parties(mention.id for mention in self._mentions if mention.actors)

    def propositions(self, statements: Sequence[Statement], events: Sequence[Event]) -> Iterator[Proposition]:
        """A statement and the event that it is are one; each other fact stands alone."""
        joined = dict(_joined(statements, events))
        taken = {event.id for event in joined.values()}
        for statement in statements:
            yield self._said(statement, joined.get(statement.id))
        for event in events:
            if event.id not in taken:
                yield self._done(event)

    def _said(self, statement: Statement, event: Event | None) -> Proposition:
        spans = [*statement.content, *filter(None, (statement.cue, statement.source))]
        place = hull([*spans, event.sentence]) if event else self._sentence(hull(spans))
        return self._made(
            place,
            hull(spans),
            statement=statement.id,
            by=self._parties([statement.speaker] if statement.speaker else event.actors if event else ()),
            to=self._parties(statement.addressees or (event.recipients if event else ())),
            about=statement.about,
            event=event,
            when=event.date.edtf if event and event.date else None,
        )

    def _done(self, event: Event) -> Proposition:
        named = [self._mention(id).span for id in (*event.actors, *event.recipients)]
        parts = [event.trigger, *filter(None, (event.object, event.condition)), *named]
        inside = [part for part in parts if event.sentence.covers(part)] or [event.trigger]
        return self._made(
            hull([event.sentence, *inside]),
            hull(inside),
            statement=None,
            by=self._parties(event.actors),
            to=self._parties(event.recipients),
            about=(),
            event=event,
            when=event.date.edtf if event.date else None,
        )

    def _made(  # noqa: PLR0913
        self,
        place: Span,
        words: Span,
        *,
        statement: str | None,
        by: tuple[Party, ...],
        to: tuple[Party, ...],
        about: tuple[str, ...],
        event: Event | None,
        when: str | None,
    ) -> Proposition:
        place = Span(place.start, min(place.end, max(place.start + LONGEST, words.start + 1)))
        return Proposition(
            statement=statement,
            event=event.id if event else None,
            article=self.article.id,
            outlet=self.article.publisher,
            day=self.day,
            at=words.start,
            text=place.of(self.article.text),
            words=Span(words.start, min(words.end, place.end)).shifted(-place.start),
            by=by,
            to=to,
            about=about,
            root=event.root if event else None,
            act=event.act if event else None,
            status=event.status if event else None,
            when=_days(when),
            place=event.place.name if event and event.place else None,
            figures=tuple((one.what, one.value) for one in event.quantities) if event else (),
        )

    def _sentence(self, span: Span) -> Span:
        """The paragraph's stretch around a span, from the end of the sentence before to that of its last."""
        text = self.article.text
        start = max(text.rfind(mark, 0, span.start) + len(mark) for mark in (". ", "\n", "? ", "! "))
        ends = [at for mark in (". ", "\n", ".\n", "? ", "! ") if (at := text.find(mark, span.end)) >= 0]
        return Span(min(start, span.start), max(span.end, min([*ends, len(text) - 1]) + 1))

    def _parties(self, mentions: Iterable[str]) -> tuple[Party, ...]:
        found = [list(self._meant(self._mention(id))) for id in mentions]
        return tuple(dict.fromkeys(chain.from_iterable(found)))

    def _meant(self, mention: Mention) -> Iterator[Party]:
        for id in mention.actors:
            yield _party(self._actor(id))
        if not mention.actors:
            name = mention.span.of(self.article.text)
            yield Party(f"{mention.country or ''}:{name.lower()}", name, mention.country, mention.country is not None)

    def _mention(self, id: str) -> Mention:
        found = self._record[id]
        assert isinstance(found, Mention)
        return found

    def _actor(self, id: str) -> Actor:
        found = self._record[id]
        assert isinstance(found, Actor)
        return found


def _party(actor: Actor) -> Party:
    return Party(actor.id, actor.name, actor.country, speaks_for_its_state(actor))


def _joined(statements: Sequence[Statement], events: Sequence[Event]) -> Iterator[tuple[str, Event]]:
    """The statements that are an event, by the words that say so: "refused", "threatened"."""
    uttered = {event.trigger: event for event in events}
    for statement in statements:
        if statement.cue and (act := uttered.get(statement.cue)):
            yield statement.id, act


def _days(edtf: str | None) -> tuple[int, int] | None:
    first, last = bounds(edtf) if edtf else (None, None)
    return (_ordinal(first), _ordinal(last)) if first and last else None


def _ordinal(day: date) -> int:
    return day.toordinal()


def _day(published: Published) -> int | None:
    """The last day on which an article can have been published; None where only its capture bounds that."""
    captured = published.inferred and published.basis is Basis.METADATA
    last = bounds(published.edtf)[1] if published.edtf and not captured else None
    return last.toordinal() if last else None
