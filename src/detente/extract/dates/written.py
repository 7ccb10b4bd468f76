"""Bounds the day on which an article was written, where nothing says it, by what it tells of."""

import dataclasses
import re
from collections.abc import Iterator
from datetime import date

import msgspec

from detente.divide.document import Sentence, Token
from detente.extract.dates import words
from detente.extract.dates.links import links
from detente.extract.dates.marks import before
from detente.extract.dates.tense import Tense, has_tense, is_direct, tense_of, verb_of
from detente.extract.reading import Reading
from detente.record import Actor, Basis, Date, Published
from detente.record.edtf import bounds

# How sure it must be whom a title and name mean.
_SURE = 0.8
_WILL = frozenset({"will", "'ll", "’ll", "shall"})


class Written:
    """Gives an article without a date the time in which it can have been written, marked as inferred.

    It is not before what it tells of as done in a year that it names, nor before somebody whom it calls by a title
    first held it; and not after what it says will be done in a year that it names.
    """

    requires: frozenset[str] = frozenset({"actors", "mentions", "dates"})
    assigns: frozenset[str] = frozenset({"published"})

    def __call__(self, reading: Reading, /) -> Reading:
        article = reading.document.article
        stated = article.published
        until = bounds(stated.edtf)[1] if stated.edtf and stated.inferred else None
        edtf = None if stated.edtf and until is None else written(reading, until=until)
        if edtf is None:
            return reading
        published = Published(edtf=edtf, basis=stated.basis if until else Basis.TEXT, inferred=True)
        dated = msgspec.structs.replace(article, published=published)
        return reading.having(document=dataclasses.replace(reading.document, article=dated))


def written(reading: Reading, *, until: date | None = None) -> str | None:
    """The time in which an article can have been written (EDTF); None where nothing bounds it, or nothing fits all.

    `until` is the last day that is possible, as by when it was fetched.
    """
    first = max((*_done(reading), *_held(reading)), default=None)
    last = min((*_to_come(reading), *((until,) if until else ())), default=None)
    if (first is None and last is None) or (first and last and last < first):
        return None
    return f"{first or '..'}/{last or '..'}"


def _done(reading: Reading) -> Iterator[date]:
    """The first days of all times in which something is told of as done."""
    for sentence, verb, edtf in _dated_deeds(reading):
        first = bounds(edtf)[0]
        done = has_tense(sentence, verb) and tense_of(sentence, verb) is Tense.PAST
        if first and done and not (_looks_ahead(sentence, verb) or _is_supposed(sentence, verb)):
            yield first


def _to_come(reading: Reading) -> Iterator[date]:
    """The last days of all times in which the article itself says that something will be done."""
    for sentence, verb, edtf in _dated_deeds(reading):
        last = bounds(edtf)[1]
        will = any(t.text.casefold() in _WILL for t in sentence.children(verb, "aux"))
        if last and will and reading.document.quote_at(verb.span.start) is None:
            yield last


def _dated_deeds(reading: Reading) -> Iterator[tuple[Sentence, Token, str]]:
    """The verbs that the text itself dates to a year, each with its date."""
    for found in reading.dates:
        sentence = reading.document.sentence_at(found.span.start)
        verb = _verb(sentence, found) if sentence and found.basis is Basis.TEXT else None
        if sentence and verb and found.edtf:
            yield sentence, verb, found.edtf


def _verb(sentence: Sentence, found: Date) -> Token | None:
    """The verb whose deed a date says when it is: "in 1999", "on Jan. 5, 1999"."""
    mark, head = before(sentence, found), sentence.head_of(found.span)
    placed = mark is not None and mark.lemma in links("when") and is_direct(sentence, found.span)
    return verb_of(sentence, head) if placed and head else None


def _looks_ahead(sentence: Sentence, verb: Token) -> bool:
    """Whether a time can be that of what somebody plans, expects or asks for: "called for talks in 2006"."""
    ahead = any(verb.lemma in words.listed(kind) for kind in ("prospective", "mandative", "arranging"))
    return ahead or any(t.lemma in links("outlook") for t in sentence.children(verb, "dobj"))


def _is_supposed(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause is a condition, or what would have been."""
    if any(t.lemma in links("condition") for t in sentence.children(verb, "mark")):
        return True
    return any(t.tag == "MD" for t in sentence.children(verb, "aux"))


def _held(reading: Reading) -> Iterator[date]:
    """The first days of the terms of all whom the article calls by name and a title that they came to hold."""
    actors = {actor.id: actor for actor in reading.actors}
    for mention in reading.mentions:
        actor = actors.get(mention.actor or "") if mention.confidence >= _SURE else None
        if actor and (day := _first_held(actor, mention.span.of(reading.document.text))):
            yield day


def _first_held(actor: Actor, words: str) -> date | None:
    """The first day on which an actor held the office that stands before the name; None where it is not known."""
    titled = [o for o in actor.offices if re.match(rf"(?i:{re.escape(o.title)}) [A-Z]", words)]
    days = [bounds(office.from_)[0] if office.from_ else None for office in titled]
    return min((day for day in days if day), default=None) if all(days) else None
