"""What belongs to an event beside its roles: its object, its condition, its place."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from detente.divide.document import Sentence, Token
from detente.extract.events.find import Found
from detente.extract.events.syntax import patients, phrases
from detente.extract.lexicon.tables import load
from detente.record import Place, Span, hull

_CONDITIONAL = frozenset({"if", "unless", "provided", "once", "until"})
_DROPPED = frozenset({"if"})
"""Subordinators that are not part of the condition itself."""
_EXCHANGE = frozenset({"return", "exchange"})
_WHERE = frozenset({"in", "at", "near", "outside", "inside", "to", "around"})
_LONG = frozenset({"relcl", "advcl", "punct", "cc", "conj", "appos"})


class Seat(Struct, frozen=True):
    """The columns of states.tsv that name a state and its capital."""

    iso: str
    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    from_: str | None = None
    to: str | None = None


@cache
def _countries() -> dict[str, str]:
    return {name: row.iso for row in load("states.tsv", Seat) for name in (row.name, *row.aliases, *row.capitals)}


def country_of(name: str) -> str | None:
    """The country of a state's or a capital's name; None for any other place."""
    return _countries().get(name.removeprefix("the "))


def triggers(found: Found) -> tuple[Token, ...]:
    """The trigger of a finding and those of the deeds it is about, outermost first."""
    return (found.trigger, *(t for act in found.acts for t in triggers(act)))


def object_of(sentence: Sentence, found: Found) -> Span | None:
    """What is given, cut off, tested or asked for: the object of the deed, else of the speech act about it."""
    innermost = found
    while innermost.acts:
        innermost = innermost.acts[0]
    if innermost.trigger.pos != "VERB":
        return _phrase(sentence, innermost.trigger) if innermost is not found else None
    heads = patients(sentence, innermost.trigger)
    return _phrase(sentence, heads[0]) if heads else None


def _phrase(sentence: Sentence, head: Token) -> Span:
    return hull(t.span for t in sentence.subtree(head, without=_LONG))


def condition_of(sentence: Sentence, found: Found) -> Span | None:
    """The clause or phrase on which it depends: "if war broke out", "in return for a halt"."""
    return next((span for trigger in triggers(found) for span in _conditions(sentence, trigger)), None)


def _conditions(sentence: Sentence, trigger: Token) -> Iterator[Span]:
    for clause in sentence.children(trigger, "advcl"):
        marks = [t for t in sentence.children(clause, "mark", "advmod") if t.lemma in _CONDITIONAL]
        if marks:
            skipped = {t.index for t in marks if t.lemma in _DROPPED}
            yield hull(t.span for t in sentence.subtree(clause) if t.index not in skipped and t.pos != "PUNCT")
    for holder in (trigger, *patients(sentence, trigger)):
        for preposition in sentence.children(holder, "prep"):
            if any(t.lemma in _EXCHANGE for t in sentence.children(preposition, "pobj")):
                yield sentence.phrase(preposition)


def place_of(sentence: Sentence, found: Found) -> Place | None:
    """Where it took place, where a phrase of its clause says so."""
    return next((_place(sentence, t) for t in _places(sentence, found) if t.entity in ("GPE", "FAC", "LOC")), None)


def _places(sentence: Sentence, found: Found) -> Iterator[Token]:
    carrier = found.noun or found.trigger
    holders = [found.trigger, carrier, *sentence.children(found.trigger, "advcl")]
    for phrase in (p for holder in dict.fromkeys(holders) for p in phrases(sentence, holder)):
        if phrase.word in _WHERE:
            yield from phrase.heads
    if found.word.mode == "visit":
        yield from patients(sentence, found.trigger)


def _place(sentence: Sentence, head: Token) -> Place:
    words = [t for t in sentence.subtree(head) if t.dep == "compound" and t.entity] + [head]
    span = hull(t.span for t in words)
    name = " ".join(t.text for t in words)
    return Place(name=name, country=country_of(name), span=span)
