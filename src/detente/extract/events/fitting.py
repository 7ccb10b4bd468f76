"""Which row of the table fits a word by what stands around it: particles, objects, doers, clauses."""

from detente.divide.document import Sentence, Token, once
from detente.extract.events.factuality import beside
from detente.extract.events.syntax import (
    agents,
    complements,
    conjoined,
    counted,
    has_to,
    is_passive,
    patients,
    phrases,
)
from detente.extract.events.words import EventWord, fits, is_light, rows_for


@once
def best(sentence: Sentence, token: Token) -> EventWord | None:
    """Of the rows that fit a word the one that asks most; of several such, one whose object is named by its head."""
    fitting = [r for r in rows_for(token) if row_fits(sentence, token, r)]
    heads = patients(sentence, token) if token.pos == "VERB" else ()
    if len(fitting) > 1 and not beside(sentence, token).negated:
        fitting = [r for r in fitting if "unwilling" not in r.flags] or fitting
    return max(fitting, key=lambda r: (r.specificity, any(fits(h, r.object) for h in heads)), default=None)


def row_fits(sentence: Sentence, token: Token, row: EventWord) -> bool:
    """Whether a word has all that a row asks for."""
    particle = _particle(sentence, token, row.particle) if row.particle else None
    if (row.particle and particle is None) or not _has_complement(sentence, token, row):
        return False
    if any(t.lemma != row.particle for t in _particles(sentence, token)) or not _takes(sentence, token, row):
        return False
    if not _is_between(sentence, token, row):
        return False
    if "placed" in row.flags and not _is_over_place(sentence, token):
        return False
    heads = _objects(sentence, token, particle)
    modifiers = (m for head in heads for m in _modifiers(sentence, head))
    return (
        not row.object
        or any(fits(h, row.object) for h in heads)
        or any(fits(m, row.object, head=False) for m in modifiers)
    )


