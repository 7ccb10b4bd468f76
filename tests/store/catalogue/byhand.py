"""Filters and counts facts by going through a record fact by fact, as a reader would."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from detente.record import Actor, Article, Event, Mention, Record, Source, Statement, reviewed
from detente.record.bearing import bearing
from detente.record.edtf import bounds
from detente.record.reviews import meant, verdicts

Fact = Event | Statement

COLUMNS = ("what", "root", "act", "status", "bearing", "kind", "quad", "place", "outlet")
PARTIES = ("by", "to", "about", "teller", "actor")


class ByHand:
    """A record with reviews heeded, filtered by hand."""

    def __init__(self, record: Record) -> None:
        self.read, self.verdicts = record, verdicts(record.reviews)
        self.record = reviewed(record)
        self.facts: tuple[Fact, ...] = (*self.record.statements, *self.record.events)
        self.incidents = {event: one.id for one in record.incidents for event in one.events}

    def find(self, asked: Any) -> set[str]:
        return {fact.id for fact in self.facts if self.passes(fact, asked)}

    def facets(self, asked: Any, field: str) -> dict[str, int]:
        others = replace(asked, **{field: ()})
        passing = (fact for fact in self.facts if self.passes(fact, others))
        return Counter(value for fact in passing for value in self.values(fact, field))

    def passes(self, fact: Fact, asked: Any) -> bool:
        return all(
            (
                *(self._has(fact, field, getattr(asked, field)) for field in COLUMNS),
                *(self._takes_part(fact, field, getattr(asked, field)) for field in PARTIES),
                not asked.article or fact.article in asked.article,
                not asked.incident or self.incidents.get(fact.id) in asked.incident,
                asked.min_confidence is None or fact.confidence >= asked.min_confidence,
                self._lies(fact, asked.from_, asked.until, settled=bool(asked.settled)),
                asked.dated is None or self._has_date(fact) == asked.dated,
            )
        )

    def values(self, fact: Fact, field: str) -> set[str]:
        """The values that a fact has of a field; a state takes part in what somebody of its country does."""
        if field in PARTIES:
            own = self.parties(fact, field)
            return own | {state for id in own if (state := self._state(id))}
        value = getattr(self, field)(fact)
        return set() if value is None else {str(value)}

    def _has(self, fact: Fact, field: str, asked: tuple[str, ...]) -> bool:
        return not asked or bool(self.values(fact, field) & set(asked))

    def _takes_part(self, fact: Fact, field: str, asked: tuple[str, ...]) -> bool:
        return not asked or any(self._means(fact, field, each) for each in asked)

    def _means(self, fact: Fact, field: str, asked: str) -> bool:
        if asked in self.read:
            return meant(asked, self.verdicts) in self.values(fact, field)
        named = {meant(a.id, self.verdicts) for a in self.read.actors if self._is_called(a, asked)}
        return bool(named & self.parties(fact, field))

    @staticmethod
    def _is_called(actor: Actor, asked: str) -> bool:
        words = actor.name.lower().replace("-", " ").split()
        return actor.country == asked.upper() or any(word.startswith(asked.lower()) for word in words)

    def _state(self, id: str) -> str | None:
        actor = self.read[id]
        assert isinstance(actor, Actor)
        return meant(actor.country, self.verdicts) if actor.country in self.read else None

    def parties(self, fact: Fact, field: str) -> set[str]:
        return {*self._parties(fact, field)}

    def _parties(self, fact: Fact, field: str) -> Iterator[str]:
        is_event = isinstance(fact, Event)
        if field in ("by", "actor"):
            yield from self._whom(fact.actors if is_event else filter(None, [fact.speaker]))
        if field in ("to", "actor"):
            yield from self._whom(fact.recipients if is_event else fact.addressees)
        if field in ("about", "actor") and not is_event:
            yield from fact.about
        if field in ("teller", "actor") and is_event and fact.asserted_by:
            yield from self._parties(self.record[fact.asserted_by], "by")
        if field == "actor" and not is_event and fact.via:
            yield from self._whom([fact.via])

    def _whom(self, mentions: Iterable[str]) -> Iterator[str]:
        for id in mentions:
            mention = self.record[id]
            assert isinstance(mention, Mention)
            yield from mention.actors

    @staticmethod
    def _has_date(fact: Fact) -> bool:
        return bool(fact.date and any(bounds(fact.date.edtf)))

    @staticmethod
    def _lies(fact: Fact, start: str | None, end: str | None, *, settled: bool) -> bool:
        if not start and not end:
            return True
        first, last = bounds(fact.date.edtf) if fact.date else (None, None)
        if first is None and last is None:
            return False
        if settled:
            first, last = first or last, last or first
        earliest = bounds(start)[0] if start else None
        latest = bounds(end)[1] if end else None
        ends = earliest is None or last is None or last >= earliest
        return ends and (latest is None or first is None or first <= latest)

    def article(self, fact: Fact) -> Article:
        article = self.record[fact.article]
        assert isinstance(article, Article)
        return article

    def what(self, fact: Fact) -> str:
        return "event" if isinstance(fact, Event) else "statement"

    def root(self, fact: Fact) -> str | None:
        return fact.root if isinstance(fact, Event) else None

    def act(self, fact: Fact) -> str | None:
        return fact.act if isinstance(fact, Event) else None

    def status(self, fact: Fact) -> str | None:
        return fact.status if isinstance(fact, Event) else None

    def bearing(self, fact: Fact) -> str | None:
        return bearing(fact) if isinstance(fact, Event) else None

    def kind(self, fact: Fact) -> str | None:
        return None if isinstance(fact, Event) else fact.kind

    def quad(self, fact: Fact) -> int | None:
        return fact.quad if isinstance(fact, Event) else None

    def place(self, fact: Fact) -> str | None:
        return fact.place.country if isinstance(fact, Event) and fact.place else None

    def outlet(self, fact: Fact) -> str | None:
        article = self.article(fact)
        source = self.record[article.source]
        assert isinstance(source, Source)
        host = source.uri.removeprefix("https://").split("/")[0] if source.uri.startswith("https://") else None
        return article.publisher or host
