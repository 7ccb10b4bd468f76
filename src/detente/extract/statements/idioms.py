"""Attributions by idiom: who doubts or bears out what others say ("put little faith in …"), what witnesses saw."""

from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from detente.divide.document import Document, Sentence, Token, once
from detente.extract.lexicon.tables import load
from detente.extract.statements.content import tidy
from detente.extract.statements.cues import Cue, Speaker
from detente.extract.statements.extents import runs
from detente.extract.statements.found import Found, named
from detente.extract.statements.sources import can_speak, is_nobody
from detente.extract.statements.verbs import asserts, is_passive, source_of
from detente.record import StatementKind, hull

_OBJECTS = ("dobj", "ccomp")
_CLAUSES = ("ccomp", "xcomp", "acl", "relcl", "advcl")
_WORDS = ("dobj", "attr", "acomp", "oprd", "prt", "advmod", "xcomp", "ccomp", "amod")
_EMPTY = frozenset({"PRON", "DET", "SCONJ", "PUNCT"})
_UNREAL = frozenset({"if", "unless", "to", "will", "may", "might", "must", "should"})
_HARDLY = frozenset({"hardly", "scarcely", "barely", "little", "no", "never"})
_NEARBY = 12
"""How many words a content that follows its object may lie behind the verb."""


class Idiom(Struct, frozen=True):
    """A verb, words of which one stands beside it, and where what it is about stands: np, clause or prepositions."""

    verb: str
    kind: StatementKind
    confidence: float
    links: tuple[str, ...]
    words: tuple[str, ...] = ()
    denied: bool = False
    """Whether it says this only where it is denied ("could not see how …")."""
    witness: bool = False
    """Whether only those who were there, or were sent to look, say it."""
    claimed: bool = False
    """Whether it is only about what somebody claims ("had trouble with the story", not with a lock)."""


@cache
def _idioms() -> dict[str, tuple[Idiom, ...]]:
    rows: dict[str, list[Idiom]] = {}
    for row in load("idioms.tsv", Idiom):
        rows.setdefault(row.verb, []).append(row)
    return {verb: tuple(found) for verb, found in rows.items()}


@cache
def _witnesses() -> frozenset[str]:
    return frozenset(row.lemma for row in load("witnesses.tsv", Speaker))


@cache
def _claims() -> frozenset[str]:
    return frozenset(row.lemma for row in load("claims.tsv", Speaker))


def by_idioms(document: Document, sentence: Sentence) -> Iterator[Found]:
    """The attributions that the idioms of a sentence make, those inside quotations left out."""
    for verb in sentence.tokens:
        if verb.pos in ("VERB", "AUX") and document.quote_at(verb.span.start) is None:
            each = (_attribution(document, sentence, verb, row) for row in _idioms().get(verb.lemma, ()))
            yield from [found for found in each if found][:1]


def _attribution(document: Document, sentence: Sentence, verb: Token, row: Idiom) -> Found | None:
    word = _word(sentence, verb, row)
    source = _holder(sentence, verb, word, row) if word else None
    if word is None or source is None or not _holds(sentence, verb, row):
        return None
    head = _about(sentence, verb, word, row)
    if head is None or head in (source, verb) or all(t.pos in _EMPTY for t in sentence.subtree(head)):
        return None
    content = tidy(document, runs(sentence, _extent(sentence, verb, head), without={verb.index, word.index}))
    return (
        None
        if not content
        else Found(
            cue=Cue(row.verb, "VERB", row.kind, (), None, row.confidence),
            sentence=sentence.index,
            cue_span=hull([verb.span, word.span] if word.index < head.index else [verb.span]),
            source=named(sentence, source),
            content=content,
            frame="idiom",
            reason=f"“{' … '.join(dict.fromkeys((verb.text, word.text)))}”",
        )
    )