@once
def _particles(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """A verb's particles, and a preposition that a passive has left without its noun ("was called upon by")."""
    left = (t for t in sentence.children(verb, "prep") if t.tag == "IN" and not sentence.children(t))
    return (*sentence.children(verb, "prt"), *(left if is_passive(sentence, verb) else ()))


def _is_over_place(sentence: Sentence, verb: Token) -> bool:
    """Whether what is taken is taken of a place ("control of the town"), not of a body or a device."""
    of = (p for head in patients(sentence, verb) for p in phrases(sentence, head) if p.word in ("of", "over"))
    return any(fits(t, ("@place", "@territory")) for p in of for t in p.heads)


def _takes(sentence: Sentence, token: Token, row: EventWord) -> bool:
    """Whether a verb has an object where its row wants one, none where it wants none, and is passive where it must."""
    if "passive" in row.flags:
        return _is_undergone(sentence, token)
    if not {"transitive", "intransitive"}.intersection(row.flags):
        return True
    way = row.particle in _MOTIONS and any(t.lemma == row.particle for t in sentence.children(token, "prt"))
    return bool(patients(sentence, token) and not way) == ("transitive" in row.flags)


def _is_undergone(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is a passive with a subject that it says no more of ("held accountable", "held to account")."""
    undergone = verb.dep == "acl" or bool(sentence.children(verb, "nsubjpass"))
    judged = sentence.children(verb, "oprd", "acomp") or any(p.word == "to" for p in phrases(sentence, verb))
    return undergone and is_passive(sentence, verb) and not judged


def _is_between(sentence: Sentence, verb: Token, row: EventWord) -> bool:
    """Whether the doer and the thing are such as the row wants."""
    sides = ((row.doer, agents), (row.thing, patients))
    return all(
        any(fits(t, wanted) for t in counted(sentence, side(sentence, verb))) for wanted, side in sides if wanted
    )


def _has_complement(sentence: Sentence, token: Token, row: EventWord) -> bool:
    """Whether a word that asks or orders has the clause that says what for, where its row wants one, or has none."""
    if not {"needact", "alone", "departing"}.intersection(row.flags):
        return True
    clauses = (
        *complements(sentence, token),
        *(c for t in sentence.children(token, "dobj", "npadvmod") for c in complements(sentence, t)),
    )
    if "alone" in row.flags:
        return not clauses
    if "departing" in row.flags:
        return any(fits(c, ("@departing",), head=False) for c in clauses)
    return any("infinitive" not in row.flags or has_to(sentence, c) for c in clauses)


def _particle(sentence: Sentence, token: Token, wanted: str) -> Token | None:
    if wanted not in _lemmas(sentence) and wanted != "to":
        return None
    near = sentence.children(token, "prt", "prep", "advmod", "dative", "oprd", "acomp", "ccomp", "intj")
    if wanted in _MOTIONS:
        near += tuple(p for t in sentence.children(token, "dobj") for p in sentence.children(t, "prep"))
    if wanted in _TERMS:
        near += tuple(m for c in sentence.children(token, "advcl", "xcomp") for m in sentence.children(c, "mark"))
    named = (t for t in near if t.lemma == wanted and (t.dep != "intj" or t.index > token.index))
    found = next((t for t in named if wanted in _TERMS or not _is_of_time(sentence, t)), None)
    if found is None and wanted == "to":
        return next(
            (t for c in complements(sentence, token) for t in sentence.children(c, "aux") if t.tag == "TO"), None
        )
    return found


@once
def _lemmas(sentence: Sentence) -> frozenset[str]:
    return frozenset(token.lemma for token in sentence.tokens)


_MOTIONS = frozenset({"into", "through", "across", "over", "past"})
"""Prepositions of the way that something goes, which belong to the verb even where they stand at its object."""


_TERMS = frozenset({"until", "till"})
"""Prepositions of a term that somebody is given."""


def _is_of_time(sentence: Sentence, preposition: Token) -> bool:
    """Whether it only says when or how long: "argued for decades"."""
    heads = sentence.children(preposition, "pobj")
    return bool(heads) and all(t.entity in ("DATE", "TIME") for t in heads)


@once
def _objects(sentence: Sentence, token: Token, particle: Token | None) -> tuple[Token, ...]:
    """What the row of a word may ask for: a verb's objects, else what its particle governs; a noun's modifiers."""
    governed = conjoined(sentence, *sentence.children(particle, "pobj")) if particle else ()
    if token.pos != "VERB":
        return governed or _modifiers(sentence, token)
    gerunds = (t for t in sentence.children(token, "xcomp") if t.tag == "VBG")
    beside = (t for o in sentence.children(token, "dobj") for t in sentence.children(o, "appos", "conj"))
    terms = (t for t in beside if t.entity in ("TIME", "DATE"))
    spans = (*sentence.children(token, "npadvmod"), *terms)
    kept = sentence.children(token, "dobj") if is_passive(sentence, token) else ()
    return governed or (
        *counted(sentence, patients(sentence, token)),
        *kept,
        *judged_as(sentence, token),
        *gerunds,
        *used_objects(sentence, token),
        *spans,
    )


def used_objects(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What is no longer used or done: "stop using mortars", "ceased launching raids"."""
    gerunds = (t for t in sentence.children(verb, "xcomp") if t.tag == "VBG" and (t.lemma in _USING or is_light(t)))
    return tuple(o for t in gerunds for o in patients(sentence, t))


_USING = frozenset({"use", "employ", "launch", "conduct", "make"})
"""Verbs whose object tells what is stopped or begun ("stopped using artillery")."""


def judged_as(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What something is called: "called the test reckless"."""
    small = [t for t in sentence.children(verb, "ccomp", "xcomp", "advcl") if t.pos in ("ADJ", "NOUN")]
    return conjoined(sentence, *sentence.children(verb, "oprd"), *small)


@once
def _modifiers(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    beside = sentence.children(noun, "compound", "amod", "nmod", "nummod", "acl")
    below = [t for p in phrases(sentence, noun) if p.word == "of" for t in p.heads]
    return (*beside, *(b for t in beside for b in sentence.children(t, "compound", "amod", "conj")), *below)
