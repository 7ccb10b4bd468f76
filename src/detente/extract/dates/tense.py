"""The tense of the clause that a word stands in, by its syntax."""

from enum import StrEnum
from itertools import chain, islice

from detente.divide.document import Sentence, Token
from detente.extract.dates import words
from detente.record import Span

VERBS = frozenset({"VERB", "AUX"})
# Links by which a date says when without a preposition: "Friday", "two days ago".
_ADVERBIAL = frozenset({"npadvmod", "advmod", "prep", "advcl"})
# Words that a verb's clause is looked for above; no sentence that makes sense is deeper.
_DEEPEST = 100
_AUXILIARIES = ("aux", "auxpass")


class Tense(StrEnum):
    """When a clause says that something is."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


def verb_of(sentence: Sentence, token: Token) -> Token | None:
    """The verb whose clause `token` stands in (itself, where it is one)."""
    above = chain((token,), islice(sentence.ancestors(token), _DEEPEST))
    return next((t for t in above if t.pos in VERBS and t.dep not in _AUXILIARIES), None)


def tense_of(sentence: Sentence, token: Token) -> Tense:
    """The tense of the clause of `token`; an infinitive or participle takes that of the clause above it."""
    verb = verb_of(sentence, token)
    if verb is None:
        return Tense.NONE
    if _is_mandated(sentence, verb):
        return Tense.FUTURE
    own = _own_tense(sentence, verb)
    if own is not None:
        return own
    if verb.tag == "VBN" and verb.dep in ("acl", "advcl"):
        return Tense.PAST
    if verb.is_root:
        return Tense.NONE
    return _below(sentence, verb, tense_of(sentence, sentence.head(verb)))


def has_tense(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb shows a tense of its own, unlike an infinitive or a bare participle."""
    return _own_tense(sentence, verb) is not None


def is_simple_past(sentence: Sentence, word: Token) -> bool:
    """Whether a word's clause is told in the simple past, as the line of a story is ("met", not "had met")."""
    verb = verb_of(sentence, word)
    if verb is None or tense_of(sentence, word) is not Tense.PAST:
        return False
    if not has_tense(sentence, verb):
        return not verb.is_root and is_simple_past(sentence, sentence.head(verb))
    return not any(t.lemma == "have" for t in sentence.children(verb, "aux"))


def _own_tense(sentence: Sentence, verb: Token) -> Tense | None:
    """The tense that a verb and its auxiliaries show; None for an infinitive or a bare participle."""
    helpers = sentence.children(verb, *_AUXILIARIES)
    if any(h.tag == "MD" and h.text.casefold() in words.listed("coming_modal") for h in helpers):
        return Tense.FUTURE
    finite = next((t for t in (*helpers, verb) if t.tag in ("VBD", "VBZ", "VBP")), None)
    if finite is None:
        return None
    perfect = finite.lemma == "have" and finite is not verb
    return Tense.PAST if finite.tag == "VBD" or perfect else Tense.PRESENT


def _is_mandated(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause is what is demanded, in the subjunctive: "demanded that troops leave"."""
    bare = verb.tag in ("VB", "VBP") and not sentence.children(verb, *_AUXILIARIES)
    return bare and verb.dep == "ccomp" and sentence.head(verb).lemma in words.listed("mandative")


def _below(sentence: Sentence, verb: Token, above: Tense) -> Tense:
    """The tense of an infinitive or participle under a clause of tense `above`."""
    to_come = any(t.tag == "TO" for t in sentence.children(verb, "aux"))
    return Tense.FUTURE if to_come and sentence.head(verb).lemma in words.listed("prospective") else above


def tense_at(sentence: Sentence, span: Span) -> Tense:
    """The tense in which an expression is told of; a deadline in a clause of the present is to come."""
    head = sentence.head_of(span)
    if head is None:
        return Tense.NONE
    told = _tense_above(sentence, head)
    return told if told else tense_of(sentence, head)


def _tense_above(sentence: Sentence, head: Token) -> Tense | None:
    """The tense that the words above an expression stand for: "since" looks back, "until" and "planned for" ahead."""
    above, *higher = (t.lemma for t in islice(sentence.ancestors(head), 2)) if not head.is_root else ("",)
    verb = verb_of(sentence, head)
    arranged = verb is not None and verb.lemma in words.listed("arranging") and above in ("for", verb.lemma)
    due = above if above != "of" else next(iter(higher), "")
    if arranged or above in words.listed("ahead") or (due in words.listed("due") and not _is_past(sentence, head)):
        return Tense.FUTURE
    return Tense.PAST if above in words.listed("behind") else None


def _is_past(sentence: Sentence, head: Token) -> bool:
    return sentence.head(head).pos != "ADJ" and tense_of(sentence, head) is Tense.PAST


def is_direct(sentence: Sentence, span: Span) -> bool:
    """Whether an expression says when its clause's deed is, not which thing is meant ("a vote on May 1")."""
    head = sentence.head_of(span)
    if head is None or head.is_root:
        return False
    above = sentence.head(head)
    if above.pos == "ADP":
        return sentence.head(above).pos in VERBS and above.lemma not in words.listed("toward_an_end")
    return above.pos in VERBS and head.dep in _ADVERBIAL
