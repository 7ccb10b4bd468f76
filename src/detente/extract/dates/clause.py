"""Which word a date expression is said of, by syntax, and which words share what is said of them."""

from collections.abc import Iterator
from itertools import takewhile

from detente.divide.document import Sentence, Token
from detente.extract.dates.tense import VERBS, Tense, has_tense, tense_of
from detente.record import Span

_NOUNS = frozenset({"NOUN", "PROPN"})
# Links by which a date only says which thing is meant: "Friday's vote", "the 2015 deal", "the deal of 2015".
_NAMING = frozenset({"poss", "compound", "nummod", "amod", "nmod", "appos"})
_NAMING_PREPOSITIONS = frozenset({"of", "for", "from"})
# Prepositions that make of such a thing the time of a deed all the same: "killed in Sunday's clash".
_OCCASIONS = frozenset({"in", "during", "at"})
_UNTENSED_CLAUSES = frozenset({"advcl", "acl", "pcomp", "xcomp"})
_CONDITIONS = frozenset({"if", "unless"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "dative", "oprd"})


def holders(sentence: Sentence, span: Span) -> Iterator[Token]:
    """The words that an expression is said of: a noun that it stands under and, unless it only names that, the verb."""
    below = sentence.head_of(span)
    if below is None:
        return
    for above in sentence.ancestors(below):
        if above.pos in VERBS:
            yield above
            return
        if above.pos in _NOUNS:
            yield above
            if _names(below) and sentence.head(above).lemma not in _OCCASIONS:
                return
        below = above


def _names(below: Token) -> bool:
    return below.dep in _NAMING or below.lemma in _NAMING_PREPOSITIONS


def sharers(sentence: Sentence, trigger: Token) -> Iterator[Token]:
    """The words whose date is also the trigger's: its own, and those of the clauses that it has its time from."""
    yield trigger
    while not trigger.is_root and _shares(sentence, trigger):
        trigger = sentence.head(trigger)
        yield trigger


def lenders(sentence: Sentence, trigger: Token) -> Iterator[Token]:
    """The words below a verb whose date is its own where it has none: "seized and killed Friday", "when … Friday"."""
    for word in sentence.children(trigger, "conj", "advcl"):
        gapped = word.dep == "conj" and word.tag == "VBN" and not sentence.children(word, "aux", "auxpass")
        same_time = word.dep == "advcl" and any(t.lemma == "when" for t in sentence.children(word, "advmod"))
        if gapped or same_time:
            yield word


def reaches(sentence: Sentence, verb: Token, span: Span) -> bool:
    """Whether an expression stands below a verb with no clause between that is told of for itself."""
    head = sentence.head_of(span)
    if head is None:
        return False
    path = list(takewhile(lambda t: t != verb, sentence.ancestors(head)))
    below = verb in sentence.ancestors(head) and not any(_is_told(sentence, t) for t in path)
    between = sentence.tokens[min(verb.index, head.index) : max(verb.index, head.index)]
    return below and not any(t.text == ";" for t in between)


def _is_told(sentence: Sentence, word: Token) -> bool:
    """Whether a word is the verb of a clause that is neither a condition nor yet to come."""
    conditional = any(t.lemma in _CONDITIONS for t in sentence.children(word, "mark"))
    clause = word.pos in VERBS and has_tense(sentence, word)
    return clause and not conditional and tense_of(sentence, word) is not Tense.FUTURE


def _shares(sentence: Sentence, word: Token) -> bool:
    """Whether a word has the time of the one above it: an argument, a second verb of one subject, a bare participle."""
    if word.dep in _ARGUMENTS:
        return sentence.head(word).pos in VERBS
    if word.dep == "conj":
        return not sentence.children(word, "nsubj", "nsubjpass") and _same_tense(sentence, word)
    return (
        word.dep in _UNTENSED_CLAUSES and not has_tense(sentence, word) and tense_of(sentence, word) is not Tense.FUTURE
    )


def _same_tense(sentence: Sentence, word: Token) -> bool:
    return tense_of(sentence, word) is tense_of(sentence, sentence.head(word))
