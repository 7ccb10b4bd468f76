"""Bounds what came "days later" or "weeks earlier" than the date that was told of before."""

from detente.divide.document import Sentence, Token
from detente.extract.dates import words
from detente.extract.dates.order import bounded
from detente.extract.dates.times import Times
from detente.record import Basis, Date, When


def later(sentence: Sentence, word: Token, times: Times, told: str | None) -> When | None:
    """The time of a deed so told, within what its tense leaves (`told`, EDTF); None where no date stands before."""
    for date in times.of(sentence).of_word.get(word.index, ()):
        direction = None if date.edtf else _direction(sentence, date)
        base = _before(sentence, date, times) if direction else None
        edtf = bounded(base.edtf, told, forward=direction == "later") if base and base.edtf else None
        if base and edtf:
            return When(edtf=edtf, basis=Basis.INFERRED, source=base.id, reason=f"{direction} than {base.edtf}")
    return None


def _direction(sentence: Sentence, date: Date) -> str | None:
    """Whether words say "later" or "earlier"."""
    said = (words.value("direction", t.text) for t in sentence.within(date.span))
    return next((each for each in said if each in ("later", "earlier")), None)


def _before(sentence: Sentence, date: Date, times: Times) -> Date | None:
    """The last date that is known before another, in its sentence or the one before."""
    here = [d for d in times.of(sentence).dates if d.edtf and d.span.start < date.span.start]
    above = times.sentences[sentence.index - 1].dates if sentence.index else ()
    return next(reversed(here or [d for d in above if d.edtf]), None)
