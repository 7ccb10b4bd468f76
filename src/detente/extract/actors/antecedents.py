"""Whom a pronoun can mean, and what speaks for each: the choices of a log-linear ranker and their features.

Source of the method: Denis and Baldridge 2008, "Specialized models and ranking for coreference resolution": all
antecedents compete at once, a model for each class of pronouns, and nobody is a choice like the others. The weights in
antecedents.tsv are learned from training/antecedents.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

from msgspec import Struct

from detente.divide.document import Sentence, Token
from detente.extract.actors.bystanders import gender
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.genders import gender_of
from detente.extract.actors.scene import Reference, Scene, Spoken
from detente.extract.actors.several import together
from detente.extract.actors.tables import Role
from detente.extract.actors.vocabulary import Sort
from detente.extract.lexicon.tables import load
from detente.record import ActorKind

_CLASSES = {
    "he": frozenset({"he", "him", "his", "himself"}),
    "she": frozenset({"she", "her", "hers", "herself"}),
    "it": frozenset({"it", "its", "itself"}),
    "they": frozenset({"they", "them", "their", "theirs", "themselves"}),
}
_OF_WORD = {word: name for name, words in _CLASSES.items() for word in words}
_GENDERS = {"he": "m", "she": "f"}
_REACH = {"he": 5, "she": 5, "it": 2, "they": 3}
"""How many sentences back each class looks."""
_PERSON = frozenset({ActorKind.PERSON})
_FAR = 3
_SPEECH = 3
"""In how many sentences, from that of a quotation back, the one stands who says it."""


class Weight(Struct, frozen=True):
    """A row of antecedents.tsv: how much a feature speaks for a choice of a class of pronouns."""

    pronoun: str
    feature: str
    weight: float


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody spoken of whom a pronoun can mean, by the last mention, and the features of the two; None for nobody."""

    spoken: Spoken | None
    features: frozenset[str]


def class_of(candidate: Candidate) -> str:
    """The class of a personal pronoun: he, she, it or they."""
    return _OF_WORD[candidate.text.lower()]


def ranked(candidate: Candidate, scene: Scene) -> list[tuple[float, Choice]]:
    """The choices that a pronoun has, the likeliest first, each with its probability."""
    found = choices(candidate, scene)
    weights = _weights()[class_of(candidate)]
    scores = [exp(sum(weights.get(feature, 0.0) for feature in choice.features)) for choice in found]
    return sorted(((s / sum(scores), c) for s, c in zip(scores, found, strict=True)), key=lambda pair: -pair[0])


@cache
def _weights() -> dict[str, dict[str, float]]:
    rows = load("antecedents.tsv", Weight)
    return {name: {r.feature: r.weight for r in rows if r.pronoun == name} for name in _CLASSES}


def choices(candidate: Candidate, scene: Scene) -> tuple[Choice, ...]:
    """Everybody near whom the pronoun fits in kind, number and gender, the last one first, and nobody."""
    met = _met(candidate, scene)
    sentence = scene.sentences[candidate.sentence]
    found = [
        Choice(each[-1], frozenset(_features(candidate, each, rank, len(met), sentence)))
        for rank, each in enumerate(met)
    ]
    return (*found, Choice(None, frozenset(_of_nobody(candidate, met))))


def _met(candidate: Candidate, scene: Scene) -> list[list[Spoken]]:
    """The mentions of each whom the pronoun can mean, those spoken of last first."""
    near = [s for s in scene.past if candidate.sentence - s[0].sentence <= _REACH[class_of(candidate)]]
    if class_of(candidate) == "they":
        near = sorted([*near, *together(near)], key=lambda spoken: spoken[0].span)
    barred = {_identity(*s) for s in near if _is_barred(candidate, s[0], scene.sentences[candidate.sentence])}
    barred |= {_identity(*s) for s in _speakers(candidate, near)}
    found: dict[Hashable, list[Spoken]] = {}
    for spoken in near:
        if _fits(candidate, *spoken) and _identity(*spoken) not in barred:
            found.setdefault(_identity(*spoken), []).append(spoken)
    return sorted(found.values(), key=lambda each: each[-1][0].span.end, reverse=True)


def _identity(candidate: Candidate, reference: Reference) -> Hashable:
    if reference.actor:
        return reference.actor.id
    return tuple(a.id for a in reference.members) or reference.same_as or candidate.span


def _fits(candidate: Candidate, before: Candidate, reference: Reference) -> bool:
    """Whether a mention can be what the pronoun means, as far as kind, number, gender and binding tell."""
    name = class_of(candidate)
    if before.antecedent is not None or before.span.covers(candidate.span):
        return False
    if before.quote != candidate.quote and (before.span > candidate.span or _is_quoted_beside(candidate, before)):
        return False
    if before.form is Form.PRONOUN and not (reference.is_known or reference.same_as):
        return False
    if name in _GENDERS:
        return _is_person(before, reference) and _gender(before, reference) in (None, _GENDERS[name])
    if name == "it":
        return _is_body(before, reference)
    return _is_many(before, reference)


def _is_quoted_beside(candidate: Candidate, before: Candidate) -> bool:
    """Whether somebody is named only in what a sentence quotes, and a pronoun stands outside of it."""
    return candidate.quote is None and before.sentence == candidate.sentence


