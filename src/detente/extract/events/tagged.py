"""Triggers that the encoder tags, as rows for words that are in no table."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from detente.divide.document import Sentence, Token
from detente.encode import Trigger
from detente.extract.events.factuality import beside
from detente.extract.events.syntax import patients
from detente.extract.events.words import EventWord, fits
from detente.record import Root

Rows = Mapping[int, EventWord]
"""By the index in its sentence of the word that they are for."""
UNTAGGED: Rows = MappingProxyType({})

SURE = 0.6
"""How sure a tag must be."""

_PLAIN = ("@mentioning",)
"""Words that only say that something was said, or thought."""
_SPOKEN = frozenset({Root.AGREE, Root.REQUEST, Root.REJECT, Root.THREATEN})
"""Roots of words about a deed: what is promised, asked, refused, threatened."""
_TOGETHER = frozenset({Root.CONSULT, Root.COOPERATE})
"""Roots of what several do together, unless a verb has an object ("toured the plant")."""


def rows(sentence: Sentence, triggers: Iterable[Trigger]) -> Rows:
    """A row for each word of a sentence that is tagged surely enough."""
    sure = (t for t in triggers if t.confidence >= SURE and sentence.span.covers(t.span))
    words = ((sentence.head_of(trigger.span), trigger.root) for trigger in sure)
    return {
        word.index: _row(sentence, word, root) for word, root in words if word and not fits(word, _PLAIN, head=False)
    }


def _row(sentence: Sentence, word: Token, root: Root) -> EventWord:
    flags: tuple[str, ...] = ("act",) if root in _SPOKEN else ()
    if root is Root.REJECT and beside(sentence, word).negated:
        flags = ("act", "refusing")
    if root in _TOGETHER and not (word.pos == "VERB" and patients(sentence, word)):
        flags = ("symmetric",)
    return EventWord(word.lemma, word.pos, root, flags=flags)
