"""Whether whom a record names is whom the gold means.

It is the same id, any form of the name of the same person, or of a state its government or whoever holds office in it;
of a body of a state that the tables know also the state's id with the body's sector (`ISR-MIL`). A group that no table
has is known by its words: whoever is named there, of the same state or of none that is known.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from detente.extract.actors.directory import directory
from detente.record import Actor, ActorKind, Mention, Record, Span, slug
from detente.view.evaluate.readers import in_text
from detente.view.evaluate.scores import paired, ratio

_GOVERNMENT = "-GOV"
_ENOUGH = 0.5
"""What share of everybody named on either side must be common to both, for a side of an event to be the same."""


class Named(Struct, frozen=True):
    """An actor of the gold by its id, and where it is named."""

    id: str
    words: tuple[Span, ...] = ()


class Party(Struct, frozen=True):
    """An actor of a record: where it is named, who it is and of which state, and whether it acts for that state."""

    words: tuple[Span, ...]
    id: str | None = None
    country: str | None = None
    official: bool = False


def named(ids: Sequence[str], words: Sequence[Span]) -> tuple[Named, ...]:
    """The actors of a side of the gold, each with its own words where there are as many of these."""
    each = [(span,) for span in words] if len(ids) == len(words) else [tuple(words)] * len(ids)
    return tuple(map(Named, ids, each))


def parties(record: Record, mentions: Iterable[str]) -> tuple[Party, ...]:
    """Whom the mentions of those ids mean, everybody once, in characters of the text that came in."""
    found: dict[str, Party] = {}
    for mention in (record[i] for i in mentions):
        if isinstance(mention, Mention):
            for party in _parties(record, mention):
                found.setdefault(party.id or mention.id, party)
    return tuple(found.values())


def _parties(record: Record, mention: Mention) -> Iterator[Party]:
    words = in_text(next(a for a in record.articles if a.id == mention.article), [mention.span])
    if not mention.actors:
        yield Party(words, country=mention.country)
    for actor in (record[i] for i in mention.actors):
        if isinstance(actor, Actor):
            yield Party(words, canonical(actor.id), actor.country, _is_official(actor))


def _is_official(actor: Actor) -> bool:
    return actor.kind in (ActorKind.STATE, ActorKind.GOVERNMENT) or bool(actor.offices)


def agrees(gold: Named, party: Party) -> bool:
    """Whether a party is the actor that the gold means."""
    if party.id in (canonical(gold.id), *_by_sector(gold.id)):
        return True
    if gold.id in directory().states:
        return party.official and party.country == gold.id
    return not directory().knows(gold.id) and _is_named_there(gold, party)


def _by_sector(id: str) -> Iterator[str]:
    body = directory().organisations.get(id)
    if body and body.country and body.sectors:
        yield canonical(f"{body.country}-{body.sectors[0]}")


def _is_named_there(gold: Named, party: Party) -> bool:
    state = gold.id.partition("-")[0]
    of = {None, state if state in directory().states else None}
    return party.country in of and any(word.overlaps(span) for word in party.words for span in gold.words)


def alike(gold: Sequence[Named], read: Sequence[Party], *, enough: float = _ENOUGH) -> bool:
    """Whether so much of everybody named on either side is common to both, or both sides name nobody."""
    common = len(paired(gold, read, lambda one, other: float(agrees(one, other))))
    return not (gold or read) or ratio(common, len(gold) + len(read) - common) >= enough


def canonical(id: str) -> str:
    """The id that all forms of a person's name share; a state's for its government."""
    return _forms().get(slug(id), slug(id.removesuffix(_GOVERNMENT)))


@cache
def _forms() -> dict[str, str]:
    """The id of the person that each form of a name belongs to."""
    persons = directory().persons.values()
    return {slug(form): slug(person.name) for person in persons for form in (*person.aliases, person.name)}
