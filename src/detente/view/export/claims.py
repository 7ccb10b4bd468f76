"""Statements as claims of schema.org, in one JSON-LD document: who claims what, where, and what other claims it meets.

Nothing is rated: a ClaimReview stands only where a person has written a note on a statement or labelled it, with the
person's own words. Source: schema.org, Claim and ClaimReview.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any

import msgspec

from detente.record import Actor, ActorKind, Article, Link, LinkKind, Record, Review, Statement
from detente.record.reviews import standing
from detente.store import Portion
from detente.view.export.coded.cells import point
from detente.view.export.dataset.shared import web
from detente.view.export.selection import Exported, Selection
from detente.view.facts import Party, statement_view
from detente.view.facts.lookup import named, uri_of

Node = dict[str, Any]
"""A node of JSON-LD."""

_TERMS = "urn:detente:terms:"
CONTEXT: list[Any] = [
    "https://schema.org",
    {"detente": _TERMS} | {kind.value: {"@id": f"detente:{kind.value}", "@type": "@id"} for kind in LinkKind},
]
"""schema.org, and a term of our own for each kind of link: schema.org has none for what contradicts what."""

_PERSONS = frozenset({ActorKind.PERSON})


def write_claims(selection: Selection, out: IO[str]) -> Exported:
    """Writes a document whose graph has a claim for each statement, and the reviews that people made of them."""
    exported, first = Exported(), True
    out.write(f'{{"@context":{_json(CONTEXT)},"@graph":[\n')
    for node in _nodes(selection):
        out.write(("" if first else ",\n") + _json(node))
        exported.written[node["@type"]] += 1
        first = False
    out.write("\n]}\n")
    return exported


def _nodes(selection: Selection) -> Iterator[Node]:
    for portion in selection.portions():
        stand = {review.id for review in standing(portion.read.reviews)}
        for statement in portion.statements:
            claim = _claim(portion, statement)
            yield claim
            yield from (
                _reviewed(review, claim["@id"])
                for review in portion.read.reviews
                if review.of == statement.id and review.id in stand and (review.note or review.labels)
            )
    for record, links in selection.links():
        yield from _linked(record, links)


def _claim(portion: Portion, statement: Statement) -> Node:
    view = statement_view(portion.record, statement)
    return _known(
        {
            "@type": "Claim",
            "@id": _id(statement.id),
            "text": view.words,
            "author": _parties(view.speaker),
            "dateCreated": point(view.edtf),
            "inLanguage": view.article.language,
            "about": [_thing(actor) for actor in view.about],
            "appearance": _article(view.article, view.uri),
        }
    )


def _linked(record: Record, links: Iterable[Link]) -> Iterator[Node]:
    """What links statements to others: nodes that add to claims; of what is repeated, also where it was before."""
    for link in links:
        by, to = record[link.from_], record[link.to]
        if isinstance(by, Statement) and isinstance(to, Statement):
            node: Node = {"@type": "Claim", "@id": _id(by.id), link.kind.value: _id(to.id)}
            if link.kind is LinkKind.REPEATS:
                article = named(record, Article, to.article)
                node["firstAppearance"] = _article(article, uri_of(record, article))
            yield node


def _reviewed(review: Review, claim: str) -> Node:
    """What a person says of a claim; the rating is a label of the person's own, never a number of ours."""
    rating = {"@type": "Rating", "alternateName": ", ".join(review.labels)} if review.labels else None
    return _known(
        {
            "@type": "ClaimReview",
            "@id": _id(review.id),
            "itemReviewed": {"@id": claim},
            "author": {"@type": "Person", "name": review.by},
            "datePublished": review.when,
            "reviewBody": review.note,
            "reviewRating": rating,
        }
    )


def _parties(party: Party | None) -> Node | list[Node] | None:
    if party is None:
        return None
    known = [_thing(actor) for actor in party.actors]
    return known if len(known) > 1 else known[0] if known else {"@type": "Thing", "name": party.words}


def _thing(actor: Actor) -> Node:
    kind = "Person" if actor.kind in _PERSONS else "Country" if actor.kind is ActorKind.STATE else "Organization"
    return {"@type": kind, "@id": _id(actor.id), "name": actor.name}


def _article(article: Article, uri: str) -> Node:
    outlet = {"@type": "Organization", "name": article.publisher} if article.publisher else None
    return _known(
        {
            "@type": "NewsArticle",
            "@id": web(uri) or _id(article.id),
            "headline": article.title,
            "url": web(uri),
            "publisher": outlet,
            "datePublished": point(article.published.edtf),
        }
    )


def _known(node: Mapping[str, Any]) -> Node:
    return {name: value for name, value in node.items() if value not in (None, "", [])}


def _id(id: str) -> str:
    return f"urn:detente:{id}"


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
