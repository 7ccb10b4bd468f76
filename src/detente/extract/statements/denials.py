"""Sayings that are taken back: below a word of denial, doubt or refusal, or below any verb that is negated."""

from functools import cache

from msgspec import Struct

from detente.divide.document import Sentence, Token
from detente.extract.lexicon.tables import load

_COMPLEMENTS = frozenset({"ccomp", "xcomp", "pcomp", "acomp", "dobj", "pobj", "prep", "acl"})
_NEGATED = frozenset({"ccomp", "xcomp", "pcomp"})


class Denial(Struct, frozen=True):
    """A verb, noun, adjective or preposition under which what is said is said not to be."""

    lemma: str


@cache
def _denials() -> frozenset[str]:
    return frozenset(row.lemma for row in load("denials.tsv", Denial))


def is_taken_back(sentence: Sentence, word: Token) -> bool:
    """Whether the clause of `word` is the complement of a denial ("denied that it had called for …")."""
    below = word
    for above in sentence.ancestors(word):
        if below.dep not in _COMPLEMENTS and below.dep != "conj":
            return False
        if below.dep != "conj" and _takes_back(sentence, above, below):
            return True
        below = above
    return False


def _takes_back(sentence: Sentence, above: Token, below: Token) -> bool:
    denies = above.lemma in _denials() and above.index < below.index
    return denies or (below.dep in _NEGATED and bool(sentence.children(above, "neg")))
