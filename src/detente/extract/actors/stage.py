"""The stage of actors: a reading in, the same with actors and mentions out."""

from collections.abc import Sequence
from dataclasses import replace

from detente.divide.document import Document
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.cast import Player, cast
from detente.extract.actors.find import find
from detente.extract.actors.hit import Background, Hit
from detente.extract.actors.hits import hits
from detente.extract.actors.names import is_full, surnames
from detente.extract.actors.resolve import resolve
from detente.extract.actors.scene import Reference, Scene
from detente.extract.actors.strangers import strangers
from detente.extract.actors.whereabouts import places
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
        first = [(s, hits(s)) for s in document.sentences]
        background = _background(document, [h for _, found in first for h in found])
        spoken = (place for s, found in first for place in places(s, found))
        scene = Scene((), background.when, places=[p for p in spoken if p.country not in background.strangers])
        references = _references(_candidates(document, background), scene)
        mentions = tuple(_mention(document, c, r) for c, r in references)
        return reading.having(actors=_actors(references), mentions=mentions)


def _background(document: Document, found: Sequence[Hit]) -> Background:
    """What a first look at the names of an article tells of each of them."""
    full = {h.name for h in found if h.is_person and is_full(h.name)}
    family = frozenset(part for name in full for part in surnames(name))
    given = frozenset(name.split()[0] for name in full)
    return Background(family | given, _published(document), strangers(document.text, found, family))


def _candidates(document: Document, background: Background) -> tuple[Candidate, ...]:
    found = ((s.paragraph, c) for s in document.sentences for c in find(s, background))
    placed = tuple(replace(c, paragraph=p, quote=_quote(document, c)) for p, c in found)
    mixed = _lone(placed, Form.PERSON) & (_lone(placed, Form.BODY) | background.names)
    return tuple(_agreed(c) if c.name in mixed else c for c in placed)


def _lone(candidates: Sequence[Candidate], form: Form) -> frozenset[str]:
    """The names of one word, unknown to the tables, that stand for persons or for bodies."""
    return frozenset(c.name for c in candidates if c.form is form and c.name and not (is_full(c.name) or c.bodies))


def _agreed(candidate: Candidate) -> Candidate:
    """The candidate as what its name is all through the article: a body where it is written in capitals."""
    form = Form.BODY if candidate.name.isupper() and not candidate.titles else Form.PERSON
    return candidate if candidate.bodies else replace(candidate, form=form)


def _quote(document: Document, candidate: Candidate) -> int | None:
    """The number of the quotation that a candidate stands in."""
    quote = document.quote_at(candidate.span.start)
    return quote.chain if quote else None


def _published(document: Document) -> Bounds | None:
    edtf = document.article.published.edtf
    first, last = bounds(edtf) if edtf else (None, None)
    return (first, last) if first and last else None


def _references(candidates: tuple[Candidate, ...], scene: Scene) -> list[tuple[Candidate, Reference]]:
    """What each candidate stands for; every one is settled with those before it in view."""
    players = cast(candidates, scene.when)
    past: list[tuple[Candidate, Reference]] = []
    scene = replace(scene, cast=players, countries=_countries(candidates, players, scene), past=past)
    for candidate in candidates:
        past.append((candidate, resolve(candidate, scene)))
    return past


def _countries(candidates: tuple[Candidate, ...], players: tuple[Player, ...], scene: Scene) -> frozenset[str]:
    """The states that an article speaks of, by names, adjectives, bodies or persons."""
    said = (t.country for c in candidates for t in (*c.of, None if c.homonym else c.core) if t)
    named = (*said, *(p.actor.country for p in players), *(p.country for p in scene.places))
    return frozenset(country for country in named if country)


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