def _holder(sentence: Sentence, verb: Token, word: Token, row: Idiom) -> Token | None:
    """Whoever says it; of somebody who "was left unconvinced" the subject of the passive."""
    left = sentence.children(verb, "nsubjpass") if word.dep == "oprd" else ()
    source = left[0] if left else source_of(sentence, verb)
    borne_out = left or "np" in row.links
    if source is None or (is_passive(sentence, verb) and not borne_out) or is_nobody(sentence, source):
        return None
    saw = not _witnesses().isdisjoint({source.lemma, source.text.lower()})
    return source if saw or (not row.witness and can_speak(sentence, source)) else None


def _holds(sentence: Sentence, verb: Token, row: Idiom) -> bool:
    """Whether the clause says so: as a fact, or, where the row wants that, by denying it."""
    if row.witness:
        helpers = sentence.children(verb, "aux", "mark")
        return not any(t.text.lower() in _UNREAL for t in helpers)
    return _is_denied(sentence, verb) if row.denied else asserts(sentence, verb)


def _is_denied(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb, or the one that it is the infinitive of, is negated ("could not bring herself to believe")."""
    above = (sentence.head(verb),) if verb.dep in ("xcomp", "advcl") else ()
    beside = (t for v in (verb, *above) for t in sentence.children(v, "neg", "advmod", "aux"))
    return any(t.dep == "neg" or t.lemma in _HARDLY for t in beside)


def _word(sentence: Sentence, verb: Token, row: Idiom) -> Token | None:
    """The word beside the verb that the row asks for; the verb itself where it asks for none."""
    if not row.words:
        return verb
    return next((t for t in _beside(sentence, verb) if _is(t, row.words)), None)


@once
def _beside(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The words beside a verb that an idiom may have, the nearest first."""
    beside = sentence.children(verb, *_WORDS)
    objects = tuple(t for o in sentence.children(verb, "dobj") for t in sentence.children(o, "prt", "advmod", "amod"))
    holders = (verb, *sentence.children(verb, "dobj", "attr"))
    below = tuple(t for h in holders for p in sentence.children(h, "prep", "prt") for t in sentence.children(p, "pobj"))
    joined = tuple(c for t in (*beside, *below) for c in sentence.children(t, "conj"))
    return (*beside, *objects, *below, *joined)


def _is(token: Token, words: tuple[str, ...]) -> bool:
    return token.lemma in words or token.text.lower() in words


def _about(sentence: Sentence, verb: Token, word: Token, row: Idiom) -> Token | None:
    """The word that heads what the idiom is about."""
    for link in row.links:
        if link == "np":
            found = [t for t in sentence.children(verb, *_OBJECTS) if t != word and t.index > verb.index]
            found += sentence.children(verb, "nsubjpass") if word.dep != "oprd" else ()
        elif link == "clause":
            found = [c for h in _holders(sentence, verb, word) for c in sentence.children(h, *_CLAUSES)]
            found = [c for c in found if c.index > max(verb.index, word.index)]
        else:
            preps = (
                p
                for h in _holders(sentence, verb, word)
                for p in sentence.children(h, "prep", "agent")
                if p.lemma == link
            )
            found = [t for p in preps if p.index > verb.index for t in sentence.children(p, "pobj", "pcomp")]
            found = [t for t in found if t != word]
        told = [t for t in found if not (row.claimed and link != "clause") or t.lemma in _claims()]
        if told:
            return told[0]
    return None


def _holders(sentence: Sentence, verb: Token, word: Token) -> tuple[Token, ...]:
    return tuple(dict.fromkeys((word, verb, *sentence.children(verb, "dobj", "attr", "acomp"))))


def _extent(sentence: Sentence, verb: Token, head: Token) -> set[int]:
    """The words of what it is about, and the phrases of place right behind it that the parser hung on the verb."""
    inside = {t.index for t in sentence.subtree(head, without=frozenset({"advcl", "parataxis"}))}
    inside |= {head.index}
    for phrase in sentence.children(verb, "prep"):
        words: Iterable[Token] = sentence.subtree(phrase)
        where = {t.index for t in words if t.entity not in ("DATE", "TIME")}
        if phrase.index == max(inside) + 1 and len(inside) < _NEARBY:
            inside |= where
    return inside
