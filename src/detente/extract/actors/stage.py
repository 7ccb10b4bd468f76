"""The stage of actors: a reading in, the same with actors and mentions out."""

from dataclasses import replace

from detente.divide.document import Document
from detente.extract.actors.candidate import Candidate
from detente.extract.actors.cast import cast
from detente.extract.actors.find import find
from detente.extract.actors.hits import Background, hits
from detente.extract.actors.names import is_full, surnames
from detente.extract.actors.resolve import resolve
from detente.extract.actors.scene import Reference, Scene
from detente.extract.actors.strangers import strangers
from detente.extract.reading import Reading
from detente.record import Actor, Mention, make_id
from detente.record.edtf import Bounds, bounds


class Actors:
    """Finds who is spoken of in title and body, and settles who is who."""

    requires: frozenset[str] = frozenset()
    assigns: frozenset[str] = frozenset({"actors", "mentions"})

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with its mentions in order of the text and the actors they stand for."""
        document = reading.document
        background = _background(document)
        references = _references(_candidates(document, background), background.when)
        mentions = tuple(_mention(document, c, r) for c, r in references)
        return reading.having(actors=_actors(references), mentions=mentions)


def _background(document: Document) -> Background:
    """What a first look at the names of an article tells of each of them."""
    found = [h for s in document.sentences for h in hits(s)]
    full = {h.name for h in found if h.is_person and is_full(h.name)}
    family = frozenset(part for name in full for part in surnames(name))
    given = frozenset(name.split()[0] for name in full)
    return Background(family | given, _published(document), strangers(document.text, found, family))


def _candidates(document: Document, background: Background) -> tuple[Candidate, ...]:
    found = ((s.paragraph, c) for s in document.sentences for c in find(s, background))
    return tuple(replace(c, paragraph=p, quote=_quote(document, c)) for p, c in found)


def _quote(document: Document, candidate: Candidate) -> int | None:
    """The number of the quotation that a candidate stands in."""
    quote = document.quote_at(candidate.span.start)
    return quote.chain if quote else None


def _published(document: Document) -> Bounds | None:
    edtf = document.article.published.edtf
    first, last = bounds(edtf) if edtf else (None, None)
    return (first, last) if first and last else None


def _references(candidates: tuple[Candidate, ...], when: Bounds | None) -> list[tuple[Candidate, Reference]]:
    players = cast(candidates, when)
    said = (t for c in candidates for t in (*c.of, None if c.homonym else c.core) if t)
    countries = frozenset(t.country for t in said if t.country)
    past: list[tuple[Candidate, Reference]] = []
    for candidate in candidates:
        past.append((candidate, resolve(candidate, Scene(players, when, countries, past))))
    return past


def _mention(document: Document, candidate: Candidate, reference: Reference) -> Mention:
    article = document.article.id
    return Mention(
        id=make_id("mention", article, candidate.span),
        article=article,
        span=candidate.span,
        actor=reference.actor.id if reference.actor else None,
        how=reference.how,
        confidence=reference.confidence,
        reasons=(reference.reason,),
    )


def _actors(references: list[tuple[Candidate, Reference]]) -> tuple[Actor, ...]:
    return tuple({r.actor.id: r.actor for _, r in references if r.actor}.values())
