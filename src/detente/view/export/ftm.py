"""A record as entities of FollowTheMoney, a JSON object a line: who there is, what was published, said and done.

Source: followthemoney.tech, the schema of version 4.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import IO

import msgspec

from detente.record import Actor, ActorKind, Article, Mention, Statement, edtf
from detente.store import Portion
from detente.view.export.coded.cells import point
from detente.view.export.coded.codes import country
from detente.view.export.coded.deeds import happened
from detente.view.export.dataset.shared import web
from detente.view.export.selection import Exported, Selection
from detente.view.facts import EventView, Party, statement_view
from detente.view.facts.lookup import named, uri_of
from detente.view.printable import printable

Properties = dict[str, list[str]]

SCHEMATA: Mapping[ActorKind, str] = {
    ActorKind.PERSON: "Person",
    ActorKind.STATE: "PublicBody",
    ActorKind.GOVERNMENT: "PublicBody",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.ARMED_GROUP: "Organization",
    ActorKind.PARTY: "Organization",
    ActorKind.MEDIA: "Organization",
    ActorKind.COMPANY: "Company",
    ActorKind.POPULATION: "LegalEntity",
    ActorKind.ANONYMOUS: "LegalEntity",
}
"""What kinds of actors are there."""

_LANGUAGES = {"en": "eng"}


class Entity(msgspec.Struct, frozen=True):
    """An entity: its id, its schema, and the values of its properties."""

    id: str
    schema: str
    properties: Properties


def write_ftm(selection: Selection, out: IO[str], *, all_statuses: bool = False) -> Exported:
    """Writes actors, articles, mentions, statements as notes, and what happened as events."""
    exported, given = Exported(), set[str]()
    for portion in selection.portions():
        for entity in _entities(portion, exported, given, all_statuses=all_statuses):
            out.write(msgspec.json.encode(entity).decode() + "\n")
            exported.written[entity.schema] += 1
    return exported


def _entities(portion: Portion, exported: Exported, given: set[str], *, all_statuses: bool) -> Iterator[Entity]:
    """The entities of a portion; an actor once in all."""
    for actor in portion.record.actors:
        if actor.id not in given:
            given.add(actor.id)
            yield _actor(actor)
    for article in portion.articles:
        yield _article(article, uri_of(portion.record, article))
    for mention in portion.record.mentions:
        if mention.actor:
            yield _mention(portion, mention, mention.actor)
    for statement in portion.statements:
        yield _note(portion, statement)
    for view in happened(portion, exported, all_statuses=all_statuses):
        yield _event(view)


def _entity(id: str, schema: str, **properties: Iterable[str | None]) -> Entity:
    known = {name: list(dict.fromkeys(filter(None, values))) for name, values in properties.items()}
    return Entity(id, schema, {name: values for name, values in known.items() if values})


def _actor(actor: Actor) -> Entity:
    posts = [office.title for office in actor.offices] if actor.kind is ActorKind.PERSON else []
    return _entity(
        actor.id,
        SCHEMATA[actor.kind],
        name=[actor.name],
        country=[_country(actor.country)],
        position=posts,
        sector=actor.sectors,
        classification=[actor.kind.value],
    )


def _article(article: Article, uri: str) -> Entity:
    return _entity(
        article.id,
        "Article",
        title=[article.title],
        name=[article.title],
        author=[article.byline],
        publisher=[article.publisher],
        publishedAt=_dates(article.published.edtf)[:1],
        sourceUrl=[web(uri)],
        fileName=[None if web(uri) else uri],
        language=[_LANGUAGES.get(article.language)],
        bodyText=[article.text],
    )


def _mention(portion: Portion, mention: Mention, actor: str) -> Entity:
    text = named(portion.record, Article, mention.article).text
    of = named(portion.record, Actor, actor)
    return _entity(
        mention.id,
        "Mention",
        document=[mention.article],
        name=[printable(mention.span.of(text))],
        resolved=[actor],
        detectedSchema=[SCHEMATA[of.kind]],
        contextCountry=[_country(mention.country)],
    )


def _note(portion: Portion, statement: Statement) -> Entity:
    view = statement_view(portion.record, statement)
    parties = [view.speaker, *view.addressees, view.via]
    return _entity(
        statement.id,
        "Note",
        name=[_shortly(f"{view.dyad}: {view.words}")],
        description=[view.words],
        entity=[actor for party in parties if party for actor in party.mention.actors],
        keywords=[statement.kind.value, statement.quotation.value],
        sourceUrl=[web(view.uri)],
        publisher=[view.article.publisher],
        proof=[statement.article],
    )


def _event(view: EventView) -> Entity:
    event = view.event
    first, last = (*_dates(view.edtf), None, None)[:2]
    between = first is not None and last is not None
    return _entity(
        event.id,
        "Event",
        name=[_shortly(f"{view.roots}: {view.dyad}")],
        summary=[view.excerpt.words],
        date=[None if between else first],
        startDate=[first if between else None],
        endDate=[last],
        involved=_involved(*view.actors, *view.recipients),
        location=[view.place],
        country=[_country(event.place.country) if event.place else None],
        keywords=[event.root.value, event.act.value if event.act else None, event.mode, event.status.value],
        sourceUrl=[web(view.uri)],
        publisher=[view.article.publisher],
        proof=[event.article],
        recordId=[event.cameo],
    )


def _involved(*parties: Party) -> list[str]:
    return [actor for party in parties for actor in party.mention.actors]


def _country(iso: str | None) -> str | None:
    found = country(iso)
    return found.alpha2 if found else None


def _dates(when: str | None) -> list[str]:
    """A date as far as it is certain; of an interval that is closed both ends."""
    if when is None:
        return []
    if "/" in when:
        first, last = edtf.bounds(when)
        return [first.isoformat(), last.isoformat()] if first and last else []
    exact = point(when)
    return [exact] if exact else []


_LONGEST = 200


def _shortly(words: str) -> str:
    line = printable(words)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
