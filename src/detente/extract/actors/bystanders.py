"""Private persons whom a text speaks of by a noun: no actors of the record, but a pronoun can mean them."""

from collections.abc import Iterator, Sequence
from functools import cache

from detente.divide.document import Sentence
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.tables import PersonNoun
from detente.extract.lexicon.tables import load

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_OBJECT = frozenset({"dobj", "pobj", "dative"})


def bystanders(sentence: Sentence, said: Sequence[Candidate]) -> Iterator[Candidate]:
    """The nouns of a sentence for persons who are not among those `said`: "his wife", "a waitress"."""
    heads = {c.head for c in said}
    for token in sentence.tokens:
        if token.pos == "NOUN" and token.index not in heads and token.lemma in _genders():
            yield Candidate(
                token.span,
                sentence.index,
                token.text,
                Form.BYSTANDER,
                subject=token.dep in _SUBJECT,
                object=token.dep in _OBJECT,
                possessive=token.dep == "poss",
                plural=token.tag == "NNS",
                head=token.index,
                clause=token.head,
                joined=token.index,
            )


def gender(noun: str) -> str | None:
    """Whether a noun for a person tells that it is a man (m) or a woman (f)."""
    return _genders().get(noun) or None


@cache
def _genders() -> dict[str, str]:
    return {row.noun: row.gender for row in load("person_nouns.tsv", PersonNoun)}
