"""What stands beside the clause of a deed: the condition of a threat, the clause that a remark in passing is about."""

from detente.divide.document import Sentence, Token
from detente.extract.events.syntax import conjoined, subjects
from detente.extract.events.words import fits, rows_for
from detente.record import Root

_CONDITIONS = frozenset({"if", "unless"})
_TERMS = frozenset({"until", "till", "unless", "before"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_REMARKED = ("appos", "dep", "npadvmod")
"""Labels of a noun that takes up a clause before it (", a trip that …")."""


def conditioned(sentence: Sentence, verbs: tuple[Token, ...]) -> tuple[Token, ...]:
    """Who has to do or leave what the verbs depend on: the doer in their "if" clause, not who only is somewhere."""
    clauses = (
        c
        for verb in verbs
        for c in sentence.children(verb, "advcl")
        if _is_condition(sentence, c) and (c.pos == "VERB" or sentence.children(c, "acomp"))
    )
    return tuple(t for c in clauses for s in sentence.children(c, "nsubj") for t in conjoined(sentence, s))


def awaited(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Who has to act before what is refused is done: the doer in the "until" clause of a refusal."""
    if not (sentence.children(verb, "neg") or any(row.root is Root.REJECT for row in rows_for(verb))):
        return ()
    clauses = (c for c in sentence.children(verb, "advcl") if any(t.lemma in _TERMS for t in _openers(sentence, c)))
    return tuple(t for c in clauses for s in sentence.children(c, "nsubj") for t in conjoined(sentence, s))


def charged(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Whom a charge put in passing is against: the doer of what it says (", as the Pentagon had charged")."""
    marked = verb.dep == "advcl" and any(t.lemma == "as" for t in sentence.children(verb, "mark"))
    return subjects(sentence, sentence.head(verb)) if marked and not sentence.children(verb, "dobj") else ()


def _openers(sentence: Sentence, clause: Token) -> tuple[Token, ...]:
    return sentence.children(clause, "mark", "advmod", "prep")


def _is_condition(sentence: Sentence, clause: Token) -> bool:
    return any(t.lemma in _CONDITIONS for t in sentence.children(clause, "mark"))


def authors(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Whose idea or doing a noun takes up that stands in apposition to a clause, by the subject of that clause."""
    if not is_remark(sentence, noun):
        return ()
    verbs = [t for t in sentence.ancestors(noun) if t.pos == "VERB" and subjects(sentence, t)]
    said = fits(noun, ("@plea", "idea"), head=False)
    return subjects(sentence, verbs[-1 if said else 0]) if verbs else ()


def is_remark(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun takes up what was told before it, after a comma or a dash, for a clause of its own."""
    start = min(t.index for t in sentence.subtree(noun))
    parted = start > 0 and sentence.tokens[start - 1].pos == "PUNCT"
    return noun.dep in _REMARKED and parted and any(t.dep == "relcl" for t in sentence.children(noun))


def in_remark(sentence: Sentence, token: Token) -> bool:
    """Whether a word stands in a remark that is put after what was told (", a trip that Washington had opposed")."""
    path = (token, *sentence.ancestors(token))
    return any(t.dep == "relcl" and is_remark(sentence, sentence.head(t)) for t in path)


def in_aside(sentence: Sentence, token: Token) -> bool:
    """Whether a word stands in a relative clause between commas, which says more of somebody than was said of him."""
    path = (token, *sentence.ancestors(token))
    return any(t.dep == "relcl" and _is_parted(sentence, t) for t in path)


def _is_parted(sentence: Sentence, clause: Token) -> bool:
    words = sentence.subtree(clause)
    start = next((t.index for t in words if t.tag in _RELATIVE), 0)
    return start > 0 and any(t.text == "," for t in sentence.tokens[start - 2 : start])
