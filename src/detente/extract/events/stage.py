"""The stage that reads events: who did what to whom, promised, threatened or asked for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from msgspec.structs import replace

from detente.divide.document import Sentence, Token
from detente.encode import triggers
from detente.extract.dates.attach import by_tense, date_of
from detente.extract.dates.deadline import deadline_of, term_of
from detente.extract.dates.story import times_of
from detente.extract.dates.tense import Tense
from detente.extract.dates.times import Times
from detente.extract.events import codes
from detente.extract.events.accept import accepts
from detente.extract.events.answers import answered, is_affirmed
from detente.extract.events.asserted import settled
from detente.extract.events.confidence import sure
from detente.extract.events.contexts import contexts_of
from detente.extract.events.deadlines import is_of_act, may_be_due, own_verbs, stands_under
from detente.extract.events.depends import condition_of
from detente.extract.events.details import (
    all_triggers,
    closed,
    object_of,
)
from detente.extract.events.find import Found, find
from detente.extract.events.happenings import merged
from detente.extract.events.people import Cast
from detente.extract.events.places import actor_of, places
from detente.extract.events.proposed import Propose, proposed
from detente.extract.events.quantities import quantities
from detente.extract.events.read import Deed, deeds
from detente.extract.events.replied import replied
from detente.extract.events.retold import told_once
from detente.extract.events.sequel import followed
from detente.extract.events.tagged import Rows, rows
from detente.extract.events.unnamed import unnamed
from detente.extract.events.verbal import in_words
from detente.extract.events.where import Near, is_here, place_of, place_of_dateline
from detente.extract.reading import Reading
from detente.record import Event, Mention, Place, Quantity, Root, Span, Statement, Status, When, make_id
from detente.record.plover import plover

_UNWEIGHED = 0.0
"""The confidence of an event before all of its article are weighed."""
_LASTING = frozenset({Root.CONSULT, Root.COOPERATE, Root.RETREAT, Root.CONCEDE})
"""Roots of deeds that a figure of hours or days measures, where they are not only promised."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence with what stands around it."""

    reading: Reading
    cast: Cast
    sentence: Sentence
    tagged: Rows
    times: Times
    propose: Propose
    said: Sequence[Statement]
    """The statements of whose words some stand in it."""


_VERBAL_CONFLICT = 3
"""The quad class of words against somebody: they are aimed "at" a state, and not said there."""


class Events:
    """Reads events off syntax and tables, with their roles, status, circumstances and codes."""

    requires: frozenset[str] = frozenset({"mentions", "dates", "statements"})
    assigns: frozenset[str] = frozenset({"events", "mentions", "actors"})

    def __init__(self, propose: Propose = proposed) -> None:
        """Where syntax finds no recipient, the weights that ship propose one, unless something else is to."""
        self._propose = propose

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with its events, in order of the text, and mentions of the places that they are done to."""
        named = tuple(places(reading))
        cast = Cast(reading, named, tuple(unnamed(reading, named)))
        times = times_of(reading.document, reading.dates)
        tags = triggers(reading.encoding)
        sentences = reading.document.sentences
        said = _by_sentence(reading)
        scenes = [_Scene(reading, cast, s, rows(s, tags), times, self._propose, said[s.index]) for s in sentences]
        answers = (event for asked, reply in pairwise(scenes) for event in _answers(asked, reply))
        found = {event.id: event for event in (*_told(scenes), *answers)}
        events = told_once(cast, sorted(found.values(), key=lambda e: e.trigger))
        return sure(_with_places(reading, (*cast.places, *cast.described), events))


def _by_sentence(reading: Reading) -> Mapping[int, list[Statement]]:
    """The statements by the numbers of the sentences in which words of theirs stand."""
    found: dict[int, list[Statement]] = defaultdict(list)
    for statement in reading.statements:
        for index in {s.index for span in statement.content for s in reading.document.sentences_over(span)}:
            found[index].append(statement)
    return found


def _with_places(reading: Reading, named: tuple[Mention, ...], events: tuple[Event, ...]) -> Reading:
    used = {i for event in events for i in (*event.actors, *event.recipients)}
    added = [mention for mention in named if mention.id in used]
    actors = {actor.id: actor for actor in (*(actor_of(m) for m in added if m.actor), *reading.actors)}
    mentions = {mention.id: mention for mention in (*reading.mentions, *added)}
    in_order = tuple(sorted(mentions.values(), key=lambda m: m.span))
    return reading.having(events=events, mentions=in_order, actors=tuple(actors.values()))


def _told(scenes: Iterable[_Scene]) -> tuple[Event, ...]:
    """The events of the sentences; an answer may take up what those before it tell."""
    told: tuple[Event, ...] = ()
    for scene in scenes:
        told += tuple(sorted(_events(scene, told), key=lambda event: event.trigger))
    return told


def _events(scene: _Scene, told: tuple[Event, ...]) -> Iterator[Event]:
    """The events of a sentence; what stands in somebody's words has that speaker for its first person."""
    findings = find(scene.sentence, scene.tagged)
    done: set[Span] = set()
    for statement in (*_saying(scene, findings), None) if findings else ():
        speaker = statement.speaker if statement else None
        pick = scene.cast.picker(scene.sentence, speaker)
        for one in merged(scene.sentence, deeds(scene.sentence, findings, pick, speaker=speaker)):
            trigger = one.found.trigger.span
            if trigger in done or (statement and not _holds(statement, trigger)):
                continue
            done.add(trigger)
            deed = in_words(scene.cast, scene.sentence, replied(scene.cast, scene.sentence, one, told))
            if accepts(scene.cast, scene.sentence, deed):
                whole = scene.propose(scene.cast, scene.sentence, deed, pick)
                yield _event(scene, followed(scene.cast, scene.sentence, whole, told), statement)


