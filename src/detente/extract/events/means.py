"""By what an assault is done, which is its mode where its verb tells none: "jets attacked", "killed by a mine"."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from msgspec import Struct

from detente.divide.document import Sentence, Token
from detente.extract.events.find import Found
from detente.extract.events.speech import Coding
from detente.extract.events.syntax import agents, patients, phrases
from detente.extract.events.words import fits
from detente.extract.lexicon.tables import load
from detente.record import Root

_BESIDE = ("compound", "amod", "nmod")
_INSTRUMENTAL = frozenset({"with", "by", "from"})


class Means(Struct, frozen=True):
    """A row of means.tsv."""

    mode: str
    words: tuple[str, ...]


@cache
def _table() -> tuple[Means, ...]:
    return load("means.tsv", Means)


def by_means(sentence: Sentence, found: Found, coding: Coding) -> Coding:
    """The coding of an assault with the mode that its means give it, where it has none of its own.

    What rounds and volleys consist of says more than they do ("fired volleys of tear gas").
    """
    if coding.root is not Root.ASSAULT or found.trigger.pos != "VERB":
        return coding
    filling = tuple(_filling(sentence, found.trigger))
    words = filling if coding.mode else (*filling, *_means(sentence, found.trigger))
    mode = next((row.mode for row in _table() if any(fits(t, row.words, head=False) for t in words)), None)
    return replace(coding, mode=mode) if mode else coding


def _means(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The words for who or what does it, and for what is thrown, with those beside them."""
    heads = [*agents(sentence, verb), *(t for p in phrases(sentence, verb) if p.word in _INSTRUMENTAL for t in p.heads)]
    if fits(verb, ("@hurling",), head=False):
        heads += patients(sentence, verb)
    for head in heads:
        yield head
        yield from (t for t in sentence.children(head, *_BESIDE) if not t.entity)


def _filling(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """What is thrown by the round or the volley, with the words beside it."""
    if fits(verb, ("@hurling",), head=False):
        for head in (t for p in phrases(sentence, verb) if p.word == "of" for t in p.heads):
            yield from (head, *sentence.children(head, *_BESIDE))
