"""How far a predicate happened, as the text has it: negation, modals, subordination and the words that embed it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from msgspec import Struct

from detente.divide.document import Sentence, Token, once
from detente.extract.events.conditions import is_conditional
from detente.extract.events.questions import is_asked, is_wondered
from detente.extract.events.syntax import extraposed_from, level, stands_close
from detente.extract.events.words import fits, is_light
from detente.extract.lexicon.tables import load


class Kind(StrEnum):
    """What keeps a predicate from plain fact, or colours it."""

    FACT = "fact"
    NOT = "not"
    FUTURE = "future"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    ABILITY = "ability"
    OBLIGATION = "obligation"
    CONDITION = "condition"
    QUESTION = "question"
    OPEN = "open"
    PURPOSE = "purpose"
    WISH = "wish"
    REQUEST = "request"
    THREAT = "threat"
    ALLEGED = "alleged"
    SAID = "said"
    BELIEF = "belief"
    DENIED = "denied"
    CANCELLED = "cancelled"
    PAST = "past"


_PASSED_ON = frozenset({Kind.FACT, Kind.SAID, Kind.BELIEF, Kind.NOT})
"""Kinds of an embedding word that leave the kind of what it embeds as it is."""
_TO_COME = frozenset({Kind.FUTURE, Kind.EXPECTED})
"""Kinds that make a plain deed one to come, but nothing nearer of one that is only wished or possible."""
_SETTLED = frozenset({Kind.PURPOSE, Kind.CONDITION, Kind.QUESTION, Kind.OPEN, Kind.REQUEST, Kind.THREAT, Kind.ABILITY})
"""Kinds that no word further up can turn into anything nearer to a deed."""
_UNREAL = frozenset({"would", "could", "should", "'d", "’d"})
_PRESENT = frozenset({"VBZ", "VBP"})
_TRUST = frozenset({"believe", "trust", "credit"})
_CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl", "relcl", "csubj", "parataxis"})
_NOMINAL = {"dobj": "noun", "nsubjpass": "noun", "attr": "noun", "compound": "of"}
"""Kinds of complement that a deed noun is, by its place."""
_CLAUSAL_PREPOSITIONS = frozenset({"of", "from", "against", "to", "at", "about", "on", "for", "over"})


class Embedder(Struct, frozen=True):
    """A row of factuality.tsv."""

    lemma: str
    complement: str
    positive: float
    negative: float
    kind: Kind = Kind.FACT


class Cue(Struct, frozen=True):
    """A row of factuality_cues.tsv."""

    cue: str
    word: str
    value: float
    kind: Kind


@dataclass(frozen=True, slots=True)
class Judgement:
    """`value` from -3, certainly not, to 3, certainly; `by` is the word that decided, `said` a verb of saying above."""

    value: float = 3.0
    kind: Kind = Kind.FACT
    negated: bool = False
    by: Token | None = None
    said: Token | None = None


@cache
def _embedders() -> dict[tuple[str, str], Embedder]:
    return {(row.lemma, row.complement): row for row in load("factuality.tsv", Embedder)}


@cache
def _cues() -> dict[tuple[str, str], Cue]:
    return {(row.cue, row.word): row for row in load("factuality_cues.tsv", Cue)}


def factuality(sentence: Sentence, token: Token) -> float:
    """How far the predicate `token` happened as the sentence has it: -3 certainly not, 0 unknown, 3 certainly."""
    return judge(sentence, token).value


@once
def judge(sentence: Sentence, token: Token) -> Judgement:
    """The predicate's own clause, then every word that embeds it, from the inside out."""
    judgement = beside(sentence, token)
    for word, complement in _embeddings(sentence, token):
        judgement = _embedded(judgement, sentence, word, complement)
    return judgement


@once
def beside(sentence: Sentence, token: Token) -> Judgement:
    """What the words beside a predicate say, those above it left aside."""
    judgement = Judgement()
    for cue, word in _cue_words(sentence, token):
        judgement = _weakened(judgement, cue, word)
    if is_conditional(sentence, token):
        return Judgement(0.25, Kind.CONDITION)
    if _is_hearsay(sentence, token):
        judgement = replace(judgement, value=1.0, kind=Kind.ALLEGED)
    if _negated(sentence, token) or _is_counterfactual(sentence, token, judgement):
        judgement = _negation(judgement)
    unsettled = judgement.kind in (Kind.FUTURE, Kind.POSSIBLE) and is_wondered(sentence, token)
    if unsettled or (judgement.kind in (Kind.FACT, Kind.FUTURE, Kind.POSSIBLE) and is_asked(sentence, token)):
        judgement = replace(judgement, value=0.0, kind=Kind.QUESTION)
    if judgement.kind is Kind.QUESTION and _is_to_come(sentence, token):
        judgement = replace(judgement, kind=Kind.OPEN)
    return judgement


