"""What people have decided on what was read, and the record as it is when that is heeded."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from msgspec.structs import replace

from detente.record.amending import Fact, amended, mentions_in, with_reason
from detente.record.errors import BadReview
from detente.record.incidents import incident, incidents
from detente.record.kinds import LinkKind, Verdict
from detente.record.model import Actor, AnyThing, Coding, Event, Incident, Link, Mention, Review, Statement
from detente.record.record import Record

F = TypeVar("F", bound=Fact)

Verdicts = Mapping[str, Review]
"""The review that decides on a thing, by the id of the thing: it accepts, rejects or amends it."""

_ORPHANED = "the statement on whose word it was is rejected"


def standing(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """The reviews, given in the order in which they were made, that no later one which stands itself rejects."""
    given = tuple(reviews)
    undone: set[str] = set()
    for review in reversed(given):
        if review.id not in undone and review.verdict is Verdict.REJECT:
            undone.add(review.of)
    return tuple(review for review in given if review.id not in undone)


def verdicts(reviews: Iterable[Review]) -> dict[str, Review]:
    """The last review of each thing that stands and decides, which a note does not; `standing` heeds those of reviews.

    One that would lead an actor back to itself does not count.
    """
    given = tuple(reviews)
    made, found = {review.id for review in given}, dict[str, Review]()
    for review in standing(given):
        if review.verdict is Verdict.NOTE or review.of in made:
            continue
        if review.of not in _way(review.amended, found):
            found[review.of] = review
    return found


def rejected(by: Verdicts) -> frozenset[str]:
    """The ids of what is not so: a fact that is not, a mention that means nobody known, an actor that is nobody."""
    return frozenset(id for id, review in by.items() if review.verdict is Verdict.REJECT)


def meant(id: str | None, by: Verdicts) -> str | None:
    """The actor that a mention or an actor stands for by some verdicts: itself without one, None for nobody."""
    return [*_way(id, by)][-1]


def is_another(id: str | None, by: Verdicts) -> bool:
    """Whether a mention or an actor stands for another, or nobody, by a verdict of its own."""
    return id is not None and id in by and by[id].verdict is not Verdict.ACCEPT


def _way(id: str | None, by: Verdicts) -> Iterator[str | None]:
    """An id, what it is instead, what that is instead, and so on."""
    yield id
    while id is not None and is_another(id, by):
        id = by[id].amended
        yield id


def reviewed(record: Record) -> Record:
    """The record with what people decided on it heeded, and their reviews left out, but for notes that stand.

    A mention stands for the actor that it was amended to, or for nobody; of actors that are one, one is left. What is
    rejected is gone, and so are links that lead from it or to it; what is amended is as it is to be.
    """
    if not record.reviews:
        return record
    heed = Heed.of(record)
    seen = [now for thing in record for now in heed.seen(thing)]
    return Record([*seen, *_beside(record, {thing.id for thing in seen})])


def with_rejected(record: Record) -> Record:
    """The record as reviewed, but with the facts and links in it that are rejected."""
    return reviewed(Record(thing for thing in record if not _rejects(thing, record)))


def _rejects(thing: AnyThing, record: Record) -> bool:
    """Whether a thing is a review that rejects a fact or a link of a record."""
    if not isinstance(thing, Review) or thing.verdict is not Verdict.REJECT or thing.of not in record:
        return False
    return isinstance(record[thing.of], Fact)


def judged(fact: F, by: Verdicts, *, gone: Container[str], among: Container[str]) -> Iterator[F]:
    """A fact as it is by some verdicts, of which `gone` are the rejected: nothing where it is one, or joins one.

    `among` holds the ids of the mentions of its article; raises BadReview where it is amended to another.
    """
    if fact.id in gone or (isinstance(fact, Link) and (fact.from_ in gone or fact.to in gone)):
        return
    left = _without_word(fact, gone)
    yield _decided(left, by[fact.id], among) if fact.id in by else left


def _without_word(fact: F, gone: Container[str]) -> F:
    """The fact; an event as the outlet's own where the statement on whose word it was is gone."""
    orphaned = isinstance(fact, Event) and fact.asserted_by is not None and fact.asserted_by in gone
    return with_reason(replace(fact, asserted_by=None), _ORPHANED) if orphaned else fact


def _decided(fact: F, review: Review, among: Container[str]) -> F:
    if review.verdict is not Verdict.AMEND:
        return with_reason(fact, f"{review.by} accepted it on {review.when[:10]}")
    if missing := [id for id in mentions_in(review.changes) if id not in among]:
        advice = "name mentions of the article that the fact stands in"
        raise BadReview(f"names {missing[0]}, which is not there", where=review.id, advice=advice)
    return amended(fact, review.changes, reason=_so(review))


def _so(review: Review) -> str:
    return f"{review.by} decided so on {review.when[:10]}"


