"""The tense of the clause that a word stands in, by its syntax."""

from enum import StrEnum

from detente.divide.document import Sentence, Token
from detente.extract.dates import words
from detente.record import Span

_VERBS = frozenset({"VERB", "AUX"})
# Links by which a date only says which thing is meant: "Friday's vote", "the 2015 deal".
_NAMING = frozenset({"poss", "compound", "nummod", "nmod", "amod"})
# Links by which a date says when without a preposition: "Friday", "two days ago".
_ADVERBIAL = frozenset({"npadvmod", "advmod", "prep", "advcl"})
_AUXILIARIES = ("aux", "auxpass")


class Tense(StrEnum):
    """When a clause says that something is."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


def verb_of(sentence: Sentence, token: Token) -> Token | None:
    """The verb whose clause `token` stands in (itself, where it is one)."""
    return next((t for t in (token, *sentence.ancestors(token)) if t.pos in _VERBS and t.dep not in _AUXILIARIES), None)


def tense_of(sentence: Sentence, token: Token) -> Tense:
    """The tense of the clause of `token`; an infinitive or participle takes that of the clause above it."""
    verb = verb_of(sentence, token)
    if verb is None:
        return Tense.NONE
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


def _below(sentence: Sentence, verb: Token, above: Tense) -> Tense:
    """The tense of an infinitive or participle under a clause of tense `above`."""
    to_come = any(t.tag == "TO" for t in sentence.children(verb, "aux"))
    return Tense.FUTURE if to_come and sentence.head(verb).lemma in words.listed("prospective") else above


def tense_at(sentence: Sentence, span: Span) -> Tense:
    """The tense in which an expression is told of; none where it only names a thing ("Friday's vote")."""
    head = sentence.head_of(span)
    if head is None or head.dep in _NAMING or sentence.head(head).pos == "ADJ":
        return Tense.NONE
    return _tense_above(sentence, head) or _tense_around(sentence, head)


def _tense_above(sentence: Sentence, head: Token) -> Tense | None:
    """The tense that the words above an expression stand for: "since" looks back, "until" and "planned for" ahead."""
    above, *higher = (t.lemma for t in sentence.ancestors(head)) if not head.is_root else ("",)
    verb = verb_of(sentence, head)
    arranged = verb is not None and verb.lemma in words.listed("arranging") and above in ("for", verb.lemma)
    dated = above == "of" and any(lemma in words.listed("due") for lemma in higher[:1])
    if arranged or dated or above in words.listed("ahead"):
        return Tense.FUTURE
    return Tense.PAST if above in words.listed("behind") else None


def _tense_around(sentence: Sentence, head: Token) -> Tense:
    """The clause's tense; a deadline in the present is to come, and what the past speaks about need not be past."""
    tense = tense_of(sentence, head)
    if tense is Tense.PAST:
        return Tense.PAST if _is_adverbial(sentence, head) else Tense.NONE
    due = sentence.head(head).lemma in words.listed("due")
    return Tense.FUTURE if due and tense in (Tense.PRESENT, Tense.NONE) else tense


def _is_adverbial(sentence: Sentence, head: Token) -> bool:
    """Whether an expression says when, rather than being what is spoken of ("set Nov. 10 as the last day")."""
    return head.dep == "pobj" or (head.dep in _ADVERBIAL and sentence.head(head).pos in _VERBS)
