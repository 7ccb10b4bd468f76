"""What something depends on: "if talks failed", "should troops cross the river", "in return for a truce"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from msgspec import Struct

from detente.divide.document import Sentence, Token, once
from detente.extract.lexicon.tables import load
from detente.record import Span, hull

_OPENING_DEPS = frozenset({"mark", "advmod", "aux", "csubj"})
_WITH_IT = frozenset({"conj", "acomp", "attr", "pobj"})
_PREDICATES = frozenset({"VERB", "AUX", "ADJ"})
_SUPPOSING = frozenset({"assume", "imagine", "say", "suppose"})
"""Orders at the head of a sentence that have one think of what they name: "Say Iran agreed"."""
_MISTAKEN = frozenset({"aux", "compound", "dep", "intj", "advmod"})
"""What the parser takes such an order for where it does not see that a clause hangs on it."""
_PRESENT = frozenset({"VBZ", "VBP"})
"""Tags of verbs that after "as soon as" tell of what is still to come."""
_ANONYMITY = frozenset({"anonymity", "confidentiality", "secrecy"})
"""What sources ask for, on which no deed depends."""


class Opening(Struct, frozen=True):
    """A row of conditions.tsv."""

    words: str
    bare: bool
    timed: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """A clause or phrase; `clause` is what has to happen, `above` the word that it hangs on."""

    clause: Token
    above: Token
    span: Span
    timed: bool
    """Whether it may also only say when something past was ("as soon as they arrived")."""


@cache
def _openings() -> dict[str, list[tuple[tuple[str, ...], Opening]]]:
    """The openings by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Opening]]] = {}
    for row in sorted(load("conditions.tsv", Opening), key=lambda r: -len(r.words)):
        words = tuple(row.words.split())
        found.setdefault(words[0], []).append((words, row))
    return found


@once
def conditions(sentence: Sentence) -> tuple[Condition, ...]:
    """The conditions that a sentence names, in order; one inside another opening ("only if") is the same."""
    return tuple(_conditions(sentence))


def _conditions(sentence: Sentence) -> Iterator[Condition]:
    opened = -1
    for token in sentence.tokens:
        if token.index <= opened:
            continue
        if found := _opened(sentence, token) or _inverted(sentence, token) or _dared(sentence, token):
            opened, condition = found
            if condition:
                yield condition


def _opened(sentence: Sentence, first: Token) -> tuple[int, Condition | None] | None:
    """The last word of an opening that begins at a word, with its condition where it has one."""
    for words, row in _openings().get(first.text.lower(), ()):
        found = sentence.tokens[first.index : first.index + len(words)]
        if tuple(t.text.lower() for t in found) == words:
            return found[-1].index, _condition(sentence, found, row)
    return None


def _condition(sentence: Sentence, opening: tuple[Token, ...], row: Opening) -> Condition | None:
    inside = {t.index for t in opening}
    head = clause = _governed(sentence, opening[-1])
    while not head.is_root and (head.head in inside or head.dep == "csubj"):
        head = sentence.head(head)
    words = [t for t in sentence.subtree(head) if t.index >= opening[0].index]
    after = [t for t in words if t.index not in inside and t.pos != "PUNCT"]
    if (row.timed and clause.pos not in _PREDICATES) or (clause == opening[-1] and clause.pos == "VERB"):
        return None
    if head.is_root or not after or any(t.lemma in _ANONYMITY for t in after):
        return None
    span = hull(t.span for t in (after if row.bare else (*opening, *after)))
    return Condition(clause, sentence.head(head), span, row.timed)


def _governed(sentence: Sentence, last: Token) -> Token:
    """What the last word of an opening belongs to: its clause, or itself where it governs a noun."""
    if last.dep in _OPENING_DEPS or (last.lemma == "that" and last.head > last.index):
        return sentence.head(last)
    below = sentence.children(last, "relcl", *(("ccomp",) if last.pos == "VERB" else ()))
    return next(iter(below), last)


def _inverted(sentence: Sentence, modal: Token) -> tuple[int, Condition | None] | None:
    """A clause that begins with its modal ("should they yield")."""
    clause = sentence.head(modal)
    if modal.text.lower() != "should" or modal.dep != "aux" or clause.is_root:
        return None
    words = [t for t in sentence.subtree(clause) if t.pos != "PUNCT"]
    if words[0] != modal or len(words) < 3 or words[1] == clause:
        return None
    return modal.index, Condition(clause, sentence.head(clause), hull(t.span for t in words), timed=False)


def _dared(sentence: Sentence, first: Token) -> tuple[int, Condition | None] | None:
    """An order with what then follows ("Cross the line and you will …"), or "whoever" with what he does."""
    clause = _ordered(sentence, first) or _whoevers(sentence, first)
    if clause is None:
        return None
    verb, above = clause
    words = sentence.subtree(verb, without=frozenset({"conj", "cc"}))
    span = hull(t.span for t in words if first.index <= t.index and t.pos != "PUNCT")
    return first.index, Condition(verb, above, span, timed=False)


def _ordered(sentence: Sentence, verb: Token) -> tuple[Token, Token] | None:
    if verb.tag not in ("VB", "VBP") or sentence.children(verb, "nsubj", "nsubjpass", "aux", "mark", "neg"):
        return None
    after = [t for t in sentence.children(verb, "conj") if _will(sentence, t) and sentence.children(verb, "cc")]
    below = [t for t in (sentence.head(verb),) if verb.dep in ("ccomp", "dep", "advcl") and verb.index < t.index]
    later = (*after, *(t for t in below if _will(sentence, t) and sentence.tokens[verb.index - 1].text in _OPENING))
    return (verb, later[0]) if later else None


def _whoevers(sentence: Sentence, pronoun: Token) -> tuple[Token, Token] | None:
    verb = sentence.head(pronoun)
    if pronoun.lemma not in ("whoever", "whichever", "whosoever") or verb.dep not in ("csubj", "nsubj", "csubjpass"):
        return None
    return verb, sentence.head(verb)


def _will(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause with a subject of its own says what will be done."""
    modal = any(t.lemma in ("will", "shall", "’ll", "'ll") for t in sentence.children(verb, "aux"))
    return modal and bool(sentence.children(verb, "nsubj", "nsubjpass"))


_OPENING = frozenset({"“", '"', "‘", "'"})
"""What stands before the first word of a quotation."""


def _awaits(sentence: Sentence, above: Token) -> bool:
    """Whether what waits for something else is an infinitive or is said with "would" ("to leave once they paid")."""
    return any(t.tag == "TO" or t.text.lower() in ("will", "would", "shall") for t in sentence.children(above, "aux"))


def is_conditional(sentence: Sentence, token: Token) -> bool:
    """Whether a predicate has to happen first for something else, or is only supposed, whatever its own words say."""
    if _is_supposed(sentence, token):
        return True
    above = token.head if token.dep in _WITH_IT else token.index
    found = (c for c in conditions(sentence) if not c.timed or c.clause.tag in _PRESENT or _awaits(sentence, c.above))
    return any(c.clause.index in (token.index, above) for c in found)


def _is_supposed(sentence: Sentence, token: Token) -> bool:
    first = next((t for t in sentence.tokens if t.text not in _OPENING), token)
    if first.text.lower() not in _SUPPOSING:
        return False
    below = token.dep == "ccomp" and token.head == first.index
    return below or (first.dep in _MISTAKEN and any(above == token for above in sentence.ancestors(first)))