def _is_to_come(sentence: Sentence, token: Token) -> bool:
    """Whether it is left open of a deed if it will be done ("whether they would withdraw")."""
    below = sentence.children(token, "aux", "mark")
    return any(t.lemma in ("will", "would", "shall") for t in below) and any(t.lemma == "whether" for t in below)


def _is_hearsay(sentence: Sentence, token: Token) -> bool:
    """Whether a deed is told as far as somebody is believed ("if the paper is to be believed")."""
    clauses = (
        c for c in sentence.children(token, "advcl") if any(t.lemma == "if" for t in sentence.children(c, "mark"))
    )
    return any(v.lemma in _TRUST for c in clauses for v in (c, *sentence.children(c, "xcomp")))


def _is_counterfactual(sentence: Sentence, token: Token, judgement: Judgement) -> bool:
    """Whether it would have been, and was not."""
    perfect = any(t.lemma == "have" for t in sentence.children(token, "aux"))
    return perfect and judgement.by is not None and judgement.by.text.lower() in _UNREAL


def _weakened(judgement: Judgement, cue: Cue, word: Token) -> Judgement:
    if abs(cue.value) > abs(judgement.value) or cue.kind is Kind.FACT:
        return judgement
    if cue.kind is Kind.PAST and judgement.kind is not Kind.FACT:
        return judgement
    kind = judgement.kind if cue.kind is Kind.NOT else cue.kind
    return replace(judgement, value=cue.value, kind=kind, by=word, negated=judgement.negated or cue.value < 0)


def _negation(judgement: Judgement) -> Judgement:
    match judgement.kind:
        case Kind.FACT | Kind.ABILITY:
            return replace(judgement, value=-3.0, kind=Kind.NOT, negated=True)
        case Kind.FUTURE | Kind.EXPECTED:
            return replace(judgement, value=-1.0, negated=True)
    return replace(judgement, value=min(judgement.value, 0.0), negated=True)


