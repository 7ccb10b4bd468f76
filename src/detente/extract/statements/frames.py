"""Frames: in which shape of the syntax a cue's content stands beside it.

A frame is written as the cue table writes it: `that` a clause of its own ("said that …", "…, he said"),
`that marked` one that "that" opens ("owned that …", not "owned what …"), `to` an
infinitive or gerund ("vowed to …", "denied doing …"), `np` an object ("condemned the test"), `word` an object that is
itself a cue ("denied the claim"), a preposition ("warned of war"), an object followed by one of these ("np to": "urged
them to …", "np as": "described it as …", "np of": "accused them of …", "np at": "put the dead at …", of figures alone,
"np be": "called it illegal"), or a preposition,
its object and an infinitive ("on to": "called on them to …").
"""

from dataclasses import dataclass

from detente.divide.document import Sentence, Token
from detente.extract.statements.cues import cue_of
from detente.extract.statements.medium import is_listener

_OBJECTS = ("dobj", "nsubjpass", "dative")
_PREDICATES = ("oprd", "attr", "acomp")


@dataclass(frozen=True, slots=True)
class Complement:
    """What stands in a cue's frame: the heads of the content, words that belong to the cue, and who is spoken to."""

    content: tuple[Token, ...]
    particles: tuple[Token, ...] = ()
    addressee: Token | None = None


def complement(sentence: Sentence, cue: Token, frame: str) -> Complement | None:
    """What fills `frame` beside the cue, or None where nothing does."""
    match frame.split():
        case ["that"]:
            found = _clause(sentence, cue)
        case ["that", "marked"]:
            found = _marked(sentence, cue)
        case ["to"]:
            found = _infinitive(sentence, cue)
        case ["np"]:
            found = _object(sentence, cue)
        case ["word"]:
            found = _cue_object(sentence, cue)
        case ["np", second]:
            found = _object_and(sentence, cue, second)
        case [preposition, "to"]:
            found = _called_on(sentence, cue, preposition)
        case [preposition]:
            found = _prepositional(sentence, cue, preposition)
        case _:
            raise ValueError(f"no such frame: {frame!r}")
    return found


def _clause(sentence: Sentence, cue: Token) -> Complement | None:
    found = (c for c in _candidates(sentence, cue) if _is_clause_of(sentence, cue, c))
    clauses = tuple(c for c in found if not _is_apart(sentence, c, cue) and not _is_deed(sentence, c, cue))
    behind = tuple(c for c in clauses if c.index > cue.index)
    if behind and not _is_inserted(sentence, cue):
        clauses = behind
    if not clauses and cue.dep == "parataxis" and not _does_something(sentence, cue):
        clauses = (report_above(sentence, sentence.head(cue)),)
    spoken_to = next(iter(sentence.children(cue, "dobj", "dative")), None)
    if spoken_to and clauses and _is_its_subject(sentence, spoken_to, clauses[0]):
        return Complement((*clauses, spoken_to))
    return Complement(clauses, addressee=spoken_to) if clauses else None


def _marked(sentence: Sentence, cue: Token) -> Complement | None:
    found = _clause(sentence, cue)
    clauses = (
        [c for c in found.content if any(m.lemma == "that" for m in sentence.children(c, "mark"))] if found else []
    )
    return found if clauses else None


def _is_its_subject(sentence: Sentence, thing: Token, clause: Token) -> bool:
    """Whether the parser took the subject of what is said for somebody spoken to."""
    is_bare = not sentence.children(clause, "nsubj", "nsubjpass", "mark", "csubj", "expl")
    return thing.tag == "WDT" or (is_bare and thing.index < clause.index)


def _candidates(sentence: Sentence, cue: Token) -> tuple[Token, ...]:
    """Clauses below a cue, and those that the parser hung on the verb of an adjective ("made clear that …")."""
    if cue.pos == "VERB":
        return sentence.children(cue, "ccomp")
    if cue.pos == "NOUN":
        return sentence.children(cue, "ccomp", "acl", "relcl")
    beside = (c for c in sentence.children(sentence.head(cue), "ccomp") if c.index > cue.index)
    return sentence.children(cue, "ccomp", "advcl", "acl", "csubj") or tuple(beside)


def report_above(sentence: Sentence, clause: Token) -> Token:
    """What a last report is of: the report that holds `clause`, else the clause itself ("A said B, C reported")."""
    above = sentence.head(clause)
    is_report = clause.dep == "ccomp" and above.index < clause.index and cue_of(above.lemma) is not None
    return above if is_report else clause


def _is_apart(sentence: Sentence, clause: Token, cue: Token) -> bool:
    """Whether a semicolon parts a clause from the cue behind it."""
    return any(t.text == ";" for t in sentence.tokens[clause.index : cue.index])


def _is_deed(sentence: Sentence, clause: Token, cue: Token) -> bool:
    """Whether the verb behind a clause does something of its own and reports nothing ("…, Shell added a cent")."""
    return clause.index < cue.index and _does_something(sentence, cue)


