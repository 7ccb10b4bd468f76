"""What belongs to an event beside its roles: its object, its condition, its place."""

from collections.abc import Iterable, Iterator

from detente.divide.document import Quote, Sentence, Token
from detente.extract.actors.gazetteer import country_of
from detente.extract.events.find import Found
from detente.extract.events.places import name_of
from detente.extract.events.syntax import complements, patients, phrases
from detente.record import Place, Span, hull

_WHERE = frozenset({"in", "at", "near", "outside", "inside", "around"})
_MOVES = frozenset({"visit", "troops"})
"""Modes of deeds that take somebody somewhere, so that "to" says where."""
_LONG = frozenset({"relcl", "advcl", "punct", "cc", "conj", "appos"})


def all_triggers(found: Found) -> tuple[Token, ...]:
    """The trigger of a finding and those of the deeds it is about, outermost first."""
    return (found.trigger, *(t for act in found.acts for t in all_triggers(act)))


def object_of(sentence: Sentence, found: Found) -> Span | None:
    """What is given, cut off, tested or asked for: the object of the deed, else of the speech act about it."""
    innermost = found
    while innermost.acts:
        innermost = innermost.acts[0]
    if innermost.trigger.pos != "VERB":
        return _phrase(sentence, innermost.trigger) if innermost is not found else None
    clauses = complements(sentence, innermost.trigger) if "act" in innermost.word.flags else ()
    heads = [t for verb in (innermost.trigger, *clauses) for t in patients(sentence, verb)]
    return _phrase(sentence, heads[0]) if heads else None


def _phrase(sentence: Sentence, head: Token) -> Span:
    return hull(t.span for t in sentence.subtree(head, without=_LONG))


def closed(span: Span, quotes: Iterable[Quote]) -> Span:
    """The span with the closing mark of a quotation that it ends with, where it holds the opening one."""
    ends = (q.outside.end for q in quotes if q.outside.start >= span.start and q.inside.end == span.end)
    return Span(span.start, max(ends, default=span.end))


def place_of(sentence: Sentence, found: Found) -> Place | None:
    """Where it took place, where a phrase of its clause says so."""
    return next((_place(sentence, t) for t in _places(sentence, found) if t.entity in ("GPE", "FAC", "LOC")), None)


def is_here(sentence: Sentence, found: Found) -> bool:
    """Whether it took place where the story was written."""
    return any(t.lemma == "here" for t in sentence.children(found.trigger, "advmod"))


def place_named(name: str, span: Span) -> Place:
    """The place of a dateline, which is written in capitals or not."""
    plain = name.title() if name.isupper() else name
    return Place(name=plain, country=country_of(plain), span=span)


def _places(sentence: Sentence, found: Found) -> Iterator[Token]:
    carrier = found.noun or found.trigger
    holders = [found.trigger, carrier, *sentence.children(found.trigger, "advcl")]
    for phrase in (p for holder in dict.fromkeys(holders) for p in phrases(sentence, holder)):
        if phrase.word in _WHERE or (phrase.word == "to" and found.word.mode in _MOVES):
            yield from phrase.heads
    if found.word.mode == "visit":
        yield from patients(sentence, found.trigger)


def _place(sentence: Sentence, head: Token) -> Place:
    span = name_of(sentence, head)
    words = sentence.within(span)
    name = " ".join(t.text for t in words)
    return Place(name=name, country=country_of(name), span=span)
