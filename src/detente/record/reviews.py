"""What people have decided on mentions and actors, and the record as it is when that is heeded."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from detente.record.kinds import Verdict
from detente.record.model import Actor, AnyThing, Mention, Review, Statement
from detente.record.record import Record

Verdicts = Mapping[str, Review]
"""The review that holds for a mention or an actor, by its id."""


def standing(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """The reviews, given in the order in which they were made, that no later one which stands itself rejects."""
    given = tuple(reviews)
    undone: set[str] = set()
    for review in reversed(given):
        if review.id not in undone and review.verdict is Verdict.REJECT:
            undone.add(review.of)
    return tuple(review for review in given if review.id not in undone)


def verdicts(reviews: Iterable[Review]) -> dict[str, Review]:
    """The last review that stands of each thing; one that would make an actor lead back to itself does not count."""
    found: dict[str, Review] = {}
    for review in standing(reviews):
        if review.verdict is not Verdict.ACCEPT and review.of not in _way(review.amended, found):
            found[review.of] = review
    return found


def meant(id: str | None, by: Verdicts) -> str | None:
    """The actor that a mention or an actor stands for by some verdicts: itself without one, None for nobody."""
    return [*_way(id, by)][-1]


def _way(id: str | None, by: Verdicts) -> Iterator[str | None]:
    """An id, what it is instead, what that is instead, and so on."""
    yield id
    while id is not None and id in by:
        id = by[id].amended
        yield id


def reviewed(record: Record) -> Record:
    """The record with what people decided on its mentions and actors heeded, and those reviews themselves left out.

    A mention stands for the actor that it was amended to, or for nobody; of actors that are one, one is left.
    """
    if not record.reviews:
        return record
    by = verdicts(record.reviews)
    moved = _moved(record, by)
    return Record(seen for thing in record if (seen := _seen(thing, record, by, moved)) is not None)


def _seen(thing: AnyThing, record: Record, by: Verdicts, moved: Mapping[str, Sequence[Mention]]) -> AnyThing | None:
    match thing:
        case Mention():
            return _mention(thing, record, by)
        case Statement():
            return replace(thing, about=_meant(_about(thing, moved.get(thing.article, ()), by), by))
        case Actor():
            return None if thing.id in by else thing
        case Review():
            heeded = thing.of in record and isinstance(record[thing.of], Actor | Mention | Review)
            return None if heeded else thing
    return thing


def _mention(mention: Mention, record: Record, by: Verdicts) -> Mention:
    """The mention as it is to be read, with who decided so."""
    decided = [by[id] for id in (mention.id, mention.actor) if id and id in by][:1]
    if not decided and by.keys().isdisjoint(mention.members):
        return mention
    own = mention.id in by
    id = meant(mention.id if own else mention.actor, by)
    actor = record[id] if id and id in record else None
    return replace(
        mention,
        actor=id,
        country=actor.country if isinstance(actor, Actor) else mention.country,
        members=() if own else _meant(mention.members, by),
        reasons=(*mention.reasons, *(f"{review.by} decided so on {review.when[:10]}" for review in decided)),
    )


def _meant(ids: Iterable[str], by: Verdicts) -> tuple[str, ...]:
    """The actors that some stand for, each once."""
    return tuple(dict.fromkeys(actor for id in ids if (actor := meant(id, by))))


def _moved(record: Record, by: Verdicts) -> dict[str, list[Mention]]:
    """The mentions of the articles in which a verdict is on one, by article."""
    articles = {mention.article for mention in record.mentions if mention.id in by}
    found: dict[str, list[Mention]] = {article: [] for article in articles}
    for mention in record.mentions:
        if mention.article in articles:
            found[mention.article].append(mention)
    return found


def _about(statement: Statement, mentions: Sequence[Mention], by: Verdicts) -> tuple[str, ...]:
    """Whom a statement is about: without those whom only mentions named that mean others, and with these."""
    inside = [m for m in mentions if any(span.covers(m.span) for span in statement.content)]
    moved = [m for m in inside if m.id in by]
    gone = {m.actor for m in moved} - {m.actor for m in inside if m.id not in by}
    return (*(id for id in statement.about if id not in gone), *_meant((m.id for m in moved), by))
