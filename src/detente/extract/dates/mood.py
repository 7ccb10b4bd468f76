"""Whether what a clause tells of is a deed with a time at all: not what would have been, nor what is usual."""

from detente.divide.document import Sentence, Token
from detente.extract.dates.links import links
from detente.extract.dates.tense import Tense, tense_of, verb_of
from detente.record import Date


def is_unreal(sentence: Sentence, trigger: Token) -> bool:
    """Whether a deed is one that did not come about: "would have fallen"."""
    helpers = _helpers(sentence, trigger)
    modal = any(t.tag == "MD" and t.text.casefold() in links("unreal") for t in helpers)
    return modal and any(t.lemma == "have" for t in helpers)


def is_foreseen(sentence: Sentence, trigger: Token) -> bool:
    """Whether a deed was still to come when it was spoken of in the past: "he said that he would go"."""
    return any(t.tag == "MD" and t.text.casefold() in links("foreseen") for t in _helpers(sentence, trigger))


def is_habit(sentence: Sentence, trigger: Token, dates: tuple[Date, ...]) -> bool:
    """Whether a deed is told of in the present as one that returns; `dates` are those said of it ("each spring")."""
    if tense_of(sentence, trigger) is not Tense.PRESENT:
        return False
    opening = (t for d in dates for t in sentence.within(d.span)[:1])
    return any(t.lemma in links("habit") for t in (*opening, *sentence.children(trigger, "advmod")))


def _helpers(sentence: Sentence, trigger: Token) -> tuple[Token, ...]:
    verb = verb_of(sentence, trigger)
    return sentence.children(verb, "aux") if verb else ()
