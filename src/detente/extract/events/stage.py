"""The stage that reads events: who did what to whom, promised, threatened or asked for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.divide.document import Sentence, Token
from detente.extract.dates.attach import date_of, deadline_of
from detente.extract.dates.story import lines
from detente.extract.events import codes
from detente.extract.events.accept import accepts, confidence
from detente.extract.events.asserted import settled
from detente.extract.events.contexts import contexts_of
from detente.extract.events.details import condition_of, object_of, place_of, triggers
from detente.extract.events.people import Cast
from detente.extract.events.places import actor_of, places
from detente.extract.events.quantities import quantities
from detente.extract.events.read import Deed, deeds
from detente.extract.reading import Reading
from detente.record import Event, Mention, Span, Statement, When, make_id


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence with what stands around it."""

    reading: Reading
    cast: Cast
    sentence: Sentence
    line: When | None


class Events:
    """Reads events off syntax and tables, with their roles, status, circumstances and codes."""

    requires: frozenset[str] = frozenset({"mentions", "dates", "statements"})
    assigns: frozenset[str] = frozenset({"events", "mentions", "actors"})

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with its events, in order of the text, and mentions of the places that they are done to."""
        cast = Cast(reading, tuple(places(reading.document, reading.mentions)))
        days = lines(reading.document, reading.dates)
        scenes = (_Scene(reading, cast, s, d) for s, d in zip(reading.document.sentences, days, strict=True))
        found = {event.id: event for scene in scenes for event in _events(scene)}
        return _with_places(reading, cast.places, tuple(found.values()))


def _with_places(reading: Reading, named: tuple[Mention, ...], events: tuple[Event, ...]) -> Reading:
    used = {i for event in events for i in (*event.actors, *event.recipients)}
    added = [mention for mention in named if mention.id in used]
    actors = {actor.id: actor for actor in (*(actor_of(m) for m in added if m.actor), *reading.actors)}
    mentions = tuple(sorted((*reading.mentions, *added), key=lambda m: m.span))
    return reading.having(events=events, mentions=mentions, actors=tuple(actors.values()))


def _events(scene: _Scene) -> Iterator[Event]:
    """The events of a sentence; what stands in somebody's words has that speaker for its first person."""
    done: set[Span] = set()
    inside = [s for s in scene.reading.statements if any(c.overlaps(scene.sentence.span) for c in s.content)]
    for statement in (*sorted(inside, key=_length), None):
        speaker = statement.speaker if statement else None
        for deed in deeds(scene.sentence, scene.cast.picker(scene.sentence, speaker), speaker=speaker):
            trigger = deed.found.trigger.span
            if trigger in done or (statement and not _holds(statement, trigger)):
                continue
            done.add(trigger)
            if accepts(scene.cast, scene.sentence, deed):
                yield _event(scene, deed, statement)


def _length(statement: Statement) -> int:
    return sum(span.length for span in statement.content)


def _holds(statement: Statement, span: Span) -> bool:
    return any(content.covers(span) for content in statement.content)


def _event(scene: _Scene, deed: Deed, statement: Statement | None) -> Event:
    article, found, coding = scene.reading.document.article, deed.found, deed.coding
    worth = codes.plover(coding.root, coding.mode)
    code = codes.cameo(coding.cameo)
    clause = _clause(scene.sentence, found.trigger)
    recipients = tuple(i for i in deed.recipients if not _same(scene.cast, i, deed.actors))
    date = date_of(scene.sentence, found.trigger, scene.reading.dates, article.published.edtf, line=scene.line)
    status, teller = settled(scene.cast, scene.sentence, deed, statement, date=date)
    return Event(
        id=make_id("event", article.id, found.trigger.span, coding.root),
        article=article.id,
        sentence=scene.sentence.span,
        trigger=found.trigger.span,
        root=coding.root,
        act=coding.act,
        mode=coding.mode,
        contexts=contexts_of(_words(clause), known=code.contexts if code else ()),
        cameo=coding.cameo,
        quad=worth.quad,
        goldstein=code.goldstein if code else None,
        plover_score=worth.score,
        actors=deed.actors,
        recipients=recipients,
        object=_object(scene, deed),
        date=date,
        place=place_of(scene.sentence, found),
        status=status,
        condition=condition_of(scene.sentence, found),
        deadline=_deadline(scene, deed),
        quantities=quantities(scene.sentence, clause),
        asserted_by=teller.id if teller else None,
        confidence=confidence(scene.cast, deed),
        reasons=_reasons(deed, statement),
    )


def _object(scene: _Scene, deed: Deed) -> Span | None:
    """The object, unless it is a party of the event itself."""
    span = object_of(scene.sentence, deed.found)
    parties = [scene.cast.mentions[i].span for i in (*deed.actors, *deed.recipients)]
    head = scene.sentence.head_of(span) if span else None
    return None if head in [scene.sentence.head_of(party) for party in parties] else span


def _deadline(scene: _Scene, deed: Deed) -> When | None:
    published = scene.reading.document.article.published.edtf
    due = (deadline_of(scene.sentence, t, scene.reading.dates, published) for t in triggers(deed.found))
    return next((d for d in due if d), None)


def _clause(sentence: Sentence, trigger: Token) -> tuple[Token, ...]:
    """The words of the trigger's own clause."""
    verb = (
        trigger if trigger.pos == "VERB" else next((t for t in sentence.ancestors(trigger) if t.pos == "VERB"), trigger)
    )
    return sentence.subtree(verb, without=frozenset({"conj", "advcl", "parataxis"}))


def _words(tokens: tuple[Token, ...]) -> str:
    return " ".join(t.text for t in tokens)


def _same(cast: Cast, mention: str, others: tuple[str, ...]) -> bool:
    actor = cast.mentions[mention].actor
    return actor is not None and any(cast.mentions[other].actor == actor for other in others)


def _reasons(deed: Deed, statement: Statement | None) -> tuple[str, ...]:
    judgement = deed.judgement
    decided = f" (“{judgement.by.text}”)" if judgement.by else ""
    told = ("it stands in what somebody says",) if statement else ()
    return (deed.coding.reason, f"read as {judgement.kind}{decided}, hence {deed.status}", *told)
