"""Who does what in a clause, read off its syntax: agents, patients and prepositional objects of a predicate."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.divide.document import Sentence, Token, once
from detente.extract.events.questions import is_left_open
from detente.extract.events.words import fits

_OBJECT_ORIENTED = frozenset({"of", "for", "from"})
"""Prepositions whose gerund has the object of the verb above as its subject ("accused him of spying")."""
_ADJACENT = 2
"""How near coordinated verbs stand that share an object ("arrested and jailed him")."""
_ABOUT = frozenset({"of", "from", "against", "to", "about", "on", "for", "in", "with"})
"""Prepositions whose gerund is what is asked, promised or refused; that of others says how or when."""
_DUTIES = frozenset({"should", "must", "ought", "need"})
_ATTRIBUTING = frozenset({"accord", "according"})
_VERBAL = ("VERB", "AUX")
_RELATIVE = ("WDT", "WP")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "offer", "use", "swear"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A preposition and the heads of what it governs."""

    word: str
    heads: tuple[Token, ...]


def conjoined(sentence: Sentence, *heads: Token) -> tuple[Token, ...]:
    """Each head with the words coordinated with it."""
    found: list[Token] = []
    for head in heads:
        found += [head, *conjoined(sentence, *sentence.children(head, "conj"))]
    return tuple(dict.fromkeys(found))


def counted(sentence: Sentence, heads: Iterable[Token]) -> Iterator[Token]:
    """The heads, and that of which there is a number or a group ("columns of tanks", "two days of talks")."""
    for head in heads:
        yield head
        if fits(head, ("@amount", "@unit"), head=False):
            yield from (t for p in phrases(sentence, head) if p.word == "of" for t in p.heads)


@once
def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether the grammatical subject undergoes what the verb says."""
    if sentence.children(verb, "nsubjpass", "auxpass"):
        return True
    if verb.dep == "conj" and not sentence.children(verb, "nsubj", "aux", "dobj"):
        participle = verb.tag == "VBN" or (verb.tag == "VBD" and fits(verb, ("@undergone",), head=False))
        return participle and is_passive(sentence, sentence.head(verb))
    return verb.dep in ("acl", "advcl") and verb.tag == "VBN" and not sentence.children(verb, "nsubj", "aux")


@once
def agents(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Who does it: the subject, expressed or understood, or the "by" phrase of a passive."""
    if is_passive(sentence, verb):
        below = (verb, *sentence.children(verb, "oprd", "dobj", "attr"))
        by = [
            t
            for w in below
            for a in sentence.children(w, "agent", "prep")
            if a.lemma == "by"
            for t in sentence.children(a, "pobj")
        ]
        return conjoined(sentence, *(by or _at_the_hands_of(sentence, verb)))
    return subjects(sentence, verb)


