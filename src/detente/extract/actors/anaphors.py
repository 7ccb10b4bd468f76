"""The pronouns of a sentence that can stand for an actor."""

from collections.abc import Iterator, Sequence

from detente.divide.document import Sentence, Token
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.rivals import is_ahead, is_of_agent, rivals, told_to
from detente.extract.actors.words import words_of

PERSONAL = frozenset(
    {"he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself"}
    | {"they", "them", "their", "theirs", "themselves"}
)
FIRST = frozenset({"i", "me", "my", "mine", "myself"})
RELATIVE = frozenset({"who", "whom", "whose", "which"})
_OF_PERSONS = frozenset({"who", "whom"})
_NO_PERSONS = frozenset({Form.BODY, Form.STATE, Form.CAPITAL, Form.METONYM})
_OBLIQUE = frozenset({"him", "them"})


def anaphors(sentence: Sentence, said: Sequence[Candidate]) -> Iterator[Candidate]:
    """The personal pronouns that are no phrase of their own in `said`, and the relative ones that take one of it up.

    Those of the first person stand for whoever is quoted; outside of quotations they are no mentions.
    """
    for token in sentence.tokens:
        word = token.text.lower()
        if word in PERSONAL and token.tag.startswith("PRP") and token.dep != "expl":
            if stressed := _stressed(sentence, token, said):
                yield _relative(sentence, token, stressed)
            elif not _is_anybody(sentence, token) and not any(c.span == token.span for c in said):
                yield _personal(sentence, token, said)
        elif word in FIRST and token.tag.startswith("PRP"):
            yield Candidate.of_word(sentence, token, Form.SPEAKER)
        elif word in RELATIVE and (antecedent := _antecedent(sentence, token, said)):
            yield _relative(sentence, token, antecedent)


def _is_anybody(sentence: Sentence, token: Token) -> bool:
    """Whether a pronoun is one of "he or she"."""
    near = [t.text.lower() for t in sentence.tokens[max(0, token.index - 1) : token.index + 2]]
    return "or" in near


def _stressed(sentence: Sentence, token: Token, said: Sequence[Candidate]) -> Token | None:
    """The head of what a reflexive pronoun behind it stresses: "Chiang himself", "the king, himself a general"."""
    if not token.text.lower().endswith(("self", "selves")) or not token.index:
        return None
    before = sentence.tokens[token.index - 1]
    end = sentence.tokens[token.index - 2].span.end if before.text == "," and token.index > 1 else before.span.end
    named = (c for c in said if c.span.end == end)
    return next((sentence.tokens[c.head] for c in named), None)


def _antecedent(sentence: Sentence, token: Token, said: Sequence[Candidate]) -> Token | None:
    """The head of the phrase that a relative pronoun takes up: the one right before it, else that above its clause."""
    fitting = [c for c in said if _can_be(sentence, token.text.lower(), c, said)]
    last = max((c for c in fitting if c.span.end <= token.span.start), key=lambda c: c.span.end, default=None)
    between = [t for t in sentence.tokens if last and last.span.end <= t.span.start < token.span.start]
    if last and all(t.text == "," or t.dep == "prep" for t in between):
        return sentence.tokens[last.head]
    clause = next((t for t in (token, *sentence.ancestors(token)) if t.dep == "relcl"), None)
    above = sentence.head(clause) if clause else None
    return above if above and any(above.index == c.head for c in fitting) else None


def _can_be(sentence: Sentence, word: str, candidate: Candidate, said: Sequence[Candidate]) -> bool:
    """Whether a relative pronoun can take somebody up: no person by "which", by "who" nowhere that one is of."""
    if word == "which":
        return candidate.form is not Form.PERSON
    return word not in _OF_PERSONS or not _is_of_person(sentence, candidate, said)


def _is_of_person(sentence: Sentence, body: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether a name says of where somebody is, whom "who" means then: "Chris Wallace of Fox News, who"."""
    above = {t.index for t in sentence.ancestors(sentence.tokens[body.head])}
    return body.form in _NO_PERSONS and any(c.form is Form.PERSON and c.head in above for c in others)


def _relative(sentence: Sentence, token: Token, antecedent: Token) -> Candidate:
    return Candidate.of_word(sentence, token, Form.PRONOUN, definite=True, antecedent=antecedent.index)


def _personal(sentence: Sentence, token: Token, said: Sequence[Candidate]) -> Candidate:
    covered = {t.index for c in said for t in sentence.within(c.span)}
    is_object = {"subject": False, "object": True} if token.text.lower() in _OBLIQUE else {}
    return Candidate.of_word(
        sentence,
        token,
        Form.PRONOUN,
        definite=True,
        expletive=token.text.lower() == "it" and _means_nothing(sentence, sentence.head(token)),
        rivals=rivals(sentence, token, covered),
        of_agent=is_of_agent(sentence, token),
        told=told_to(sentence, token),
        ahead=is_ahead(sentence, token, said),
        **is_object,
    )


def _means_nothing(sentence: Sentence, verb: Token) -> bool:
    """Whether an "it" before this verb is only there for the grammar: "it is clear that", "it was raining".

    In "it turned down an offer" it does something.
    """
    told = verb.dep == "ccomp" and not sentence.children(verb, "ccomp", "xcomp", "attr")
    done = sentence.children(verb, "prt") and sentence.children(verb, "dobj")
    return verb.lemma in words_of("expletive verb") and not (told or done)
