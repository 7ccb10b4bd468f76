"""The tense of the clause that a word stands in, by its syntax."""

from enum import StrEnum
from itertools import chain, islice

from detente.divide.document import Sentence, Token, once
from detente.extract.dates import words
from detente.extract.dates.links import links
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


@once
def verb_of(sentence: Sentence, token: Token) -> Token | None:
    """The verb whose clause `token` stands in (itself, where it is one)."""
    above = chain((token,), islice(sentence.ancestors(token), _DEEPEST))
    return next((t for t in above if t.pos in VERBS and t.dep not in _AUXILIARIES), None)


@once
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


@once
def _own_tense(sentence: Sentence, verb: Token) -> Tense | None:
    """The tense that a verb and its auxiliaries show; None for an infinitive or a bare participle."""
    helpers = sentence.children(verb, *_AUXILIARIES)
    if any(h.tag == "MD" and h.text.casefold() in words.listed("coming_modal") for h in helpers):
        return Tense.FUTURE
    finite = next((t for t in (*helpers, verb) if t.tag in ("VBD", "VBZ", "VBP")), None)
    if finite is None:
        return Tense.PRESENT if not helpers and _is_bare(sentence, verb) else None
    perfect = finite.lemma == "have" and finite is not verb
    return Tense.PAST if finite.tag == "VBD" or perfect else Tense.PRESENT