def _at_the_hands_of(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The doer that a passive names by "at the hands of"."""
    hands = (t for p in sentence.children(verb, "prep") if p.lemma == "at" for t in sentence.children(p, "pobj"))
    of = (p for t in hands if t.lemma == "hand" for p in sentence.children(t, "prep") if p.lemma == "of")
    return tuple(t for p in of for t in sentence.children(p, "pobj"))


@once
def patients(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What it is done to: the object, the subject of a passive, or the noun that a relative clause describes."""
    if is_passive(sentence, verb):
        return subjects(sentence, verb)
    direct = [_antecedent(sentence, verb, t) for t in sentence.children(verb, "dobj")]
    if direct:
        return conjoined(sentence, *direct)
    if _lacks_object(sentence, verb):
        return conjoined(sentence, sentence.head(verb))
    following = [v for v in sentence.children(verb, "conj") if v.index - verb.index <= _ADJACENT]
    return tuple(t for v in following[:1] for t in conjoined(sentence, *sentence.children(v, "dobj")))


@once
def subjects(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The grammatical subject; where the clause has none of its own, the one understood from the clause above."""
    own = sentence.children(verb, "nsubj", "nsubjpass")
    if own:
        return conjoined(sentence, *(_antecedent(sentence, verb, t) for t in own))
    return () if sentence.children(verb, "csubj", "csubjpass") else _understood(sentence, verb)


def _understood(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The subject that a clause without one has by its place under the word above it."""
    above = sentence.head(verb)
    if verb.dep == "conj" and above.pos in _VERBAL:
        return subjects(sentence, level(sentence, verb, above))
    if verb.dep in ("advcl", "parataxis", "dep") and above.pos in _VERBAL:
        return subjects(sentence, _told_first(sentence, verb, above))
    if verb.dep in ("acl", "relcl"):
        return owners(sentence, above) if has_to(sentence, verb) else conjoined(sentence, above)
    if verb.dep == "pcomp":
        return _subject_of_gerund(sentence, above)
    ordered = verb.dep == "ccomp" and verb.tag == "VB" and not has_to(sentence, verb)
    return controller(sentence, above) if verb.dep in ("xcomp", "ccomp") and not ordered else ()


def _told_first(sentence: Sentence, verb: Token, above: Token) -> Token:
    """The verb that a participle belongs to where a verb of saying stands between ("…, officials said, killing …")."""
    told = [t for t in sentence.children(above, "ccomp") if t.index < above.index]
    return told[0] if told and verb.tag == "VBG" and verb.index > above.index else above


def level(sentence: Sentence, verb: Token, above: Token) -> Token:
    """The verb that a finite verb is coordinated with, not an infinitive that the parser chose over one above it.

    A comma before "and" sets words of one's own apart from what is said ("said that …, and urged …").
    """
    if verb.tag not in _FINITE:
        return above
    if not _is_finite(sentence, above):
        return next((t for t in sentence.ancestors(above) if _is_finite(sentence, t)), above)
    saying = sentence.head(above)
    apart = above.dep == "ccomp" and saying.index < above.index and fits(verb, ("@speaking",), head=False)
    return saying if apart and _is_parted(sentence, verb, above) else above


def _is_finite(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb has a tense, in its own form or in that of "have" or "be" before it."""
    helpers = sentence.children(verb, "aux", "auxpass")
    return verb.tag in _FINITE or any(t.tag in _FINITE or t.lemma in ("have", "having") for t in helpers)


def _is_parted(sentence: Sentence, verb: Token, above: Token) -> bool:
    """Whether a comma stands before the conjunction between two verbs."""
    joined = [t for t in sentence.children(above, "cc") if t.index < verb.index]
    return bool(joined) and sentence.tokens[joined[-1].index - 1].text == ","


def controller(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Who is the subject of an infinitive under `verb`: its object ("asked her to"), else its subject."""
    if verb.pos in ("ADJ", "NOUN"):
        return subjects(sentence, verb) or subjects(sentence, sentence.head(verb))
    objects = sentence.children(verb, "dobj", "dative")
    if objects and verb.lemma not in _SUBJECT_CONTROL:
        return conjoined(sentence, *objects)
    called = [t for p in sentence.children(verb, "prep") if p.lemma in ("on", "upon") for t in governed(sentence, p)]
    return tuple(called) or subjects(sentence, verb)


def _subject_of_gerund(sentence: Sentence, preposition: Token) -> tuple[Token, ...]:
    above = sentence.head(preposition)
    if above.pos == "ADJ":
        return subjects(sentence, sentence.head(above))
    if above.pos not in _VERBAL:
        accused = preposition.lemma == "of" and above.dep == "dobj" and fits(above, ("@person",))
        return conjoined(sentence, above) if accused else owners(sentence, above)
    if preposition.lemma in _OBJECT_ORIENTED and (objects := patients(sentence, above)):
        return objects
    return subjects(sentence, above)


def guilty_of(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Who is said, and not only supposed, to have done what a noun names: "responsible for the massacre"."""
    first = noun
    while first.dep == "conj":
        first = sentence.head(first)
    link = sentence.head(first)
    above = sentence.head(link)
    blamed = link.lemma in ("for", "of", "in") and fits(above, ("@guilty",), head=False) and above.dep == "acomp"
    behind = link.lemma == "behind" and above.lemma == "be"
    copula = sentence.head(above) if blamed else above
    asserted = not any(t.dep == "neg" or t.tag == "MD" for t in sentence.children(copula))
    return subjects(sentence, copula) if first.dep == "pobj" and (blamed or behind) and asserted else ()


def owners(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Whose a noun is: its possessor, else the agent of the verb that it is the object of."""
    if possessors := sentence.children(noun, "poss"):
        return conjoined(sentence, *possessors)
    above = sentence.head(noun)
    return agents(sentence, above) if noun.dep in ("dobj", "attr") and above.pos in ("VERB", "AUX") else ()


@once
def phrases(sentence: Sentence, word: Token, *, own: bool = False) -> tuple[Phrase, ...]:
    """The prepositional phrases of a word, for a verb those of its object too, where the parser may have put them.

    With `own` only those that hang on the word itself.
    """
    holders = [word, *sentence.children(word, "prt", "advmod")]
    if word.pos in _VERBAL and not own:
        holders += sentence.children(word, "dobj", "attr")
    return tuple(phrase for holder in holders for phrase in _phrases_of(sentence, holder))


def _phrases_of(sentence: Sentence, word: Token) -> Iterator[Phrase]:
    for preposition in sentence.children(word, "prep", "dative", "agent"):
        if preposition.pos in ("ADP", "SCONJ", "ADV", "PART", "VERB"):
            if heads := governed(sentence, preposition):
                yield Phrase(preposition.lemma, heads)
            if preposition.lemma not in _ATTRIBUTING:
                yield from _phrases_of(sentence, preposition)


def governed(sentence: Sentence, preposition: Token) -> tuple[Token, ...]:
    """The heads of what a preposition governs."""
    heads = tuple(_relative(sentence, preposition, t) for t in sentence.children(preposition, "pobj"))
    if not heads and (left := _stranded_from(sentence, preposition)):
        heads = (left,)
    if not heads:
        beside = (v for v in sentence.children(preposition, "pcomp") if describes(sentence, v))
        heads = tuple(t for v in beside for t in sentence.children(v, "dobj"))
    verb = sentence.head(preposition)
    return conjoined(sentence, *(_antecedent(sentence, verb, t) if t.tag in _RELATIVE else t for t in heads))


def _relative(sentence: Sentence, preposition: Token, word: Token) -> Token:
    """The noun that a relative pronoun after a preposition stands for ("a truce to which both had agreed")."""
    verb = sentence.head(preposition)
    return _antecedent(sentence, verb, word) if word.tag in _RELATIVE and verb.pos in _VERBAL else word


def _stranded_from(sentence: Sentence, preposition: Token) -> Token | None:
    """The noun that a preposition without one takes up ("the truce that the council had called for")."""
    verb = sentence.head(preposition)
    taken = sentence.children(preposition) or sentence.children(verb, "dobj", "nsubjpass")
    return None if taken or verb.dep != "relcl" or preposition.dep != "prep" else sentence.head(verb)


def describes(sentence: Sentence, gerund: Token) -> bool:
    """Whether what looks like a gerund only describes the noun after it ("with visiting officials")."""
    return gerund.lemma == "visit" or sentence.head(gerund).lemma == "with"


def receivers(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The indirect object."""
    return conjoined(sentence, *(t for t in sentence.children(verb, "dative") if t.pos != "ADP"))


@once
def complements(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    """The clauses that say what is asked, promised, refused: infinitives, that-clauses and gerunds, in order."""
    clauses = [
        t for t in sentence.children(word, "xcomp", "ccomp") if t.index > word.index and not is_left_open(sentence, t)
    ]
    clauses += [t for t in sentence.children(word, "acl", "advcl", "relcl") if has_to(sentence, t)]
    clauses += (*_after_particle(sentence, word), *_cleft(sentence, word))
    if word.pos == "NOUN":
        clauses += [t for t in sentence.children(word, "acl", "relcl") if sentence.children(t, "mark")]
        clauses += [t for t in sentence.children(sentence.head(word), "ccomp") if extraposed_from(sentence, t) == word]
    objects = sentence.children(word, "dobj") if word.pos == "VERB" else ()
    for preposition in (p for holder in (word, *objects) for p in sentence.children(holder, "prep")):
        clauses += sentence.children(preposition, "pcomp") if preposition.lemma in _ABOUT else ()
    return tuple(clauses)


def _cleft(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What a clause with "what" is about, on the other side of its copula ("what we want is that they leave")."""
    copula = sentence.head(verb)
    what = any(t.lemma == "what" for t in sentence.children(verb, "dobj", "pobj", "nsubjpass"))
    if not what or copula.lemma != "be" or verb.is_root:
        return ()
    sides = sentence.children(copula, "ccomp", "xcomp", "attr", "csubj", "nsubj")
    return tuple(t for t in sides if t != verb)


def extraposed_from(sentence: Sentence, clause: Token) -> Token | None:
    """The noun whose that-clause stands behind the verb of arriving that it is the subject of ("word came that …")."""
    marked = clause.dep == "ccomp" and any(t.lemma == "that" for t in sentence.children(clause, "mark"))
    nouns = (t for t in sentence.children(sentence.head(clause), "nsubj") if arrival(sentence, t))
    return next(nouns, None) if marked else None


def arrival(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The verb by which a noun that is its subject only comes about ("a warning came from …")."""
    verb = sentence.head(noun)
    return (verb,) if noun.pos == "NOUN" and noun.dep == "nsubj" and fits(verb, ("@arriving",), head=False) else ()


def _after_particle(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The gerund right after a verb or its particle that is taken for an adjunct ("ruled out sending")."""
    return tuple(t for t in sentence.children(verb, "advcl", "pcomp") if stands_close(sentence, t))


def stands_close(sentence: Sentence, gerund: Token) -> bool:
    """Whether a gerund follows the verb above it, or its particle, at once ("disclaimed ever having sent")."""
    verb = sentence.head(gerund)
    first = next((t for t in sentence.subtree(gerund) if t.tag == "VBG"), gerund)
    between = sentence.tokens[verb.index + 1 : first.index]
    words = all(t.dep in ("prt", "neg") or t.lemma in ("ever", "any") for t in between)
    own = gerund.tag == "VBG" or any(t.tag == "VBG" for t in sentence.children(gerund, "aux"))
    return own and first.index > verb.index and words and bool(between or first is not gerund)


def is_told(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause says how things are or will be, not how they should be ("that he had left", "would leave")."""
    words = (clause, *sentence.children(clause, "aux", "auxpass"))
    if any(t.tag == "MD" for t in words):
        return not any(t.lemma in _DUTIES for t in words)
    return any(t.tag in ("VBD", "VBZ") or (t.tag == "VBP" and t.lemma in ("be", "have")) for t in words)


def has_to(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(t.tag == "TO" for t in sentence.children(verb, "aux"))


def _antecedent(sentence: Sentence, verb: Token, word: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word itself."""
    if word.tag in _RELATIVE or (word.lemma == "that" and (word.pos == "PRON" or word.tag == "IN")):
        clause = verb
        while clause.dep == "conj":
            clause = sentence.head(clause)
        return _described(sentence, clause, word)
    return word


def _described(sentence: Sentence, clause: Token, pronoun: Token) -> Token:
    """The noun that a clause describes; "whom" passes over a date between them ("men in April whom they had held")."""
    above = sentence.head(clause)
    if pronoun.tag == "WP" and (clause.dep == "advcl" or above.entity == "DATE"):
        verb = next((t for t in (above, *sentence.ancestors(above)) if t.pos in _VERBAL), above)
        return next(reversed(patients(sentence, verb)), pronoun)
    return above if clause.dep == "relcl" else pronoun


def _lacks_object(sentence: Sentence, verb: Token) -> bool:
    own = sentence.children(verb, "nsubj")
    return verb.dep == "relcl" and bool(own) and own[0].lemma != "that" and not _is_relative(sentence, own[0])


def _is_relative(sentence: Sentence, word: Token) -> bool:
    """Whether a noun phrase stands at the head of a relative clause: "which", "whose troops"."""
    return word.tag in _RELATIVE or any(t.tag == "WP$" for t in sentence.children(word, "poss"))


def teller_of(sentence: Sentence, pronoun: Token) -> tuple[Token, ...]:
    """Who a pronoun is likely to stand for that is the subject of what somebody says: whoever says it."""
    verb = sentence.head(pronoun)
    empty = pronoun.lemma == "it" and pronoun.dep == "nsubjpass"
    if empty or pronoun.dep not in ("nsubj", "nsubjpass") or verb.dep != "ccomp" or verb.is_root:
        return ()
    return tuple(t for t in subjects(sentence, sentence.head(verb)) if t.pos != "PRON")