def _gender(before: Candidate, reference: Reference) -> str | None:
    """m or f, where the person, the titles before a name, or the noun tells."""
    if reference.player:
        return reference.player.gender
    if before.form is Form.PRONOUN:
        return _GENDERS.get(class_of(before))
    if before.form is Form.BYSTANDER:
        return gender(before.text.lower())
    return gender_of(before.name, before.title_rows)


def _is_barred(candidate: Candidate, before: Candidate, sentence: Sentence) -> bool:
    """Whether syntax forbids that a pronoun means somebody, as the subject of its own clause: "Nasser met him".

    Nor can it be whom a relative pronoun of its clause takes up: "Aref, whose life he spared".
    """
    if candidate.sentence != before.sentence or candidate.possessive or _is_reflexive(candidate):
        return False
    if before.antecedent is not None:
        return not _verbs(sentence, before).isdisjoint(_verbs(sentence, candidate))
    return before.subject and not candidate.subject and before.clause in _verbs(sentence, candidate)


def _speakers(candidate: Candidate, near: Sequence[Spoken]) -> list[Spoken]:
    """Who says what a pronoun is quoted in: the subjects beside the quotation, else in the sentence before it.

    None where only a part of a sentence is quoted, in which "he" may be the speaker.
    """
    if candidate.quote is None or candidate.in_fragment:
        return []
    beside = [s for s in near if s[0].quote is None and s[0].subject]
    said = (
        [s for s in beside if s[0].sentence == number]
        for number in range(candidate.sentence, candidate.sentence - _SPEECH, -1)
    )
    return next((found for found in said if found), [])


def _is_reflexive(candidate: Candidate) -> bool:
    return candidate.text.lower().endswith(("self", "selves"))


def _verbs(sentence: Sentence, candidate: Candidate) -> set[int]:
    """The verb of a pronoun's own clause, and the one that lends it its subject: "he rose and embraced him"."""
    verb = next((t for t in sentence.ancestors(sentence.tokens[candidate.head]) if t.pos in ("VERB", "AUX")), None)
    found: set[int] = set()
    while verb and verb.index not in found:
        found.add(verb.index)
        lent = verb.dep in ("conj", "xcomp") and not sentence.children(verb, "nsubj", "nsubjpass")
        verb = sentence.head(verb) if lent else None
    return found


def _is_person(before: Candidate, reference: Reference) -> bool:
    if reference.actor is None and before.form is Form.PRONOUN:
        return class_of(before) in _GENDERS
    if before.form is Form.PRONOUN or reference.members:
        return reference.actor is not None and reference.actor.kind is ActorKind.PERSON
    row = before.core.row if before.core else None
    if isinstance(row, Role):
        return not (before.plural or row.body)
    if before.form in (Form.TITLE, Form.PERSON, Form.BYSTANDER):
        return not before.plural
    return reference.actor is not None and reference.actor.kind is ActorKind.PERSON


def _is_body(before: Candidate, reference: Reference) -> bool:
    if before.form in (Form.CITIZENS, Form.TITLE, Form.BYSTANDER) or before.plural or reference.members:
        return False
    if before.core and before.core.sort is Sort.ADJECTIVE:
        return False
    if before.form is Form.PRONOUN and not reference.actor:
        return class_of(before) == "it"
    row = before.core.row if before.core else None
    if reference.actor:
        return reference.actor.kind is not ActorKind.PERSON and not (isinstance(row, Role) and not row.body)
    return isinstance(row, Role) and bool(row.body)


def _is_many(before: Candidate, reference: Reference) -> bool:
    if reference.members or before.plural or before.form is Form.CITIZENS:
        return True
    if before.form is Form.PRONOUN and not reference.actor:
        return class_of(before) in ("it", "they")
    row = before.core.row if before.core else None
    if reference.actor:
        return reference.actor.kind is not ActorKind.PERSON
    return isinstance(row, Role) and bool(row.body)


def _features(
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
    yield f"gender {'known' if _gender(before, reference) else 'open'}"
    yield f"quoted {candidate.quote is not None}, {'same' if before.quote == candidate.quote else 'other'}"
    yield f"word {candidate.text.lower()}"
    if rivals == 1:
        yield "alone"
    if not reference.is_known:
        yield "nameless"
    if any(c.subject and c.sentence == candidate.sentence - 1 for c, _ in mentions):
        yield "subject of the sentence before"
    if before.span > candidate.span:
        yield "behind"
    if any(place > before.span.start for place in candidate.rivals):
        yield "things between"
    if candidate.told is not None:
        yield f"told to: {before.span.end == candidate.told}"
    if reference.actor:
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
        own = {pronoun.head} | _verbs(sentence, candidate)
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
    verb = sentence.tokens[before.clause]
    joined = {t.index for t in sentence.children(verb, "conj")} | ({verb.head} if verb.dep == "conj" else set())
    return before.subject and not joined.isdisjoint(above)


def _role(candidate: Candidate) -> str:
    if _is_reflexive(candidate):
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


def _of_nobody(candidate: Candidate, met: Sequence[Sequence[Spoken]]) -> Iterator[str]:
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