def _is_bare(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause of its own has a verb in its bare form, which is then the present ("They meet Friday")."""
    tensed = verb.tag == "VB" and (verb.is_root or verb.dep == "relcl")
    return tensed and bool(sentence.children(verb, "nsubj"))


def _is_mandated(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause is what is demanded, in the subjunctive: "demanded that troops leave"."""
    bare = verb.tag in ("VB", "VBP") and not sentence.children(verb, *_AUXILIARIES)
    return bare and verb.dep == "ccomp" and sentence.head(verb).lemma in words.listed("mandative")


def _below(sentence: Sentence, verb: Token, above: Tense) -> Tense:
    """The tense of an infinitive or participle under a clause of tense `above`."""
    over = sentence.head(verb)
    meant = (over.pos == "NOUN" and verb.tag == "VBN") or over.lemma in words.listed("prospective")
    missed = above is Tense.PAST and any(t.lemma == "have" for t in sentence.children(verb, "aux"))
    return Tense.FUTURE if meant and _is_infinitive(sentence, verb) and not missed else above


def _is_infinitive(sentence: Sentence, verb: Token) -> bool:
    return any(t.tag == "TO" for t in sentence.children(verb, "aux"))


def tense_at(sentence: Sentence, span: Span) -> Tense:
    """The tense in which an expression is told of; a deadline in a clause of the present is to come."""
    head = _first(sentence, sentence.head_of(span))
    if head is None:
        return Tense.NONE
    if told := _tense_above(sentence, head):
        return told
    tense = tense_of(sentence, head)
    # What is told of as past can last beyond the article's date.
    open_ended = tense is Tense.PAST and _above(sentence, head) in words.listed("lasting")
    return Tense.NONE if open_ended or (tense is Tense.PRESENT and not _is_timetable(sentence, head)) else tense


def _first(sentence: Sentence, head: Token | None) -> Token | None:
    """The first of dates side by side, of which all are said alike: "on Thursday and Friday"."""
    if head is None or head.dep != "conj":
        return head
    first = sentence.head(head)
    return first if first.entity == "DATE" else head


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
    if _is_bound(sentence, head) or (_due(sentence, head) in words.listed("due") and _is_open(sentence, head)):
        return Tense.FUTURE
    if _is_on_timetable(sentence, head):
        return Tense.PRESENT
    if teller(sentence, head):
        return Tense.PAST
    return Tense.PAST if _above(sentence, head) in words.listed("behind") else None


def _is_bound(sentence: Sentence, head: Token) -> bool:
    """Whether something is arranged for then, or is still to end or begin: "until Friday", "starting Friday"."""
    ahead = _due(sentence, head) in words.listed("ahead") | words.listed("starting")
    return _is_arranged(sentence, head, _above(sentence, head)) or (ahead and _is_open(sentence, head))


def teller(sentence: Sentence, head: Token) -> Token | None:
    """The verb of the past that a date belongs to though it stands under what is said, or ordered: None for others.

    That is one right behind a verb of saying ("said on Friday he would go"), and one at the end of what was ordered
    ("ordered them to go on Friday") but for a day by which it is due.
    """
    top = sentence.head(head) if sentence.head(head).pos == "ADP" else head
    verb = verb_of(sentence, head)
    above = sentence.head(verb) if verb and not verb.is_root else None
    if verb is None or above is None or above.tag != "VBD" or top not in sentence.children(verb):
        return None
    said = above.index == top.index - 1 and above.lemma in words.listed("reporting")
    return above if said or _is_order(sentence, above, verb, top) else None


def _is_order(sentence: Sentence, above: Token, verb: Token, top: Token) -> bool:
    """Whether `verb` is what was ordered, with the only date of it or of the order, and no word of a term."""
    ordered = above.lemma in words.listed("commanding") and _is_infinitive(sentence, verb)
    times = (t for beside in sentence.children(above, "prep", "npadvmod") for t in sentence.subtree(beside))
    dated = any(t.entity in ("DATE", "TIME") for t in times)
    return ordered and top.index > verb.index and top.lemma not in words.listed("due") and not dated


def _is_on_timetable(sentence: Sentence, head: Token) -> bool:
    """Whether a date stands behind a verb of timetables that was not read as a verb: "Talks resume Friday"."""
    before = sentence.tokens[max(0, head.index - 1) : head.index]
    named = any(t.text in words.listed("timetable") for t in before)
    return named and verb_of(sentence, head) is None


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


def _is_open(sentence: Sentence, head: Token) -> bool:
    """Whether what ends or is due then can still be to come."""
    return not _is_past(sentence, head) or is_asked(sentence, head)


def is_asked(sentence: Sentence, word: Token) -> bool:
    """Whether a word belongs to what is to be done, asked for, or given time for, whenever that was told of."""
    verb = verb_of(sentence, word)
    if verb is None:
        return False
    helpers = sentence.children(verb, "aux")
    to_do = any(t.tag == "TO" for t in helpers) and not any(t.lemma == "have" for t in helpers)
    return to_do or verb.lemma in words.listed("mandative") | links("granting")


def _is_past(sentence: Sentence, head: Token) -> bool:
    return sentence.head(head).pos != "ADJ" and tense_of(sentence, head) is Tense.PAST


def is_overtaken(sentence: Sentence, span: Span) -> bool:
    """Whether something had been arranged for then, which can be over by now: "had been scheduled for May 2"."""
    head = sentence.head_of(span)
    return head is not None and _is_arranged(sentence, head, _above(sentence, head)) and _is_past(sentence, head)


def is_direct(sentence: Sentence, span: Span) -> bool:
    """Whether an expression says when its clause's deed is, not which thing is meant ("a vote on May 1")."""
    head = _first(sentence, sentence.head_of(span))
    if head is None or head.is_root:
        return False
    above = sentence.head(head)
    if _is_bound(sentence, head):
        return True
    if teller(sentence, head) or _is_on_timetable(sentence, head) or _is_of_meeting(sentence, head, above):
        return True
    if above.pos in _LINKS and above.lemma != "of":
        over = next((t for t in sentence.ancestors(above) if t.pos not in _LINKS), above)
        return over.pos in VERBS or _is_object_to_come(sentence, over, head)
    return above.pos in VERBS and head.dep in _ADVERBIAL


def _is_of_meeting(sentence: Sentence, head: Token, noun: Token) -> bool:
    """Whether a date is that of a meeting of which something will be so: "Friday's meeting will decide"."""
    subject = noun.dep in ("nsubj", "nsubjpass") and noun.lemma in words.listed("meeting")
    return subject and head.dep in _BEFORE_A_NOUN | {"poss"} and tense_of(sentence, noun) is Tense.FUTURE


def _is_object_to_come(sentence: Sentence, noun: Token, head: Token) -> bool:
    """Whether a date behind the object of what will be done is taken for the object's: "will seek a vote on Friday"."""
    verb = verb_of(sentence, noun)
    return verb is not None and verb.index < head.index and _own_tense(sentence, verb) is Tense.FUTURE