def _saying(scene: _Scene, findings: Iterable[Found]) -> list[Statement]:
    """The statements in whose words any of what is found stands, the shortest first."""
    triggers = [t.span for found in findings for t in all_triggers(found)]
    said = (s for s in scene.said if any(_holds(s, trigger) for trigger in triggers))
    return sorted(said, key=_length)


def _answers(asked: _Scene, reply: _Scene) -> Iterator[Event]:
    """What somebody threatens, promises or refuses by the answer to a question, at the word that gives the answer."""
    if not asked.sentence.tokens[-1].text.startswith("?"):
        return
    for said in (s for s in reply.reading.statements if reply.sentence.span.covers(s.content[0])):
        affirmed = is_affirmed(said.content[0].of(reply.reading.document.text))
        if affirmed is None or said.speaker is None:
            continue
        pick = asked.cast.picker(asked.sentence, said.speaker)
        for deed in answered(asked.sentence, pick, speaker=said.speaker, affirmed=affirmed):
            if accepts(asked.cast, asked.sentence, deed):
                yield _given(_event(asked, deed, None), reply, said)


def _given(event: Event, reply: _Scene, said: Statement) -> Event:
    """What was asked, as something that the answer does."""
    trigger = said.cue or said.content[0]
    return replace(
        event,
        id=make_id("event", event.article, trigger, event.root),
        sentence=reply.sentence.span,
        trigger=trigger,
        date=said.date or event.date,
    )


def _length(statement: Statement) -> int:
    return sum(span.length for span in statement.content)


def _holds(statement: Statement, span: Span) -> bool:
    return any(content.covers(span) for content in statement.content)


def _event(scene: _Scene, deed: Deed, statement: Statement | None) -> Event:
    article, found, coding = scene.reading.document.article, deed.found, deed.coding
    worth = plover(coding.root, coding.mode)
    code = codes.cameo(coding.cameo)
    clause = _clause(scene.sentence, found.trigger)
    recipients = tuple(i for i in _recipients(scene, deed) if not _same(scene.cast, i, deed.actors))
    date, deadline = _when(scene, deed, statement)
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
        place=_place(scene, deed),
        status=status,
        condition=condition_of(scene.sentence, deed),
        deadline=deadline,
        quantities=_figures(scene, deed, clause),
        asserted_by=teller.id if teller else None,
        confidence=_UNWEIGHED,
        reasons=_reasons(deed, status),
    )


