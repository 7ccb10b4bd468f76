"""The tense of the clause that a word stands in, by its syntax."""

from enum import StrEnum
from itertools import chain, islice

from detente.divide.document import Sentence, Token
from detente.extract.dates import words
from detente.record import PassageKind, Span

VERBS = frozenset({"VERB", "AUX"})
# Links by which a date says when without a preposition: "Friday", "two days ago".
_LINKS = frozenset({"ADP", "ADV", "SCONJ"})
# Links by which it stands before the noun that it belongs to: "a Friday vote".
_BEFORE_A_NOUN = frozenset({"compound", "nmod", "npadvmod"})
_ARRANGED_BY = ("for", "to")
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
    if verb.tag == "VBN" and verb.dep in ("acl", "advcl") and not _is_infinitive(sentence, verb):
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
    over = sentence.head(verb)
    meant = (over.pos == "NOUN" and verb.tag == "VBN") or over.lemma in words.listed("prospective")
    return Tense.FUTURE if meant and _is_infinitive(sentence, verb) else above


def _is_infinitive(sentence: Sentence, verb: Token) -> bool:
    return any(t.tag == "TO" for t in sentence.children(verb, "aux"))


def tense_at(sentence: Sentence, span: Span) -> Tense:
    """The tense in which an expression is told of; a deadline in a clause of the present is to come."""
    head = sentence.head_of(span)
    if head is None:
        return Tense.NONE
    if told := _tense_above(sentence, head):
        return told
    tense = tense_of(sentence, head)
    # What is told of as past can last beyond the article's date.
    open_ended = tense is Tense.PAST and _above(sentence, head) in words.listed("lasting")
    return Tense.NONE if open_ended or (tense is Tense.PRESENT and not _is_timetable(sentence, head)) else tense


def _is_timetable(sentence: Sentence, head: Token) -> bool:
    """Whether a present can tell of what is to come ("They meet Friday").

    Headlines and reports tell of the past so, and verbs like "hit" are written alike in both tenses.
    """
    verb = verb_of(sentence, head)
    unfit = verb is not None and (not has_tense(sentence, verb) or verb.lemma in words.listed("no_timetable"))
    return not unfit and sentence.kind is not PassageKind.TITLE


def _above(sentence: Sentence, head: Token) -> str:
    """The lemma of the word that an expression hangs on; empty where it hangs on none."""
    return "" if head.is_root else sentence.head(head).lemma


def _tense_above(sentence: Sentence, head: Token) -> Tense | None:
    """The tense that the words above an expression stand for: "since" looks back, "until" and "planned for" ahead."""
    if _is_bound(sentence, head) or (_due(sentence, head) in words.listed("due") and not _is_past(sentence, head)):
        return Tense.FUTURE
    return Tense.PAST if _above(sentence, head) in words.listed("behind") else None


def _is_bound(sentence: Sentence, head: Token) -> bool:
    """Whether something is arranged for then, or is still to end or begin: "until Friday", "starting Friday"."""
    ahead = _due(sentence, head) in words.listed("ahead") | words.listed("starting")
    return _is_arranged(sentence, head, _above(sentence, head)) or (ahead and not _is_past(sentence, head))


def _due(sentence: Sentence, head: Token) -> str:
    """The lemma that an expression hangs on, over an "of": "deadline" of "a deadline of Friday"."""
    above = _above(sentence, head)
    return above if above != "of" else _above(sentence, sentence.head(head))


def _is_arranged(sentence: Sentence, head: Token, above: str) -> bool:
    """Whether something is arranged for then: "set for Friday", "put off to May", "a planned Friday vote"."""
    verb = verb_of(sentence, head)
    thing = sentence.head(head)
    beside = sentence.children(thing, "amod") if head.dep in _BEFORE_A_NOUN else ()
    names, deed = words.listed("arranging"), verb.lemma if verb else ""
    until = deed in names | words.listed("putting_off") and above in _ARRANGED_BY
    return until or (above == deed and deed in names) or any(t.lemma in names for t in beside)


def _is_past(sentence: Sentence, head: Token) -> bool:
    return sentence.head(head).pos != "ADJ" and tense_of(sentence, head) is Tense.PAST


def is_direct(sentence: Sentence, span: Span) -> bool:
    """Whether an expression says when its clause's deed is, not which thing is meant ("a vote on May 1")."""
    head = sentence.head_of(span)
    if head is None or head.is_root:
        return False
    above = sentence.head(head)
    if _is_bound(sentence, head):
        return True
    if above.pos in _LINKS and above.lemma != "of":
        return next((t for t in sentence.ancestors(above) if t.pos not in _LINKS), above).pos in VERBS
    return above.pos in VERBS and head.dep in _ADVERBIAL
