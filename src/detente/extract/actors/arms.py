"""Weapons that stand for those who wield them: "Israeli jets bombed the bridge"."""

from detente.divide.document import Sentence, Token
from detente.extract.actors.candidate import OBJECT, SUBJECT
from detente.extract.actors.tables import Role
from detente.extract.actors.vocabulary import Term
from detente.extract.actors.words import words_of

_AIMED = frozenset({"on", "upon", "at", "against", "by", "from", "into", "over"})


def are_arms(terms: tuple[Term, ...]) -> bool:
    """Whether a noun is one for weapons."""
    return any(isinstance(t.row, Role) and t.row.noun in words_of("arms") for t in terms)


def in_action(sentence: Sentence, token: Token) -> bool:
    """Whether weapons do or suffer what force does; those that are sold, shown or counted do not."""
    first = sentence.first_joined(token)
    above = sentence.head(first)
    if above.dep in {"prep", "agent"} and above.lemma in _AIMED:
        return _is_force(sentence.head(above))
    if above.dep == "prep" and above.lemma == "of":
        return in_action(sentence, sentence.head(above))
    if first.dep == "poss":
        return True
    return first.dep in SUBJECT | OBJECT and _is_force(above)


def _is_force(word: Token) -> bool:
    return word.lemma in words_of("force") | words_of("deed")
