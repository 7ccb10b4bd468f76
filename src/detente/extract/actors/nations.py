"""Whether the name of a people stands for its state, as "the Americans" do of whom something is demanded."""

import re

from detente.extract.actors.bodies import citizens, state
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.scene import Reference, Scene
from detente.extract.actors.tables import State
from detente.extract.actors.vocabulary import Sort
from detente.extract.actors.words import words_of
from detente.record import Actor, How

_PART = frozenset({"acl", "relcl"})
_NEAR = 3
"""How many sentences back some persons of a people are who can be meant by its name."""


def nation(candidate: Candidate, scene: Scene) -> Reference:
    """The state that the name of its people stands for; the people, where its words or its sentence mean persons."""
    if people := _fuller(candidate, scene):
        return Reference(people, How.NAME, 0.7, f"{people.name} were named before")
    row = candidate.core.row if candidate.core else None
    if isinstance(row, State) and _is_whole(candidate, scene) and not _is_private(candidate, scene):
        return Reference(state(row.iso, scene.directory), How.NAME, 0.7, "the name of a people, for its state")
    return Reference(citizens(candidate.core, scene.directory), How.NAME, 0.8, "the name of a people")


def _fuller(candidate: Candidate, scene: Scene) -> Actor | None:
    """The last named people of whose name this one is the end: "the Serbs" where Bosnian Serbs were spoken of."""
    if not candidate.definite or not candidate.text.endswith("s"):
        return None
    longer = re.compile(rf"(?<!\w)[^\WA-Z]*+([A-Z]\w++ {re.escape(candidate.text.partition(' ')[2][:-1])})\b")
    said = (found[1] for c, _ in reversed(scene.past) if (found := longer.search(c.text)))
    return next((people for name in said if (people := _people(f"{name}s", scene))), None)


def _people(name: str, scene: Scene) -> Actor | None:
    whole = (f for f in scene.directory.phrases.find(name) if f.end - f.start == len(name))
    terms = (t for f in whole for t in f.entries if t.sort is Sort.CITIZENS)
    return citizens(next(terms, None), scene.directory)


def _is_whole(candidate: Candidate, scene: Scene) -> bool:
    """Whether a phrase is no more than a people's name with "the", and no persons of it were spoken of just before."""
    sentence = scene.sentences[candidate.sentence]
    first, *others = sentence.within(candidate.span)
    whole = first.text.lower() == "the" and all(t.text[0].isupper() or t.text == "-" for t in others)
    some = any(_is_some(c, candidate) for c, _ in scene.since(candidate.sentence - _NEAR))
    adjective = candidate.core is not None and candidate.core.sort is Sort.ADJECTIVE
    many = candidate.plural or adjective or candidate.text.endswith("s")
    return whole and many and not some and not sentence.children(sentence.tokens[candidate.head], *_PART)


def _is_some(before: Candidate, candidate: Candidate) -> bool:
    """Whether some persons of a people are spoken of: "three Americans"."""
    same = before.core and candidate.core and before.core.country == candidate.core.country
    return bool(same) and before.form is Form.CITIZENS and not before.definite


def _is_private(candidate: Candidate, scene: Scene) -> bool:
    """Whether what a people does, undergoes or owns is what persons do, undergo or own."""
    sentence = scene.sentences[candidate.sentence]
    token = sentence.tokens[candidate.joined]
    above = sentence.head(token)
    word = sentence.head(above) if token.dep == "pobj" else above
    acts = token.dep == "nsubj" or above.dep == "agent"
    return word.lemma in words_of("of persons") or (not acts and word.lemma in words_of("befalls persons"))