@dataclass(frozen=True, slots=True)
class Heed:
    """A record, and what its reviews come to.

    It tells of any thing what is left of it, also of one that is not in the record, if this holds all reviews, what
    they are on and name, the mentions of the articles where one is on a mention, and the links of incidents that they
    part.
    """

    record: Record
    by: Verdicts
    gone: frozenset[str]
    moved: Mapping[str, Sequence[Mention]]
    """The mentions of the articles in which a verdict is on one, by article."""
    mentions: frozenset[str]
    """The ids of all mentions."""
    parted: frozenset[str]
    """The events that links of one happening led to which join no reports any more."""

    @classmethod
    def of(cls, record: Record) -> "Heed":
        by = verdicts(record.reviews)
        mentions = frozenset(mention.id for mention in record.mentions)
        return cls(record, by, rejected(by), _moved(record, by), mentions, _parted(record, by))

    def seen(self, thing: AnyThing) -> Iterator[AnyThing]:
        """What is left of a thing: itself, what it is instead, or nothing; of an incident the parts."""
        match thing:
            case Mention():
                yield _mention(thing, self.record, self.by)
            case Actor():
                yield from () if is_another(thing.id, self.by) else (thing,)
            case Statement():
                yield from (self._told(now) for now in self._judged(thing))
            case Event():
                yield from self._judged(thing)
            case Link():
                yield from self._judged(thing)
            case Incident():
                yield from self._incidents(thing)
            case Coding():
                yield self._left(thing)
            case Review():
                pass
            case _:
                yield thing

    def _left(self, coding: Coding) -> Coding:
        """A coding without what was read and is gone, but for what it keeps itself."""
        superseded = {one.id for one in coding.superseded}
        lost = {id for id in coding.things if id in self.by and id not in superseded and self._is_gone(id)}
        return replace(coding, things=tuple(id for id in coding.things if id not in lost)) if lost else coding

    def _is_gone(self, id: str) -> bool:
        return id in self.record and not any(self.seen(self.record[id]))

    def beside(self) -> Iterator[Review]:
        """The reviews that stay beside what is left: notes that stand, and what was decided on what nothing heeds."""
        return _beside(self.record, {now.id for thing in self.record for now in self.seen(thing)})

    def _judged(self, fact: F) -> Iterator[F]:
        return judged(fact, self.by, gone=self.gone, among=self.mentions)

    def _told(self, statement: Statement) -> Statement:
        about = _about(statement, self.moved.get(statement.article, ()), self.by)
        return replace(statement, about=_meant(about, self.by))

    def _incidents(self, thing: Incident) -> Iterator[Incident]:
        """An incident without the events that are rejected, parted where a link that joined it is one no more."""
        together = [thing.events] if self.parted.isdisjoint(thing.events) else self._joined(thing)
        for events in together:
            left = [id for id in events if id not in self.gone]
            if len(left) > 1:
                yield thing if len(left) == len(thing.events) else incident(left)

    def _joined(self, thing: Incident) -> list[tuple[str, ...]]:
        left = (link for link in self.record.links if link.to in thing.events and not is_another(link.id, self.by))
        return [found.events for found in incidents(left)]


def _parted(record: Record, by: Verdicts) -> frozenset[str]:
    links = (record[id] for id in by if id in record and is_another(id, by))
    return frozenset(link.to for link in links if isinstance(link, Link) and link.kind is LinkKind.SAME)


def _beside(record: Record, held: Container[str]) -> Iterator[Review]:
    """The reviews that stay beside the record: notes on what is held, and what was decided on what nothing heeds."""
    stand = {review.id for review in standing(record.reviews)}
    for review in record.reviews:
        of = record[review.of] if review.of in record else None  # noqa: SIM401 (a Record is no dict)
        heeded = isinstance(of, Actor | Mention | Statement | Event | Link | Review)
        note = review.verdict is Verdict.NOTE and review.of in held and review.id in stand
        if note or not heeded:
            yield review


def _mention(mention: Mention, record: Record, by: Verdicts) -> Mention:
    """The mention as it is to be read, with who decided so."""
    decided = [by[id] for id in (mention.id, mention.actor) if id and id in by][:1]
    if not decided and by.keys().isdisjoint(mention.members):
        return mention
    own = is_another(mention.id, by)
    id = meant(mention.id if own else mention.actor, by)
    actor = record[id] if id and id in record else None
    return replace(
        mention,
        actor=id,
        country=actor.country if isinstance(actor, Actor) else mention.country,
        members=() if own else _meant(mention.members, by),
        reasons=(*mention.reasons, *(_so(review) for review in decided)),
    )


def _meant(ids: Iterable[str], by: Verdicts) -> tuple[str, ...]:
    """The actors that some stand for, each once."""
    return tuple(dict.fromkeys(actor for id in ids if (actor := meant(id, by))))


def _moved(record: Record, by: Verdicts) -> dict[str, list[Mention]]:
    articles = {mention.article for mention in record.mentions if is_another(mention.id, by)}
    found: dict[str, list[Mention]] = {article: [] for article in articles}
    for mention in record.mentions:
        if mention.article in articles:
            found[mention.article].append(mention)
    return found


def _about(statement: Statement, mentions: Sequence[Mention], by: Verdicts) -> tuple[str, ...]:
    """Whom a statement is about: without those whom only mentions named that mean others, and with these."""
    inside = [m for m in mentions if any(span.covers(m.span) for span in statement.content)]
    moved = [m for m in inside if is_another(m.id, by)]
    gone = {m.actor for m in moved} - {m.actor for m in inside if not is_another(m.id, by)}
    return (*(id for id in statement.about if id not in gone), *_meant((m.id for m in moved), by))
