"""Who stands where a noun does: companions of a subject, all whose leaders are named, whoever has the troops."""

from collections.abc import Iterator

from detente.divide.document import Sentence, Token
from detente.extract.events.syntax import conjoined, governed, is_passive
from detente.extract.events.words import fits

_ACCOMPANIED = frozenset({"join", "accompany", "flank"})
_BESIDE = frozenset({"alongside", "beside"})
_TOGETHER = frozenset({"together", "along", "jointly"})


def companions(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Who takes part with the subject: "joined by …", "together with …", "alongside …"."""
    holders = (verb, *sentence.children(verb, "nsubj", "nsubjpass"))
    return tuple(dict.fromkeys(t for holder in holders for t in _beside(sentence, holder)))


def _beside(sentence: Sentence, holder: Token) -> Iterator[Token]:
    for clause in sentence.children(holder, "acl", "advcl"):
        if clause.lemma in _ACCOMPANIED and is_passive(sentence, clause):
            yield from (t for by in sentence.children(clause, "agent") for t in governed(sentence, by))
    for preposition in sentence.children(holder, "prep"):
        if (
            holder.pos == "VERB"
            and sentence.tokens[min(t.index for t in sentence.subtree(preposition)) - 1].text == ","
        ):
            continue
        inner = sentence.children(preposition, "prep", "advmod")
        together = preposition.lemma == "with" and any(t.lemma in _TOGETHER for t in inner)
        if together or preposition.lemma in _BESIDE:
            yield from governed(sentence, preposition)
        elif preposition.lemma in _TOGETHER:
            yield from (t for below in inner if below.lemma == "with" for t in governed(sentence, below))


def sharers(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The several of whom a plural noun tells at once: "the leaders of Mali and Niger", "Mali and Niger leaders"."""
    of = [t for p in sentence.children(noun, "prep") if p.lemma == "of" for t in governed(sentence, p)]
    heads = of or conjoined(sentence, *sentence.children(noun, "poss", "nmod", "amod", "compound"))
    return tuple(heads) if noun.tag == "NNS" and len(heads) > 1 else ()


def possessed(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Whose troops or fighters a noun names ("his men"): what these do and suffer, they do and suffer."""
    return sentence.children(noun, "poss") if fits(noun, ("@troops", "@rebel", "man", "follower"), head=False) else ()


def is_nobody(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun phrase says that there is nobody ("no troops")."""
    return any(t.lemma in ("no", "neither") for t in sentence.children(noun, "det"))


def abreast(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Of several parties that one noun stands for the adjectives of all but the last ("Malian and Chadian troops")."""
    beside = sentence.children(noun, "amod", "compound", "nmod")
    parties = [t for first in beside for t in conjoined(sentence, first) if t.entity in ("NORP", "GPE")]
    joined = len(parties) > 1 and any(sentence.children(t, "cc") for t in parties)
    return tuple(t for t in parties if t != parties[-1]) if joined else ()
