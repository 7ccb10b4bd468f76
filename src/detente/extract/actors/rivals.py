"""What else a pronoun could mean than an actor, and who is named only behind a pronoun or description."""

from collections.abc import Collection, Sequence

from detente.divide.document import Sentence, Token
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.words import words_of

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_THINGS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_SINGULAR, _PLURAL = frozenset({"NN", "NNP"}), frozenset({"NNS", "NNPS"})
_PERSONS = frozenset({Form.PERSON, Form.TITLE})


def is_of_agent(sentence: Sentence, pronoun: Token) -> bool:
    """Whether a pronoun is the subject of a verb that only actors are subjects of: "it announced"."""
    return pronoun.dep == "nsubj" and sentence.head(pronoun).lemma in words_of("agent verb")


def rivals(sentence: Sentence, pronoun: Token, covered: Collection[int]) -> tuple[int, ...]:
    """Where the things stand that "it" or "they" could mean; `covered` are the words of actors."""
    if is_of_agent(sentence, pronoun):
        return ()
    parents = [t for t in sentence.ancestors(pronoun) if t.index < pronoun.index]
    above = {t.index for t in parents}
    start = max((t.index for t in parents if t.dep == "conj" and t.lemma in words_of("agent verb")), default=-1)
    tags = _PLURAL if pronoun.text.lower().startswith("the") else _SINGULAR
    before = (t for t in sentence.tokens[start + 1 : pronoun.index] if t.index not in covered and t.index not in above)
    return tuple(t.span.start for t in before if t.tag in tags and _is_thing(sentence, t))


def _is_thing(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is a thing spoken of by itself: a subject, or an object with an article."""
    if token.dep not in _THINGS or token.entity in {"DATE", "TIME"}:
        return False
    return token.dep in _SUBJECTS or bool(sentence.children(token, "det"))


def told_to(sentence: Sentence, pronoun: Token) -> int | None:
    """Where the one ends whom an infinitive above a pronoun is asked of: "called on Iran to end its tests"."""
    for token in sentence.ancestors(pronoun):
        marks = [t for t in sentence.children(token, "aux") if t.tag == "TO" and t.index < pronoun.index]
        if marks:
            return sentence.tokens[marks[0].index - 1].span.end if marks[0].index else None
        if token.pos == "VERB":
            return None
    return None


def is_ahead(sentence: Sentence, pronoun: Token, found: Sequence[Candidate]) -> bool:
    """Whether a pronoun stands before the subject of its own sentence, whom it may mean: "In his speech, Eden said"."""
    above = tuple(sentence.ancestors(pronoun))
    indices = {t.index for t in above}
    persons = pronoun.text.lower()[0] in "hs"
    fitting = [c for c in found if c.subject and (c.form in _PERSONS) is persons]
    if any(c.span < pronoun.span for c in fitting):
        return False
    return any(c.clause in indices and not any(c.span.covers(t.span) for t in above) for c in fitting)


def is_named_behind(sentence: Sentence, candidate: Candidate, name: Candidate) -> bool:
    """Whether a name behind a description says who that is: "two African leaders, Nkomo and Sithole"."""
    word = sentence.tokens[name.head]
    if word.dep == "appos" and candidate.span.covers(sentence.head(word).span):
        return True
    return word.dep in ("appos", "npadvmod") and _closes(sentence, candidate, name)


def _closes(sentence: Sentence, candidate: Candidate, name: Candidate) -> bool:
    """Whether a name stands behind a comma right after a description and its "of": "head of the force, Col. Vega"."""
    noun = sentence.tokens[candidate.head]
    between = [t for t in sentence.tokens if candidate.span.end <= t.span.start and t.span.end <= name.span.start]
    own = set(sentence.subtree(noun))
    return (
        [t.text for t in (*between[:1], *between[-1:])] == ["of", ","]
        and all(t in own and t.text != "," for t in between[:-1])
        and not candidate.plural
    )