def _does_something(sentence: Sentence, cue: Token) -> bool:
    """Whether a verb has an object that nobody could speak to, which is no date either."""
    objects = (t for t in sentence.children(cue, "dobj") if t.pos in ("NOUN", "NUM", "SYM") and t.index > cue.index)
    return any(t.entity not in ("DATE", "TIME") and not is_listener(t.lemma) for t in objects)


def _is_inserted(sentence: Sentence, cue: Token) -> bool:
    """Whether the cue closes an inserted clause ("…, he said, …")."""
    return any(t.text == "," for t in sentence.tokens[cue.index + 1 : cue.index + 2])


def _is_clause_of(sentence: Sentence, cue: Token, clause: Token) -> bool:
    """A noun's clause is what it says only where "that" marks it; else it is a relative clause."""
    marked = any(c.lemma == "that" for c in sentence.children(clause, "mark"))
    return is_finite(sentence, clause) and (marked or (cue.pos != "NOUN" and clause.dep != "advcl"))


def _infinitive(sentence: Sentence, cue: Token) -> Complement | None:
    labels = ("xcomp",) if cue.pos == "VERB" else ("xcomp", "acl")
    found = next((c for c in sentence.children(cue, *labels) if c.tag in ("VB", "VBG")), None)
    return Complement((found,)) if found else None


def _object(sentence: Sentence, cue: Token) -> Complement | None:
    found = next(iter(sentence.children(cue, "dobj", "nsubjpass")), None)
    return Complement((found,)) if found else None


def _cue_object(sentence: Sentence, cue: Token) -> Complement | None:
    found = _object(sentence, cue)
    return found if found and cue_of(found.content[0].lemma, "NOUN") else None


def _object_and(sentence: Sentence, cue: Token, second: str) -> Complement | None:
    if second == "be":
        return _small_clause(sentence, cue)
    first = next(iter(sentence.children(cue, *_OBJECTS)), None)
    if second == "to":
        return _told_to(sentence, cue, first)
    prep = _preposition(sentence, cue, second) or (first and _preposition(sentence, first, second))
    if prep and second == "at" and not _is_figure(sentence, prep):
        return None
    return Complement((first, prep)) if first and prep else None


def _is_figure(sentence: Sentence, preposition: Token) -> bool:
    """Whether what a preposition governs is a number or counted by one ("at sixty thousand", "at nine ships")."""
    heads = sentence.children(preposition, "pobj", "pcomp")
    words = (t for head in heads for t in (head, *sentence.children(head, "nummod", "quantmod")))
    return any(t.pos == "NUM" or t.tag == "CD" for t in words)


def _told_to(sentence: Sentence, cue: Token, first: Token | None) -> Complement | None:
    found = [c for c in sentence.children(cue, "xcomp", "ccomp", "advcl") if c.tag == "VB" and c.index > cue.index]
    infinitive = next((c for c in found if any(m.tag == "TO" for m in sentence.children(c, "aux"))), None)
    if infinitive is None:
        return None
    inner = next(iter(sentence.children(infinitive, "nsubj")), None)
    if first:
        return Complement((first, infinitive), addressee=first)
    return Complement((infinitive,), addressee=inner) if inner else None


def _called_on(sentence: Sentence, cue: Token, preposition: str) -> Complement | None:
    prep = _preposition(sentence, cue, preposition)
    called = next(iter(sentence.children(prep, "pobj")), None) if prep else None
    infinitives = [_infinitive_below(sentence, head) for head in (cue, prep, called) if head]
    infinitive = next((found for found in infinitives if found), None)
    if not (prep and called and infinitive and infinitive.index > called.index):
        return None
    return Complement((called, infinitive), particles=(prep,), addressee=called)


def _infinitive_below(sentence: Sentence, head: Token) -> Token | None:
    verbs = (c for c in sentence.children(head, "xcomp", "advcl", "acl", "relcl") if c.tag == "VB")
    return next((v for v in verbs if any(m.tag == "TO" for m in sentence.children(v, "aux"))), None)


def _small_clause(sentence: Sentence, cue: Token) -> Complement | None:
    predicate = next(iter(sentence.children(cue, *_PREDICATES)), None)
    thing = next(iter(sentence.children(cue, "dobj", "nsubjpass")), None)
    if predicate and thing:
        return Complement((thing, predicate))
    clause = next((c for c in sentence.children(cue, "ccomp") if sentence.children(c, "nsubj")), None)
    return Complement((clause,)) if clause and not is_finite(sentence, clause) else None


def _prepositional(sentence: Sentence, cue: Token, preposition: str) -> Complement | None:
    prep = _preposition(sentence, cue, preposition)
    inside = prep and sentence.children(prep, "pobj", "pcomp", "prep")
    return Complement(inside[:1], particles=(prep,)) if prep and inside else None


def _preposition(sentence: Sentence, head: Token, lemma: str) -> Token | None:
    return next((c for c in sentence.children(head, "prep", "agent", "dative") if c.lemma == lemma), None)


def is_finite(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause has a tense of its own: a finite verb or auxiliary, or a modal."""
    tags = {verb.tag} | {c.tag for c in sentence.children(verb, "aux", "auxpass", "cop")}
    return bool(tags & {"VBD", "VBZ", "VBP", "MD"})
