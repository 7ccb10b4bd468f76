"""Which word a date expression is said of, by syntax, and which words share what is said of them."""

from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile

from msgspec import Struct

from detente.divide.document import Sentence, Token
from detente.extract.dates import words
from detente.extract.dates.links import links
from detente.extract.dates.marks import NAMING
from detente.extract.dates.tense import VERBS, Tense, has_tense, is_simple_past, teller, tense_of, verb_of
from detente.extract.lexicon.tables import load
from detente.record import Span

_NOUNS = frozenset({"NOUN", "PROPN"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
# How many words up a time is looked for; a bound for sentences that never end.
_FARTHEST = 10
_UNTENSED_CLAUSES = frozenset({"advcl", "acl", "pcomp", "xcomp"})
# What a verb says happens, and what one does where the verb says no more than that it is done: "held talks".
_DEEDS, _DONE = frozenset({"nsubj", "attr"}), frozenset({"dobj", "nsubjpass"})


class _Light(Struct, frozen=True):
    lemma: str


def holders(sentence: Sentence, span: Span) -> Iterator[Token]:
    """The words that an expression is said of: a noun that it stands under and, unless it only names that, the verb."""
    below = sentence.head_of(span)
    if below is None:
        return
    if told := teller(sentence, below):
        yield told
        return
    for above in sentence.ancestors(below):
        if above.pos in VERBS and above.dep not in _AUXILIARIES:
            yield _reported(sentence, above, below)
            return
        if above.pos in _NOUNS and not _is_stretch(above, below):
            yield above
            if _is_apart(sentence, above, below):
                return
        below = above


def _reported(sentence: Sentence, verb: Token, below: Token) -> Token:
    """The verb that a word below `verb` is said of: what is reported, if it stands there ("met Friday, he said")."""
    clauses = (t for t in sentence.children(verb, "ccomp") if t.index < below.index)
    firsts = (sentence.subtree(t)[0] for t in sentence.children(verb, "nsubj") if t.index > below.index)
    apart = any(sentence.tokens[t.index - 1].pos == "PUNCT" for t in firsts)
    return next(clauses, verb) if apart else verb


def _is_stretch(noun: Token, below: Token) -> bool:
    """Whether a noun only says which part of a date is meant: "the morning of May 19", "dawn on May 19"."""
    return below.lemma in ("of", "on") and noun.lemma in links("stretch")


def _is_apart(sentence: Sentence, noun: Token, below: Token) -> bool:
    """Whether the date of a noun is not that of the verb above: it only names the noun, or stands behind "after"."""
    tied, verb = sentence.head(noun).lemma, verb_of(sentence, noun)
    names = below.dep in NAMING or below.lemma in links("naming")
    occasion = tied in links("occasion") and not (verb and verb.lemma in links("judging"))
    return tied in links("apart") or (names and not occasion)


def sharers(sentence: Sentence, trigger: Token) -> Iterator[Token]:
    """The words whose date is also the trigger's: its own, and those of the clauses that it has its time from."""
    yield trigger
    for _ in range(_FARTHEST):
        if trigger.is_root or not _shares(sentence, trigger):
            return
        trigger = sentence.head(trigger)
        yield trigger


def lenders(sentence: Sentence, trigger: Token) -> Iterator[Token]:
    """The words below a verb whose date is its own too: "seized and killed Friday", "speaking Friday, he accused"."""
    subjects = sentence.children(trigger, "nsubj")
    for word in (*sentence.children(trigger), *(t for s in subjects for t in sentence.children(s, "acl"))):
        if _lends(sentence, word):
            yield word


def _lends(sentence: Sentence, word: Token) -> bool:
    if word.dep == "conj":
        return word.tag == "VBN" and not sentence.children(word, "aux", "auxpass")
    if word.tag == "VBG" and word.lemma in links("speaking"):
        return True
    return (word.dep == "xcomp" and _is_untensed(sentence, word)) or (word.dep == "advcl" and _is_when(sentence, word))


def fellows(sentence: Sentence, trigger: Token) -> Iterator[Token]:
    """The words of one time with the trigger, itself first: those that it shares with, and what lends them its own."""
    for word in sharers(sentence, trigger):
        yield word
        yield from lenders(sentence, word)


def opener(sentence: Sentence, trigger: Token) -> tuple[Token, int] | None:
    """The verb of the first of clauses side by side, for a later one, and where its subject begins.

    What stands before that opens the sentence, and is said of all its clauses.
    """
    first = trigger
    for _ in range(_FARTHEST):
        if first.dep == "conj" and is_simple_past(sentence, first):
            first = sentence.head(first)
    subject = next(iter(sentence.children(first, "nsubj", "nsubjpass")), None)
    opens = first != trigger and is_simple_past(sentence, first)
    return (first, subject.span.start) if opens and subject else None


def reaches(sentence: Sentence, verb: Token, span: Span) -> bool:
    """Whether an expression stands below a verb with no clause between that is told of for itself."""
    head = sentence.head_of(span)
    if head is None:
        return False
    above = tuple(islice(sentence.ancestors(head), 2 * _FARTHEST))
    path = takewhile(lambda t: t != verb, above)
    below = verb in above and not any(_is_told(sentence, t) for t in path)
    between = sentence.tokens[min(verb.index, head.index) : max(verb.index, head.index)]
    return below and not any(t.text == ";" for t in between)


def _is_told(sentence: Sentence, word: Token) -> bool:
    """Whether a word is the verb of a clause that is neither a condition nor yet to come."""
    conditional = any(t.lemma in links("condition") for t in sentence.children(word, "mark"))
    clause = word.pos in VERBS and has_tense(sentence, word)
    return clause and not conditional and tense_of(sentence, word) is not Tense.FUTURE


def _shares(sentence: Sentence, word: Token) -> bool:
    """Whether a word has the time of the one above it: a deed done, a second verb of one subject, a participle."""
    above = sentence.head(word)
    if word.dep in _DEEDS:
        return above.pos in VERBS
    if word.dep in _DONE:
        return above.pos in VERBS and above.lemma in _light()
    if word.dep == "conj":
        return not sentence.children(word, "nsubj", "nsubjpass") and _same_tense(sentence, word)
    if _is_when(sentence, word) or _is_in_which(sentence, word):
        return True
    return word.dep in _UNTENSED_CLAUSES and _is_untensed(sentence, word) and not is_aim(sentence, word)


def is_aim(sentence: Sentence, word: Token) -> bool:
    """Whether a deed is what another is done for: "signed a pact to end the war"."""
    return word.dep in ("advcl", "acl") and any(t.tag == "TO" for t in sentence.children(word, "aux"))


def _is_untensed(sentence: Sentence, word: Token) -> bool:
    """Whether a clause has the time of the one above it, and is not still to come when that is told of."""
    above = sentence.head(word)
    begun = tense_of(sentence, above) is Tense.FUTURE and above.lemma not in words.listed("prospective")
    return not has_tense(sentence, word) and (begun or tense_of(sentence, word) is not Tense.FUTURE)


def _is_when(sentence: Sentence, word: Token) -> bool:
    """Whether a clause of the simple past is the time of the one above it: "fell when it rained"."""
    opened = any(t.lemma in links("same time") for t in sentence.children(word, "advmod", "mark"))
    return opened and word.dep in ("advcl", "relcl") and is_simple_past(sentence, word)


def _is_in_which(sentence: Sentence, word: Token) -> bool:
    """Whether a clause tells what happened in the deed above it: "the raid in which ten died"."""
    occasions = (p for p in sentence.children(word, "prep") if p.lemma in links("occasion"))
    return word.dep == "relcl" and any(t.lemma == "which" for p in occasions for t in sentence.children(p, "pobj"))


def _same_tense(sentence: Sentence, word: Token) -> bool:
    """Whether a second verb is in the tense of the first; "had met but fled" are two."""
    first = sentence.head(word)
    alike = not has_tense(sentence, word) or is_simple_past(sentence, word) is is_simple_past(sentence, first)
    return alike and tense_of(sentence, word) is tense_of(sentence, first)


@cache
def _light() -> frozenset[str]:
    return frozenset(row.lemma for row in load("light_verbs.tsv", _Light))
