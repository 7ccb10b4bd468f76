"""Which dates are those of what is promised, threatened or asked for, and not of the words that do it."""

from detente.divide.document import Sentence, Token
from detente.extract.events.details import all_triggers
from detente.extract.events.factuality import Kind
from detente.extract.events.find import Found
from detente.extract.events.read import Deed
from detente.extract.events.syntax import complements, conjoined
from detente.record import Root, Span, When
from detente.record.edtf import is_after

_TO_COME = frozenset({Root.AGREE, Root.CONCEDE, Root.REJECT, Root.REQUEST, Root.THREATEN})
_VERBS = ("VERB", "AUX")


def is_of_act(deed: Deed, date: When | None, published: str | None) -> bool:
    """Whether a date is that of the deed that is spoken of, which is still to come, and not of speaking of it."""
    if deed.coding.act is None or deed.coding.root not in _TO_COME:
        return False
    if deed.coding.root is not deed.found.word.root and deed.judgement.kind in (Kind.FUTURE, Kind.OBLIGATION):
        return True
    return date is not None and date.source is not None and is_after(date.edtf, published)


def may_be_due(deed: Deed) -> bool:
    """Whether a deed can have a deadline: what plainly happened was done, whenever it was due."""
    return deed.coding.act is not None or deed.coding.root in _TO_COME or deed.judgement.kind is not Kind.FACT


def own_verbs(sentence: Sentence, found: Found) -> frozenset[int]:
    """The verbs in whose clauses a deadline of a finding stands: its own, those of what it is about, its condition."""
    verbs = [_verb_at(sentence, t) for t in all_triggers(found)]
    asked = [c for t in (*verbs, *all_triggers(found)) for c in complements(sentence, t)]
    named = [c for noun in sentence.children(found.trigger, "dobj") for c in _asked_by(sentence, noun)]
    heads = [t for verb in (*verbs, *asked, *named) for t in conjoined(sentence, verb)]
    terms = [c for t in heads for c in sentence.children(t, "advcl") if sentence.children(c, "mark")]
    return frozenset(t.index for t in (*heads, *terms))


def _asked_by(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The clauses of a noun that names what is asked or offered ("gave him a week to resign")."""
    return tuple(t for t in sentence.children(noun, "acl", "relcl") if sentence.children(t, "mark", "aux"))


def _verb_at(sentence: Sentence, token: Token) -> Token:
    return next((t for t in (token, *sentence.ancestors(token)) if t.pos in _VERBS), token)


def stands_under(sentence: Sentence, span: Span, verbs: frozenset[int]) -> bool:
    """Whether the verb next above an expression is one of `verbs`."""
    head = sentence.head_of(span)
    return head is not None and _verb_at(sentence, head).index in verbs
