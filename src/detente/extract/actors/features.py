"""What speaks for each choice that a pronoun has, in words that antecedents.tsv weighs."""

from collections.abc import Iterator, Sequence

from detente.divide.document import Sentence, Token
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.fitting import gender_told, is_reflexive, verbs
from detente.extract.actors.scene import Spoken
from detente.extract.actors.tables import Role
from detente.record import ActorKind

_FAR = 3
"""Counts and distances from this on are one."""


def features(
    candidate: Candidate, mentions: Sequence[Spoken], rank: int, rivals: int, sentence: Sentence
) -> Iterator[str]:
    """What the place of a pronoun and that of the last mention of somebody say."""
    before, reference = mentions[-1]
    distance = min(candidate.sentence - before.sentence, _FAR)
    roles = f"{_role(candidate)} for {_role(before)}"
    yield f"sentences {distance}"
    yield f"rank {min(rank, _FAR)}"
    yield f"rank {min(rank, _FAR)} of {min(rivals, _FAR)}"
    yield f"{roles}, {'same' if distance == 0 else 'before'}"
    yield f"met {min(len(mentions), _FAR)}"
    yield f"as {_kind(before)}"
    yield f"gender {'known' if gender_told(before, reference) else 'open'}"
    yield f"quoted {candidate.quote is not None}, {'same' if before.quote == candidate.quote else 'other'}"
    yield f"word {candidate.text.lower()}"
    if rivals == 1:
        yield "alone"
    serves = before.form is Form.TITLE and reference.actor is not None and reference.actor.kind is not ActorKind.PERSON
    if serves or not reference.is_known:
        yield "nameless"
    if any(c.subject and c.sentence == candidate.sentence - 1 for c, _ in mentions):
        yield "subject of the sentence before"
    if before.span > candidate.span:
        yield "behind"
    if any(place > before.span.start for place in candidate.rivals):
        yield "things between"
    if candidate.told is not None:
        yield f"told to: {before.span.end == candidate.told}"
    if reference.actor and not serves:
        yield f"kind {reference.actor.kind}"
    if reference.members:
        yield "several"
    yield f"number {before.plural}"
    if distance == 0:
        yield from _within(sentence, candidate, mentions)


def _within(sentence: Sentence, candidate: Candidate, mentions: Sequence[Spoken]) -> Iterator[str]:
    """How the mentions of somebody in the sentence of a pronoun stand above it."""
    pronoun = sentence.tokens[candidate.head]
    above = [t.index for t in sentence.ancestors(pronoun)]
    here = [c for c, _ in mentions if c.sentence == candidate.sentence]
    subjects = [above.index(c.clause) for c in here if c.subject and c.clause in above]
    if subjects:
        verb = sentence.tokens[above[min(subjects)]]
        own = {pronoun.head} | verbs(sentence, candidate)
        yield f"subject {'of its clause' if verb.index in own else 'above'} for {_role(candidate)}"
        yield f"subject of {verb.lemma}"
        if min(subjects) == _nearest_subject(sentence, pronoun, above):
            yield "nearest subject above"
            yield f"nearest subject above for {_role(candidate)}"
    objects = [verb for c in here if not c.subject and (verb := _governor(sentence, c)).index in above]
    if objects:
        verb = objects[-1]
        yield "object above"
        yield f"object of {verb.lemma}"
        yield f"object above {_way_up(sentence, pronoun, verb)}"
    if any(c.head in above for c in here):
        yield "modified"
    if any(_conjoined(sentence, c, above) for c in here):
        yield "subject of a joined clause"


def _governor(sentence: Sentence, before: Candidate) -> Token:
    """The word that a phrase is an object of, by a preposition or without: "called on Romania"."""
    above = sentence.tokens[before.clause]
    return sentence.head(above) if above.pos == "ADP" else above


def _way_up(sentence: Sentence, pronoun: Token, verb: Token) -> str:
    """The dependency by which the branch that holds a pronoun hangs from a verb above it."""
    return next((t.dep for t in (pronoun, *sentence.ancestors(pronoun)) if t.head == verb.index), "")


def _nearest_subject(sentence: Sentence, pronoun: Token, above: Sequence[int]) -> int:
    """How far above a pronoun the first word is that has a subject other than it."""
    for i, index in enumerate(above):
        subjects = sentence.children(sentence.tokens[index], "nsubj", "nsubjpass")
        if any(t.index != pronoun.index and pronoun not in sentence.subtree(t) for t in subjects):
            return i
    return -1


def _conjoined(sentence: Sentence, before: Candidate, above: Sequence[int]) -> bool:
    """Whether a mention is the subject of a verb that one above the pronoun is joined to, or the other way round."""
    if not before.subject:
        return False
    verb = sentence.tokens[before.clause]
    joined = {t.index for t in sentence.children(verb, "conj")} | ({verb.head} if verb.dep == "conj" else set())
    return not joined.isdisjoint(above)


def _role(candidate: Candidate) -> str:
    if is_reflexive(candidate):
        return "reflexive"
    if candidate.possessive:
        return "owner"
    return "subject" if candidate.subject else "object" if candidate.object else "other"


def _kind(before: Candidate) -> str:
    if before.form is Form.PRONOUN:
        return "pronoun"
    if before.form is Form.ROLE and before.core and isinstance(before.core.row, Role) and before.core.row.body:
        return "body noun"
    return str(before.form)


def of_nobody(candidate: Candidate, met: Sequence[Sequence[Spoken]]) -> Iterator[str]:
    """What speaks for somebody or something that is not among the choices."""
    yield "nobody"
    yield f"nobody of {min(len(met), _FAR)}"
    yield f"nobody for {candidate.text.lower()}"
    yield f"nobody for {_role(candidate)}"
    yield f"nobody, quoted {candidate.quote is not None}"
    if candidate.expletive:
        yield "nobody, expletive"
    if candidate.rivals:
        yield "nobody, things near"
    if candidate.of_agent:
        yield "nobody, but it acts"
    if candidate.ahead:
        yield "nobody, ahead"
    if not any(c.sentence == candidate.sentence for each in met for c, _ in each):
        yield "nobody in the sentence"
