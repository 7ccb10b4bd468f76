"""Bodies of many states whose names stand before what is theirs, such as "a Security Council resolution"."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from detente.divide.document import Document, Sentence, Token
from detente.extract.actors.tables import Organisation
from detente.extract.events.words import fits
from detente.extract.lexicon.tables import load
from detente.record import Actor, ActorKind, How, Mention, hull, make_id

_THEIRS = ("@resolution", "@plea", "@report", "@decision", "@deal", "vote", "ruling", "verdict", "mandate")
_CONFIDENCE = 0.6


def bodies(document: Document, sentence: Sentence, taken: set[int]) -> Iterator[Mention]:
    """Mentions of the bodies whose names stand before their resolutions, pleas and verdicts."""
    for head in sentence.tokens:
        if head.index in taken or head.dep != "compound" or head.pos != "PROPN" or not _is_theirs(sentence, head):
            continue
        span = hull([*(t.span for t in sentence.children(head, "compound")), head.span])
        if body := body_of(span.of(document.text)):
            yield Mention(
                id=make_id("mention", document.article.id, span),
                article=document.article.id,
                span=span,
                actor=body.id,
                how=How.NAME,
                confidence=_CONFIDENCE,
                reasons=("the name of a body before what is its own",),
            )


def _is_theirs(sentence: Sentence, name: Token) -> bool:
    noun = sentence.head(name)
    return noun.pos == "NOUN" and fits(noun, _THEIRS, head=False)


def body_of(name: str) -> Organisation | None:
    """The body of no one state that alone bears a name."""
    named = _by_name().get(name, ())
    return named[0] if len(named) == 1 and named[0].country is None else None


def body_by_id(actor: str) -> Actor | None:
    """The actor that a body's id stands for; None for the id of anything else."""
    row = _by_id().get(actor)
    if row is None:
        return None
    return Actor(id=row.id, name=row.name, kind=row.kind, country=row.country, sectors=row.sectors)


@cache
def _by_id() -> dict[str, Organisation]:
    return {row.id: row for row in load("organisations.tsv", Organisation)}


@cache
def _by_name() -> dict[str, tuple[Organisation, ...]]:
    found: dict[str, list[Organisation]] = defaultdict(list)
    for row in load("organisations.tsv", Organisation):
        if row.kind is ActorKind.ORGANISATION:
            for name in {row.name, *row.aliases}:
                found[name].append(row)
    return {name: tuple(rows) for name, rows in found.items()}
