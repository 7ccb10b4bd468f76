"""The stage of actors: a reading in, the same with actors and mentions out."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from detente.divide.document import Document
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.cast import Player, cast
from detente.extract.actors.directory import Directory, directory
from detente.extract.actors.era import era
from detente.extract.actors.find import find
from detente.extract.actors.gazetteer import country_of
from detente.extract.actors.hit import Background, Hit
from detente.extract.actors.hits import hits
from detente.extract.actors.names import is_full, surnames
from detente.extract.actors.resolve import resolve
from detente.extract.actors.scene import Place, Reference, Scene, Spoken
from detente.extract.actors.strangers import strangers
from detente.extract.actors.whereabouts import places
from detente.extract.reading import Reading
from detente.record import Actor, Mention, make_id

Settle = Callable[[Candidate, Scene], Reference]
"""Decides what a candidate stands for in its scene."""


class Actors:
    """Finds who is spoken of in title and body, and settles who is who."""

    requires: frozenset[str] = frozenset()
    assigns: frozenset[str] = frozenset({"actors", "mentions"})

    def __init__(self, known: Directory | None = None) -> None:
        """Those of the tables that ship are known, unless another directory is given."""
        self._known = known

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with its mentions in order of the text and the actors they stand for."""
        spoken = references(reading.document, self._known or directory())
        mentions = tuple(_mention(reading.document, c, r) for c, r in spoken if c.form is not Form.BYSTANDER)
        return reading.having(actors=_actors(spoken), mentions=mentions)


def references(document: Document, known: Directory, settle: Settle = resolve) -> list[Spoken]:
    """What each candidate of a document stands for, in order of the text; `settle` decides on one after the other."""
    bare = Background(known)
    first = [(s, hits(s, bare)) for s in document.sentences]
    background = _background(document, [h for _, found in first for h in found], known)
    spoken = (place for s, found in first for place in places(s, found))
    near = [place for place in spoken if place.country not in background.strangers]
    candidates = _candidates(document, background)
    players = cast(candidates, document.published, known)
    past: list[Spoken] = []
    scene = Scene(
        cast=players,
        when=document.published,
        directory=known,
        home=_home(document),
        sentences=document.sentences,
        countries=_countries(candidates, players, near),
        quoted=_quoted_only(document),
        places=near,
        past=past,
    )
    for candidate in _in_turn(candidates):
        past.append((candidate, settle(candidate, scene)))
    return sorted(past, key=lambda each: each[0].span)


def _home(document: Document) -> str | None:
    """The state of the place that an article is written from."""
    dateline = document.article.dateline
    place = ((dateline and dateline.place) or "").partition(",")[0]
    return country_of(place, document.published) or country_of(place.title(), document.published)


def _in_turn(candidates: Sequence[Candidate]) -> list[Candidate]:
    """In the order of the text, but for those of whom a sentence may tell only behind them whom they mean."""
    late = {(c.sentence, c.head) for c in candidates if _waits(c)}
    return sorted(candidates, key=lambda c: (c.sentence, _waits(c) or (c.sentence, c.antecedent) in late, c.span))


def _waits(candidate: Candidate) -> bool:
    """Whether it comes after all others of its sentence, as pronouns in a quotation do, and what is theirs."""
    pronoun = candidate.form in (Form.PRONOUN, Form.SPEAKER) or bool(candidate.whose)
    return candidate.antecedent is None and (candidate.ahead or (pronoun and candidate.quote is not None))


def _background(document: Document, found: Sequence[Hit], known: Directory) -> Background:
    """What a first look at the names of an article tells of each of them."""
    full = {h.name for h in found if h.is_person and is_full(h.name)}
    family = frozenset(part for name in full for part in surnames(name))
    given = frozenset(name.split()[0] for name in full)
    when = document.published or era(found)
    return Background(known, family | given, when, strangers(document.text, found, family, known))


def _candidates(document: Document, background: Background) -> tuple[Candidate, ...]:
    found = [_quoted(document, c) for s in document.sentences for c in find(s, background)]
    placed = tuple(c for c in found if c.quote is not None or c.form is not Form.SPEAKER)
    mixed = _lone(placed, Form.PERSON) & (_lone(placed, Form.BODY) | background.names)
    return tuple(_agreed(c) if c.name in mixed else c for c in placed)


def _lone(candidates: Sequence[Candidate], form: Form) -> frozenset[str]:
    """The names of one word, unknown to the tables, that stand for persons or for bodies."""
    return frozenset(c.name for c in candidates if c.form is form and c.name and not (is_full(c.name) or c.bodies))


def _agreed(candidate: Candidate) -> Candidate:
    """The candidate as what its name is all through the article: a body where it is written in capitals."""
    form = Form.BODY if candidate.name.isupper() and not candidate.titles else Form.PERSON
    return candidate if candidate.bodies else replace(candidate, form=form)


def _quoted(document: Document, candidate: Candidate) -> Candidate:
    """The candidate with the quotation that it stands in."""
    quote = document.quote_at(candidate.span.start)
    if quote is None:
        return candidate
    begins = quote.inside.of(document.text).lstrip()[:1]
    return replace(candidate, quote=quote.chain, in_fragment=begins.islower())


def _quoted_only(document: Document) -> frozenset[int]:
    """The sentences of which no word stands outside of a quotation."""
    quotes = ((s, document.quote_at(s.tokens[0].span.start)) for s in document.sentences)
    return frozenset(s.index for s, q in quotes if q and q.outside.end >= s.tokens[-1].span.start)


def _countries(candidates: Sequence[Candidate], players: Sequence[Player], near: Sequence[Place]) -> frozenset[str]:
    """The states that an article speaks of, by names, adjectives, bodies or persons."""
    said = (t.country for c in candidates for t in (*c.of, None if c.homonym else c.core) if t)
    named = (*said, *(p.actor.country for p in players), *(p.country for p in near))
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
        members=tuple(actor.id for actor in reference.members),
        country=reference.actor.country if reference.actor else reference.country or candidate.country,
        reasons=(reference.reason,),
    )


def _actors(spoken: Sequence[Spoken]) -> tuple[Actor, ...]:
    met = (actor for _, r in spoken for actor in r.actors)
    return tuple({actor.id: actor for actor in met}.values())
