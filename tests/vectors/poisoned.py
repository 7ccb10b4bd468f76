"""A record in which every word that comes from outside is a vector: one story for each, all fields of it filled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from detente.record import (
    Actor,
    ActorKind,
    AnyThing,
    Article,
    Basis,
    Coding,
    Date,
    Dateline,
    Event,
    How,
    Incident,
    Link,
    LinkKind,
    Mention,
    Office,
    Passage,
    PassageKind,
    Place,
    Published,
    Quantity,
    Quotation,
    Review,
    Root,
    Run,
    Source,
    Span,
    Statement,
    StatementKind,
    Status,
    Unread,
    Verdict,
    When,
    make_id,
)
from tests.vectors import VECTORS

_STEP = 7
"""How many vectors lie between those of two fields of a story, so that each comes into every field in turn."""
_ROOTS, _STATES, _KINDS = tuple(Root), tuple(Status), tuple(LinkKind)
_ACTOR_KINDS = tuple(ActorKind)


def things(stories: int = len(VECTORS)) -> list[AnyThing]:
    """The record of so many stories; each vector stands in each field once where there are as many as vectors."""
    told = [_Story(number) for number in range(stories)]
    first, second = (_run(number) for number in (0, 1))
    found: list[AnyThing] = [first, second]
    for one in told:
        read = [*one.things()]
        found += read
        found += _codings(one, read, first, second)
    for before, one in pairwise(told):
        found += _joints(before, one)
    return [*found, *(each for one in told for each in one.judged())]


def actor_id(words: str) -> str:
    """A vector as the id of an actor, which has neither blanks nor what nobody sees."""
    return "".join(c for c in words if c.isprintable() and not c.isspace())


@dataclass(slots=True)
class _Text:
    """A text that is put together, and knows where its parts stand."""

    text: str = ""

    def put(self, words: str) -> Span:
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))


@dataclass(slots=True)
class _Story:
    """A story that tells one event and one statement, all in the words of vectors."""

    number: int
    dealt: int = 0
    text: _Text = field(default_factory=_Text)

    def vector(self) -> str:
        """The next vector of this story."""
        self.dealt += 1
        return VECTORS[(self.number + _STEP * self.dealt) % len(VECTORS)]

    @property
    def id(self) -> str:
        return make_id("article", "poisoned", self.number)

    def fact(self, kind: str) -> str:
        """The id of its event, statement or date."""
        return make_id(kind, self.id)

    def things(self) -> Iterator[AnyThing]:
        """Source, actors, story, mentions, date, statement and event."""
        source = Source(
            id=make_id("source", self.id),
            uri=self.vector(),
            sha256=f"{self.number:064x}",
            media_type=self.vector(),
            encoding=self.vector(),
            fetched=self.vector(),
        )
        actors = [self._actor() for _ in range(2)]
        title = self.text.put(self.vector())
        self.text.put("\n")
        spans = {name: self._word() for name in ("by", "to", "place", "when", "count", "object", "if", "via", "said")}
        body = Span(title.end + 1, len(self.text.text))
        self.text.put("\n")
        aside = self.text.put(self.vector())
        yield from (source, *actors, self._article(source, title, body, aside))
        mentions = [*self._mentions(spans, actors)]
        yield from mentions
        yield self._date(spans["when"])
        yield self._statement(spans, mentions, actors)
        yield self._event(spans, body, mentions)

    def _word(self) -> Span:
        self.text.put(" told ")
        return self.text.put(self.vector())

    def _actor(self) -> Actor:
        office = Office(title=self.vector(), country=self.vector(), from_="2030", to=None)
        return Actor(
            id=actor_id(self.vector()),
            name=self.vector(),
            kind=_ACTOR_KINDS[self.dealt % len(_ACTOR_KINDS)],
            country=self.vector(),
            sectors=(self.vector(),),
            offices=(office,),
        )

    def _article(self, source: Source, title: Span, body: Span, aside: Span) -> Article:
        passages = ((PassageKind.TITLE, title), (PassageKind.BODY, body), (PassageKind.CAPTION, aside))
        return Article(
            id=self.id,
            source=source.id,
            title=self.text.text[title.start : title.end],
            byline=self.vector(),
            publisher=self.vector(),
            dateline=Dateline(place=self.vector(), date=self.vector(), edtf="2031-03-02", span=title),
            published=Published(edtf=f"2031-03-{1 + self.number % 28:02}", basis=Basis.GIVEN),
            language="en" if self.number % 5 else self.vector(),
            text=self.text.text,
            passages=tuple(Passage(kind=kind, span=span) for kind, span in passages),
            alignment=(),
        )

    def _mentions(self, spans: dict[str, Span], actors: list[Actor]) -> Iterator[Mention]:
        for name, of in (("by", actors[0]), ("to", actors[1]), ("via", None)):
            yield Mention(
                id=make_id("mention", self.id, name),
                article=self.id,
                span=spans[name],
                actor=of.id if of else None,
                how=How.NAME,
                confidence=0.9,
                reasons=(self.vector(),),
                country=None if of else self.vector(),
            )

    def _date(self, span: Span) -> Date:
        day = f"2031-03-{1 + self.number % 28:02}"
        return Date(
            id=self.fact("date"),
            article=self.id,
            span=span,
            timex=self.vector(),
            edtf=day,
            basis=Basis.TEXT,
            confidence=0.9,
            reasons=(self.vector(),),
        )

    @property
    def _when(self) -> When:
        day = f"2031-03-{1 + self.number % 28:02}"
        return When(edtf=day, basis=Basis.TEXT, source=self.fact("date"), reason=self.vector())

    def _statement(self, spans: dict[str, Span], mentions: list[Mention], actors: list[Actor]) -> Statement:
        return Statement(
            id=self.fact("statement"),
            article=self.id,
            speaker=mentions[0].id,
            source=spans["by"],
            cue=spans["when"],
            content=(spans["said"],),
            kind=StatementKind.SPEECH,
            quotation=Quotation.DIRECT,
            medium=self.vector(),
            addressees=(mentions[1].id,),
            via=mentions[2].id,
            about=(actors[1].id,),
            date=self._when,
            confidence=0.8,
            reasons=(self.vector(),),
        )

    def _event(self, spans: dict[str, Span], body: Span, mentions: list[Mention]) -> Event:
        return Event(
            id=self.fact("event"),
            article=self.id,
            sentence=body,
            trigger=spans["when"],
            root=_ROOTS[self.number % len(_ROOTS)],
            act=_ROOTS[self.number % 3],
            mode=self.vector(),
            contexts=(self.vector(),),
            cameo=self.vector(),
            quad=1 + self.number % 4,
            goldstein=-4.0,
            plover_score=-2.0,
            actors=(mentions[0].id,),
            recipients=(mentions[1].id,),
            object=spans["object"],
            date=self._when,
            place=Place(name=self.vector(), country=self.vector(), span=spans["place"]),
            status=_STATES[self.number % len(_STATES)] if self.number % 3 else Status.OCCURRED,
            condition=spans["if"],
            deadline=self._when,
            quantities=(Quantity(what=self.vector(), value=7.0, unit=self.vector(), span=spans["count"]),),
            asserted_by=self.fact("statement") if self.number % 2 else None,
            confidence=0.7,
            reasons=(self.vector(),),
        )

    def judged(self) -> Iterator[AnyThing]:
        """What people decided on it, and what could not be read."""
        verdict = (Verdict.ACCEPT, Verdict.NOTE, Verdict.REJECT, Verdict.AMEND)[self.number % 4]
        of = self.fact("statement" if verdict is Verdict.REJECT else "event")
        yield Review(
            id=make_id("review", of),
            of=of,
            verdict=verdict,
            changes={"status": "claimed"} if verdict is Verdict.AMEND else {},
            labels=(self.vector(),),
            by=self.vector(),
            when=f"2031-04-01T00:00:00.{self.number:06}Z",
            note=self.vector(),
        )
        uri, reason, advice = self.vector(), self.vector(), self.vector()
        yield Unread(id=make_id("unread", self.number), uri=uri, reason=reason, advice=advice)


def _run(number: int) -> Run:
    one, other, more, value = (VECTORS[(number + 11 * place) % len(VECTORS)] for place in range(4))
    return Run(id=make_id("run", number), version=one, fingerprints={other: more}, settings={more: value})


def _codings(story: _Story, read: Iterable[AnyThing], first: Run, second: Run) -> Iterator[Coding]:
    """Both runs read the story; the second, which is in the record, read its event otherwise than the first."""
    coded = [one for one in read if not isinstance(one, Source)]
    (event,) = (one for one in coded if isinstance(one, Event))
    before = Event(**{**{name: getattr(event, name) for name in event.__struct_fields__}, "mode": story.vector()})
    ids = tuple(one.id for one in coded)
    source = make_id("source", story.id)
    yield Coding(id=make_id("coding", first.id, source), run=first.id, source=source, things=ids, superseded=(before,))
    yield Coding(id=make_id("coding", second.id, source), run=second.id, source=source, things=ids)


def _joints(before: _Story, one: _Story) -> Iterator[AnyThing]:
    """A link from a story to the one before, and an incident of every tenth."""
    kind = _KINDS[one.number % len(_KINDS)]
    ends = (one.fact("event"), before.fact("event"))
    if kind is not LinkKind.SAME:
        id = make_id("link", *ends)
        yield Link(id=id, kind=kind, from_=ends[0], to=ends[1], confidence=0.8, reason=one.vector())
    if one.number % 10 == 0:
        yield Incident(id=make_id("incident", *ends), events=ends)
