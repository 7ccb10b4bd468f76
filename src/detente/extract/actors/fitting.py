"""Whom a pronoun fits in kind, number and gender, and whom syntax forbids it to mean."""

from collections.abc import Hashable, Sequence

from detente.divide.document import Sentence
from detente.extract.actors.arms import are_arms
from detente.extract.actors.bystanders import gender
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.genders import gender_of
from detente.extract.actors.scene import Reference, Scene, Spoken
from detente.extract.actors.several import together
from detente.extract.actors.tables import Role
from detente.extract.actors.vocabulary import Sort
from detente.record import ActorKind

CLASSES = {
    "he": frozenset({"he", "him", "his", "himself"}),
    "she": frozenset({"she", "her", "hers", "herself"}),
    "it": frozenset({"it", "its", "itself"}),
    "they": frozenset({"they", "them", "their", "theirs", "themselves"}),
}
_OF_WORD = {word: name for name, words in CLASSES.items() for word in words}
_GENDERS = {"he": "m", "she": "f"}
_REACH = {"he": 5, "she": 5, "it": 2, "they": 3}
"""How many sentences back each class looks."""
_MOST = 100
"""How many mentions it looks back at, the last ones: sentences of news hold fewer."""
SPEECH = 3
"""In how many sentences, from that of a quotation back, the one stands who says it."""


def class_of(candidate: Candidate) -> str:
    """The class of a personal pronoun: he, she, it or they."""
    return _OF_WORD[candidate.text.lower()]


def met(candidate: Candidate, scene: Scene) -> list[list[Spoken]]:
    """The mentions of each whom the pronoun can mean, those spoken of last first."""
    since = scene.since(candidate.sentence - _REACH[class_of(candidate)])[-_MOST:]
    near = [s for s in since if s[0].form is not Form.SPEAKER]
    if class_of(candidate) == "they":
        near = sorted([*near, *together(near)], key=lambda spoken: spoken[0].span)
    barred = {_identity(*s) for s in near if _is_barred(candidate, s[0], scene.sentences[candidate.sentence])}
    barred |= {_identity(*s) for s in speakers(candidate, near)}
    barred |= {_identity(*s) for s in near if _is_called_otherwise(candidate, s[0])}
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
        return _is_person(before, reference) and gender_told(before, reference) in (None, _GENDERS[name])
    if name == "it":
        return _is_body(before, reference)
    return _is_many(before, reference)


def _is_quoted_beside(candidate: Candidate, before: Candidate) -> bool:
    """Whether somebody is named only in what a sentence quotes, and a pronoun stands outside of it."""
    return candidate.quote is None and before.sentence == candidate.sentence


def gender_told(before: Candidate, reference: Reference) -> str | None:
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

    Nor can it be whom a relative pronoun of its clause takes up: "Aref, whose life he spared"; nor him whom the words
    say more of that it begins: "Begin, his old rival".
    """
    if candidate.sentence != before.sentence or is_reflexive(candidate):
        return False
    if candidate.possessive:
        owned = sentence.tokens[candidate.clause]
        return owned.dep == "appos" and owned.head == before.head
    if before.antecedent is not None:
        return not verbs(sentence, before).isdisjoint(verbs(sentence, candidate))
    return before.subject and not candidate.subject and before.clause in verbs(sentence, candidate)


def speakers(candidate: Candidate, near: Sequence[Spoken]) -> list[Spoken]:
    """Who says what a pronoun is quoted in: the subjects beside the quotation, else in the sentence before it.

    None where only a part of a sentence is quoted, in which "he" may be the speaker.
    """
    if candidate.quote is None or candidate.in_fragment:
        return []
    beside = [s for s in near if s[0].quote is None and s[0].subject]
    said = (
        [s for s in beside if s[0].sentence == number]
        for number in range(candidate.sentence, candidate.sentence - SPEECH, -1)
    )
    return next((found for found in said if found), [])


def _is_called_otherwise(candidate: Candidate, before: Candidate) -> bool:
    """Whether a sentence has called somebody by a pronoun of the other gender: no "her" after "his"."""
    if before.form is not Form.PRONOUN or before.antecedent is not None or before.sentence != candidate.sentence:
        return False
    both = _GENDERS.get(class_of(candidate)), _GENDERS.get(class_of(before))
    return None not in both and both[0] != both[1]


def is_reflexive(candidate: Candidate) -> bool:
    return candidate.text.lower().endswith(("self", "selves"))


def verbs(sentence: Sentence, candidate: Candidate) -> set[int]:
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
    if before.core and (before.core.sort is Sort.ADJECTIVE or are_arms((before.core,))):
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