def _holders(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """The words whose dependants speak for a predicate: itself, its copula, the verb that it is coordinated with."""
    above = sentence.head(token)
    if token.dep in ("acomp", "attr", "oprd", "prt") and above.pos in ("AUX", "VERB"):
        return (token, *_holders(sentence, above))
    shares = token.dep == "conj" and above.pos in ("VERB", "AUX") and above.index < token.index
    if shares and token.tag == above.tag and not sentence.children(token, "nsubj", "nsubjpass", "aux"):
        return (token, *_holders(sentence, above))
    return (token,)


def _cue_words(sentence: Sentence, token: Token) -> Iterator[tuple[Cue, Token]]:
    for holder in _holders(sentence, token):
        yield from _cues_below(sentence, holder)
        if holder.pos in ("NOUN", "PROPN"):
            yield from _times_to_come(sentence, holder)
    if token.dep == "pcomp" and (row := _cues().get(("prep", sentence.head(token).lemma))):
        yield row, sentence.head(token)
    for preposition in sentence.children(token, "prep"):
        for word in sentence.children(preposition, "pobj"):
            if row := _cues().get(("phrase", f"{preposition.lemma} {word.lemma}")):
                yield row, word


def _cues_below(sentence: Sentence, holder: Token) -> Iterator[tuple[Cue, Token]]:
    for word in sentence.children(holder):
        for cue in _CUE_OF.get(word.dep, ()):
            fitting = holder.pos in ("NOUN", "PROPN") if cue == "adjective" else cue != "modal" or word.tag == "MD"
            if fitting and (row := _cues().get((cue, word.text.lower()))):
                yield row, word


def _times_to_come(sentence: Sentence, noun: Token) -> Iterator[tuple[Cue, Token]]:
    """What puts a deed noun into the future: "a visit next month", "talks later this year"."""
    for time in sentence.children(noun, "npadvmod"):
        for word in sentence.children(time):
            if row := _cues().get(("time", word.lemma)):
                yield row, word


_CUE_OF = {
    "aux": ("modal",),
    "advmod": ("adverb", "adjective"),
    "mark": ("mark",),
    "amod": ("adjective",),
    "det": ("adjective",),
    "compound": ("adjective",),
}


def _negated(sentence: Sentence, token: Token) -> bool:
    for holder in _holders(sentence, token):
        paired = sentence.children(holder, "preconj", "cc", "advmod")
        if sentence.children(holder, "neg") or any(t.lemma == "neither" for t in paired):
            return True
        if holder.pos in ("VERB", "AUX"):
            parts = sentence.children(holder, "nsubj", "nsubjpass", "dobj", "attr")
            if any(d.lemma in ("no", "neither") for part in parts for d in sentence.children(part, "det")):
                return True
            if any(part.lemma in ("nobody", "none", "nothing") for part in parts):
                return True
            counts = (m for part in parts for m in sentence.children(part, "nummod", "det", "amod"))
            if any(sentence.children(m, "neg") for m in counts):
                return True
    return False


def _embeddings(sentence: Sentence, token: Token) -> Iterator[tuple[Token, str]]:
    """The words that embed a predicate, nearest first, each with the kind of complement that it takes.

    What stands in a relative or an adverbial clause, or is the object of a verb that neither embeds it nor lends it
    its subject, is only told by what is above, not asked for or denied.
    """
    told, content = False, None
    while not token.is_root:
        above, complement = _link(sentence, token)
        if complement == "noun" and (above.lemma, "report") in _embedders() and fits(token, ("@report",), head=False):
            complement = "report" if token is content else None
        content = above if complement in ("that", "of", "to", "ing") else None
        if complement and not (told and not _is_told(above, complement)):
            yield above, complement
        told = told or (token.dep in ("advcl", "acl", "relcl") and complement is None) or _is_settled(token, above)
        token = level(sentence, token, above) if token.dep == "conj" else above


def _is_settled(token: Token, above: Token) -> bool:
    """Whether a noun is the object of a verb that says nothing of whether it happened."""
    nominal = token.pos in ("NOUN", "PROPN") and above.pos == "VERB"
    return nominal and not is_light(above) and (above.lemma, "noun") not in _embedders()


def _link(sentence: Sentence, token: Token) -> tuple[Token, str | None]:
    """The word above, and as what kind of complement it takes `token`; None where it does not embed it."""
    above = sentence.head(token)
    if token.pos in ("VERB", "AUX") and token.dep in _CLAUSES:
        return _clause_link(sentence, token, above)
    if _is_occasion(token, above) and sentence.head(above).pos == "VERB":
        return sentence.head(above), "occurrence"
    if token.dep in ("pcomp", "pobj") and above.lemma in _CLAUSAL_PREPOSITIONS and not above.is_root:
        governor = sentence.head(above)
        return governor, "ing" if token.dep == "pcomp" else "noun" if governor.pos == "VERB" else "of"
    if token.dep == "nsubj" and (told := _told_of(sentence, token, above)):
        return above, told
    if token.pos not in ("NOUN", "PROPN"):
        return above, None
    return above, "occurrence" if token.dep == "dobj" and is_light(above) else _NOMINAL.get(token.dep)


def _told_of(sentence: Sentence, subject: Token, verb: Token) -> str | None:
    """Whether a verb says of its subject that it came to nothing ("fell through") or that it took place."""
    if subject.pos in ("NOUN", "PROPN") and _row(sentence, verb, "subject"):
        return "subject"
    return "occurrence" if ("occurrence", verb.lemma) in _cues() else None


def _clause_link(sentence: Sentence, clause: Token, above: Token) -> tuple[Token, str | None]:
    if noun := extraposed_from(sentence, clause):
        return noun, "that"
    if clause.dep == "advcl" and stands_close(sentence, clause):
        return above, "ing"
    return above, None if _precedes(clause, above) else _complement(sentence, clause)


def _is_occasion(token: Token, above: Token) -> bool:
    """Whether talks are what a visit is for, so that they take place as far as it does."""
    return token.dep == "pobj" and above.lemma == "for" and fits(token, ("@talk",), head=False)


def _is_told(word: Token, complement: str) -> bool:
    row = _embedders().get((word.lemma, complement))
    return row is not None and row.kind in (Kind.SAID, Kind.ALLEGED)


def _precedes(clause: Token, above: Token) -> bool:
    """Whether a clause stands before a verb that does not tell it, as one before a semicolon does."""
    row = _embedders().get((above.lemma, "that"))
    return clause.index < above.index and clause.dep == "ccomp" and not (row and row.kind is Kind.SAID)


def _complement(sentence: Sentence, clause: Token) -> str | None:
    infinitive = any(t.tag == "TO" for t in sentence.children(clause, "aux"))
    if clause.dep in ("advcl", "relcl") and infinitive and not _is_for_somebody(sentence, clause):
        return "purpose"
    if clause.dep == "relcl" and infinitive:
        return "to"
    named = clause.dep == "relcl" and any(t.lemma == "that" for t in sentence.children(clause, "mark"))
    if clause.dep in ("advcl", "relcl") and not named:
        return None
    if clause.dep in ("acl", "relcl"):
        return "to" if infinitive else "that" if sentence.children(clause, "mark") else None
    if infinitive or clause.dep != "xcomp":
        return "to" if infinitive else "that"
    return "ing" if clause.tag == "VBG" else "to"


def _is_for_somebody(sentence: Sentence, clause: Token) -> bool:
    """Whether a noun is one of what somebody is to do ("time for him to resign")."""
    marked = any(t.lemma == "for" for t in sentence.children(clause, "mark"))
    return clause.dep == "relcl" and marked and bool(sentence.children(clause, "nsubj", "nsubjpass"))


def _embedded(inner: Judgement, sentence: Sentence, word: Token, complement: str) -> Judgement:
    if complement == "purpose":
        return replace(inner, value=inner.value / 3, kind=Kind.PURPOSE, by=word)
    if complement == "occurrence":
        return _taking_place(inner, sentence, word)
    row = _row(sentence, word, complement)
    return _under(inner, row, beside(sentence, word), word) if row else inner


def _taking_place(inner: Judgement, sentence: Sentence, word: Token) -> Judgement:
    """A deed noun by the verb that says that it takes place: one that will not is called off."""
    outer = beside(sentence, word)
    if outer.kind is Kind.FUTURE and outer.negated and inner.kind in (Kind.FACT, Kind.EXPECTED):
        return replace(inner, value=outer.value, kind=Kind.CANCELLED, by=word)
    if word.tag in _PRESENT and inner.kind is Kind.FACT and ("starting", word.lemma) in _cues():
        outer = replace(outer, value=1.5, kind=Kind.EXPECTED)
    return _under(inner, Embedder(word.lemma, "occurrence", 3, -3), outer, word)


def _row(sentence: Sentence, word: Token, complement: str) -> Embedder | None:
    particle = next((f"{word.lemma} {t.lemma}" for t in _particles(sentence, word, complement)), "")
    form = "to" if complement == "ing" else complement
    row = _embedders().get((particle, form)) or _embedders().get((word.lemma, form))
    if row is None and complement == "to" and word.pos in ("VERB", "ADJ", "NOUN"):
        return Embedder(word.lemma, complement, 1, -1, Kind.WISH)
    if row is None and complement == "that" and word.pos in ("VERB", "ADJ", "NOUN"):
        return Embedder(word.lemma, complement, 2, 0.5, Kind.BELIEF)
    return row


def _particles(sentence: Sentence, word: Token, complement: str) -> Iterator[Token]:
    """The particles of a word, which the parser takes for adverbs or prepositions where no object follows."""
    yield from sentence.children(word, "prt")
    if complement == "subject":
        yield from (t for t in sentence.children(word, "advmod", "prep") if not sentence.children(t))


def _stays_to_come(inner: Judgement, row: Embedder) -> bool:
    """Whether what is foretold of a wish is still a wish, and a plan that is only spoken of still a plan."""
    if row.kind in _TO_COME:
        return inner.kind is not Kind.FACT
    return inner.kind is Kind.EXPECTED and (row.kind, row.complement) == (Kind.POSSIBLE, "noun")


def _under(inner: Judgement, row: Embedder, outer: Judgement, word: Token) -> Judgement:
    signature = row.positive * outer.value / 3 if outer.value >= 0 else row.negative * -outer.value / 3
    kept = row.kind in _PASSED_ON or inner.kind in _SETTLED or _stays_to_come(inner, row)
    kind = inner.kind if kept else row.kind
    if inner.kind is Kind.FACT and row.kind in (Kind.FACT, Kind.NOT) and outer.kind not in _PASSED_ON:
        kind = outer.kind
    value = signature * inner.value / 3
    turns = row.kind in (Kind.FACT, Kind.NOT) or (row.kind is Kind.POSSIBLE and row.positive < 0)
    negated = inner.negated != (signature < 0) if turns else inner.negated
    if kind is Kind.FACT and negated:
        kind = Kind.NOT
    said = inner.said or (word if row.kind is Kind.SAID else None)
    by = inner.by if kind is inner.kind else word
    return Judgement(value, kind, negated, by, said)
