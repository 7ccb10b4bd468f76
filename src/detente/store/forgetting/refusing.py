"""What comes in, without what was forgotten before."""

from collections.abc import Iterable, Iterator, Set

from msgspec.structs import replace
from sqlalchemy import Connection

from detente.record import Actor, AnyThing, Article, Coded, Coding, Mention, Record, Source, Unread
from detente.store.forgetting.listed import listed, note
from detente.store.forgetting.named import names_of
from detente.store.forgetting.without import Forgotten, without


def allowed(connection: Connection, given: Record) -> Record:
    """The things without sources and actors that are not to be taken in again, and without all that is of these."""
    sources = [thing for thing in given if isinstance(thing, Source | Unread)]
    named = {word for one in sources for word in (one.id, one.uri)}
    named |= {article.source for article in given.articles} | {actor.id for actor in given.actors}
    found = listed(connection, named)
    if not found:
        return given
    refused = {one.id: one.uri for one in sources if found & {one.id, one.uri}}
    note(connection, refused)
    left = Record(_not_of(given, refused.keys() | (found & {article.source for article in given.articles})))
    return _without(left, frozenset(found & {actor.id for actor in given.actors}))


def _not_of(given: Record, sources: Set[str]) -> Iterator[AnyThing]:
    """The things that are of none of some sources; actors whom nothing that is left names go with them."""
    articles = {article.id for article in given.articles if article.source in sources}
    lost = {thing.id for thing in given if thing.id in sources | articles or _of(thing) in sources | articles}
    named = _named(thing for thing in given if thing.id not in lost)
    for thing in given:
        if thing.id not in lost and (not sources or not isinstance(thing, Actor) or thing.id in named):
            yield thing


def _of(thing: AnyThing) -> str | None:
    """The article or source that a thing is of."""
    if isinstance(thing, Coding | Article):
        return thing.source
    return getattr(thing, "article", None)


def _named(things: Iterable[AnyThing]) -> set[str]:
    named = set[str]()
    for thing in things:
        if isinstance(thing, Mention):
            named.update(thing.actors)
        named.update(getattr(thing, "about", ()))
    return named


def _without(given: Record, actors: frozenset[str]) -> Record:
    """The things without actors who were forgotten."""
    if not actors:
        return given
    names = names_of([one for one in given.actors if one.id in actors], _written(given, actors))
    coded = [thing for thing in given if isinstance(thing, Coded)]
    left = {thing.id: thing for thing in without(coded, Forgotten(actors, frozenset(), names))}
    lost = {thing.id for thing in coded} - left.keys()
    others = (left.get(thing.id, thing) for thing in given if thing.id not in lost)
    return Record(_recoded(thing, lost) for thing in others)


def _recoded(thing: AnyThing, lost: set[str]) -> AnyThing:
    if not isinstance(thing, Coding):
        return thing
    return replace(thing, things=tuple(id for id in thing.things if id not in lost))


def _written(given: Record, actors: frozenset[str]) -> Iterator[tuple[Mention, str]]:
    """The mentions of some actors with their words, as far as their texts are given."""
    texts = {article.id: article.text for article in given.articles}
    for mention in given.mentions:
        if mention.actor in actors and mention.article in texts:
            yield mention, mention.span.of(texts[mention.article])
