"""Dates what came "two days after that", or "weeks later", by the date that was told of before."""

from collections.abc import Iterator

from detente.divide.document import Sentence, Token
from detente.extract.dates import words
from detente.extract.dates.links import links
from detente.extract.dates.marks import is_length
from detente.extract.dates.order import bounded, counted, is_before_order, length_before
from detente.extract.dates.times import Times
from detente.record import Basis, Date, When


def later(sentence: Sentence, word: Token, times: Times, told: str | None) -> When | None:
    """The time of a deed so told, within what its tense leaves (`told`, EDTF); None where no date stands before."""
    return next(_after_that(sentence, word, times), None) or next(_loosely(sentence, word, times, told), None)


def _after_that(sentence: Sentence, word: Token, times: Times) -> Iterator[When]:
    """The dates counted from what "that" stands for: "five days after that"."""
    said = times.of(sentence)
    lengths = tuple(d for d in said.dates if not d.edtf)
    for mark in _pointing_back(sentence, word):
        base = _before(sentence, mark.span.start, times)
        length, _ = length_before(sentence, mark, lengths)
        forward = mark.lemma in links("after")
        if base and (edtf := counted(length, base.edtf or "", forward=forward)):
            reason = f"{mark.lemma} that, which was {base.edtf}"
            yield When(edtf=edtf, basis=Basis.INFERRED, source=base.id, reason=reason)


def _pointing_back(sentence: Sentence, word: Token) -> Iterator[Token]:
    """The "after" and "before" of "after that" under a word, or under the length of time that stands under it."""
    below = (word, *(t for t in sentence.children(word) if words.value("unit", t.text)))
    for mark in (mark for t in below for mark in sentence.children(t, "prep")):
        ordering = mark.lemma in links("after") | links("before")
        if ordering and any(t.lemma in links("back") for t in sentence.children(mark, "pobj")):
            yield mark


def _loosely(sentence: Sentence, word: Token, times: Times, told: str | None) -> Iterator[When]:
    """The times that "weeks later" leaves open."""
    for date in times.of(sentence).of_word.get(word.index, ()):
        direction = None if date.edtf else _direction(sentence, date)
        base = _before(sentence, date.span.start, times) if direction else None
        edtf = bounded(base.edtf, told, forward=direction == "later") if base and base.edtf else None
        if base and edtf:
            yield When(edtf=edtf, basis=Basis.INFERRED, source=base.id, reason=f"{direction} than {base.edtf}")


def _direction(sentence: Sentence, date: Date) -> str | None:
    """Whether words say "later" or "earlier"."""
    said = (words.value("direction", t.text) for t in sentence.within(date.span))
    return next((each for each in said if each in ("later", "earlier")), None)


def _before(sentence: Sentence, place: int, times: Times) -> Date | None:
    """The last date before a place in the text, in its sentence or the one before; None where it is not known."""
    here = [d for d in times.of(sentence).dates if d.span.start < place]
    if any(is_before_order(sentence, d.span) for d in here) and not any(d.edtf for d in here):
        return None
    above = times.sentences[sentence.index - 1].dates if sentence.index else ()
    points = (d for d in reversed((*above, *here)) if d.edtf or not is_length(d))
    last = next(points, None)
    return last if last and last.edtf else None
