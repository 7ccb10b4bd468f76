"""What somebody does by only saying how something is: charge, deny a right, demand ("told Rome it was a crime")."""

from collections.abc import Callable

from detente.divide.document import Sentence, Token
from detente.extract.events.syntax import agents, conjoined, has_to
from detente.extract.events.words import EventWord, fits
from detente.record import Root

_HEARERS = ("to", "iobj", "obj")
_NEGATIONS = ("no", "not", "n't", "never", "neither", "nor", "hardly", "any")


def judged(sentence: Sentence, verb: Token) -> EventWord | None:
    """What a verb of saying amounts to by the clause about somebody else that it has; None where it only reports."""
    if verb.pos != "VERB" or not fits(verb, ("@asserting",), head=False):
        return None
    clauses = conjoined(sentence, *sentence.children(verb, "ccomp"))
    about_others = [c for c in clauses if _is_of_others(sentence, c)]
    return next((word for c in about_others for tell, word in _READINGS if tell(sentence, verb, c)), None)


def told_in(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What is no deed of its own: what somebody is said to have no right to do, and "to blame"."""
    clauses = sentence.children(verb, "ccomp")
    rights = (t for c in clauses for t in sentence.children(c, "dobj"))
    denied = (c for t in rights for c in sentence.children(t, "acl") if has_to(sentence, c))
    return (*denied, *(t for c in clauses for t in sentence.children(c, "xcomp") if t.lemma == "blame"))


def _is_of_others(sentence: Sentence, clause: Token) -> bool:
    subjects = sentence.children(clause, "nsubj", "nsubjpass")
    return bool(subjects) and not any(fits(t, ("@oneself", "@whoever"), head=False) for t in subjects)


def _denies_right(sentence: Sentence, _: Token, clause: Token) -> bool:
    """Whether somebody is said to have no right ("no longer had the authority to …")."""
    rights = [t for t in sentence.children(clause, "dobj") if fits(t, ("@entitlement",), head=False)]
    return clause.lemma == "have" and bool(rights) and _is_negated(sentence, clause, *rights)


def _turns_away(sentence: Sentence, _: Token, clause: Token) -> bool:
    """Whether somebody is said not to be welcome."""
    predicates = sentence.children(clause, "acomp", "attr", "oprd")
    return any(t.lemma == "welcome" for t in predicates) and _is_negated(sentence, clause, *predicates)


def _lays_blame(sentence: Sentence, _: Token, clause: Token) -> bool:
    """Whether somebody is said to be guilty of something."""
    predicates = sentence.children(clause, "acomp", "attr")
    held = any(fits(t, ("@guilty",), head=False) for t in predicates)
    blamed = any(t.lemma == "blame" and has_to(sentence, t) for t in sentence.children(clause, "xcomp"))
    return (held or blamed) and _is_asserted(sentence, clause) and not _is_negated(sentence, clause, *predicates)


def _condemns(sentence: Sentence, verb: Token, clause: Token) -> bool:
    """Whether something is said to be wrong, or not to be right, or somebody to lie; critics say nothing else."""
    if not _is_asserted(sentence, clause):
        return False
    if any(fits(t, ("@critic",), head=False) for t in agents(sentence, verb)):
        return True
    predicates = conjoined(sentence, *sentence.children(clause, "acomp", "attr"))
    wanted = "@right" if _is_negated(sentence, clause, *predicates) else "@wrong"
    lies = clause.lemma == "lie" and clause.tag == "VBG" and not _is_negated(sentence, clause)
    return lies or any(fits(t, (wanted,), head=False) for t in predicates)


def _demands(sentence: Sentence, _: Token, clause: Token) -> bool:
    """Whether somebody is said to have a duty ("must respect the judges", "has to change course")."""
    modal = any(t.tag == "MD" and t.lemma in ("must", "should", "ought") for t in sentence.children(clause, "aux"))
    bound = clause.lemma in ("have", "need") and any(has_to(sentence, t) for t in sentence.children(clause, "xcomp"))
    about = sentence.children(clause, "nsubj")
    by_somebody = any(fits(t, ("@actor", "@official")) for t in about)
    return by_somebody and (modal or (bound and _is_asserted(sentence, clause))) and not _is_negated(sentence, clause)


def _is_asserted(sentence: Sentence, clause: Token) -> bool:
    return not any(t.tag == "MD" for t in sentence.children(clause, "aux"))


def _is_negated(sentence: Sentence, clause: Token, *predicates: Token) -> bool:
    """Whether a negation stands in the clause itself or beside what it predicates."""
    beside = (t for p in predicates for t in sentence.children(p, "det", "preconj", "neg"))
    longer = any(t.text.lower() in ("longer", "hardly") for t in sentence.children(clause, "advmod"))
    words = (*sentence.children(clause, "neg"), *beside)
    return longer or any(t.text.lower() in _NEGATIONS for t in words)


_Test = Callable[[Sentence, Token, Token], bool]
_READINGS: tuple[tuple[_Test, EventWord], ...] = (
    (_denies_right, EventWord("say", "VERB", Root.REJECT, cameo="120", recipient=("comp", *_HEARERS))),
    (_turns_away, EventWord("say", "VERB", Root.REJECT, cameo="120", recipient=("comp", *_HEARERS), flags=("pair",))),
    (
        _lays_blame,
        EventWord("say", "VERB", Root.ACCUSE, mode="allege", cameo="112", recipient=("comp",), flags=("pair",)),
    ),
    (_condemns, EventWord("say", "VERB", Root.ACCUSE, mode="disapprove", cameo="111", recipient=(*_HEARERS, "comp"))),
    (_demands, EventWord("say", "VERB", Root.REQUEST, cameo="100", recipient=("comp",), flags=("pair",))),
)
"""By what its clause is like what a verb of saying amounts to."""
