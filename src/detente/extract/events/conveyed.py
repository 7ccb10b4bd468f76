"""What is said in a call, in a letter or to an envoy who is summoned: "phoned her to thank her"."""

from detente.divide.document import Sentence, Token
from detente.extract.events.factuality import Judgement, judge
from detente.extract.events.find import Found
from detente.extract.events.syntax import conjoined, has_to, patients, phrases
from detente.extract.events.words import fits
from detente.record import Root

_SAID = frozenset({Root.ACCUSE, Root.SUPPORT, Root.REQUEST, Root.REJECT, Root.CONCEDE, Root.THREATEN})
_CLAUSES = ("advcl", "xcomp")


def conveying(sentence: Sentence, found: Found) -> Token | None:
    """The verb of the call or the letter that a speech act is the purpose of; None where it is no such purpose."""
    verb = sentence.head(found.trigger)
    purpose = found.trigger.dep in _CLAUSES and found.trigger.pos == "VERB" and has_to(sentence, found.trigger)
    by_word = verb.pos == "VERB" and fits(verb, ("@conveying",), head=False) and not _is_appeal(sentence, verb)
    return verb if purpose and by_word and found.word.root in _SAID else None


def _is_appeal(sentence: Sentence, verb: Token) -> bool:
    """Whether others are called on to say something."""
    return any(p.word in ("on", "upon", "for") for p in phrases(sentence, verb, own=True))


def as_said(sentence: Sentence, found: Found, judgement: Judgement) -> Judgement:
    """The judgement of a speech act, which in a call is made as far as the call is."""
    verb = conveying(sentence, found)
    return judge(sentence, verb) if verb else judgement


def addressed(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Who is called, written to or summoned."""
    to = (t for p in phrases(sentence, verb) if p.word == "to" for t in p.heads)
    return patients(sentence, verb) or conjoined(sentence, *to)