def _recipients(scene: _Scene, deed: Deed) -> tuple[str, ...]:
    """The recipients; what is demanded about a state's troops, not of these themselves, is demanded of the state."""
    if deed.coding.root is not Root.REQUEST:
        return deed.recipients
    heads = {i: scene.sentence.head_of(scene.cast.mentions[i].span) for i in deed.recipients}
    direct = {i for i, head in heads.items() if head and deed.found.trigger in [*scene.sentence.ancestors(head)][:2]}
    return tuple(i if i in direct else scene.cast.addressed(i) for i in deed.recipients)


def _object(scene: _Scene, deed: Deed) -> Span | None:
    """The object, unless it is a party of the event itself."""
    span = object_of(scene.sentence, deed.found)
    parties = [scene.cast.mentions[i].span for i in (*deed.actors, *deed.recipients)]
    if span is None or scene.sentence.head_of(span) in [scene.sentence.head_of(party) for party in parties]:
        return None
    return closed(span, scene.reading.document.quotes)


def _when(scene: _Scene, deed: Deed, statement: Statement | None) -> tuple[When | None, When | None]:
    """When it was, and by when what is promised, threatened or asked for is to be."""
    date = date_of(scene.sentence, deed.found.trigger, scene.times)
    deadline = _deadline(scene, deed) if may_be_due(deed) else None
    if not is_of_act(deed, date, scene.times.today):
        return date, deadline
    above = deed.judgement.said
    told = date_of(scene.sentence, above, scene.times) if above else None
    said = told or (statement.date if statement else None) or by_tense(Tense.PAST, scene.times.today)
    return said, deadline or _due(date)


def _due(date: When | None) -> When | None:
    """The day of what is still to come, as a deadline; of what is to hold from a day on, that day."""
    if date is None or date.source is None:
        return None
    return replace(date, edtf=date.edtf.removesuffix("/.."))


def _place(scene: _Scene, deed: Deed) -> Place | None:
    line, near = scene.reading.document.article.dateline, _near(scene)
    if line and line.place and is_here(scene.sentence, deed.found):
        start = scene.reading.document.text.index(line.place, line.span.start)
        return place_of_dateline(line.place, start, near)
    place = place_of(scene.sentence, deed.found, near)
    parties = (scene.cast.mentions[i].span for i in (*deed.actors, *deed.recipients))
    is_addressed = place and any(party.overlaps(place.span) for party in parties)
    return None if is_addressed and plover(deed.coding.root, None).quad == _VERBAL_CONFLICT else place


def _near(scene: _Scene) -> Near:
    """The states spoken of in the sentence, then those of the whole article."""
    return (_countries(scene.reading.mentions_within(scene.sentence.span)), _countries(scene.reading.mentions))


def _countries(mentions: Iterable[Mention]) -> frozenset[str]:
    return frozenset(m.country for m in mentions if m.country)


def _deadline(scene: _Scene, deed: Deed) -> When | None:
    verbs = own_verbs(scene.sentence, deed.found)
    dates = scene.times.of(scene.sentence).dates
    near = tuple(d for d in dates if stands_under(scene.sentence, d.span, verbs))
    triggers = all_triggers(deed.found)
    ways = (deadline_of, term_of)
    due = (found for way in ways for t in triggers if (found := way(scene.sentence, t, scene.times, among=near)))
    return next(due, None)


def _figures(scene: _Scene, deed: Deed, clause: tuple[Token, ...]) -> tuple[Quantity, ...]:
    """The figures of the clause that are the event's, those in dates left aside."""
    dated = [d.span for d in scene.reading.dates if d.edtf]
    words = tuple(t for t in clause if not any(span.overlaps(t.span) for span in dated))
    return quantities(scene.sentence, words, deed.found, lasts=deed.coding.root in _LASTING and not deed.coding.act)


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


def _reasons(deed: Deed, status: Status) -> tuple[str, ...]:
    """What decided the root and the status, which can be another one on somebody's word, or by its date."""
    judgement = deed.judgement
    decided = f" (“{judgement.by.text}”)" if judgement.by else ""
    told = {Status.CLAIMED: "it stands in what somebody says", Status.HISTORICAL: "its date is long past"}.get(status)
    settled = (f"{told}, hence {status}",) if told and status is not deed.status else ()
    return (deed.coding.reason, f"read as {judgement.kind}{decided}, hence {deed.status}", *settled)
