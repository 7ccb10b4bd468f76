"""Private persons whom a text speaks of by a noun: no actors of the record, but a pronoun can mean them."""

from collections.abc import Iterator, Sequence
from functools import cache

from detente.divide.document import Sentence
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.tables import PersonNoun
from detente.extract.lexicon.tables import load


def bystanders(sentence: Sentence, said: Sequence[Candidate]) -> Iterator[Candidate]:
    """The nouns of a sentence for persons who are not among those `said`: "his wife", "a waitress"."""
    heads = {c.head for c in said}
    for token in sentence.tokens:
        if token.pos == "NOUN" and token.index not in heads and token.lemma in _genders():
            plural = token.tag == "NNS"
            yield Candidate.of_word(sentence, token, Form.BYSTANDER, plural=plural)


def gender(noun: str) -> str | None:
    """Whether a noun for a person tells that it is a man (m) or a woman (f)."""
    return _genders().get(noun) or None


@cache
def _genders() -> dict[str, str]:
    return {row.noun: row.gender for row in load("person_nouns.tsv", PersonNoun)}
