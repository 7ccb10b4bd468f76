"""What a marked text teaches: the choices that each pronoun has, and which of them is right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from detente.divide import divide
from detente.extract.actors.antecedents import Choice, choices
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.directory import directory
from detente.extract.actors.fitting import class_of
from detente.extract.actors.resolve import resolve
from detente.extract.actors.scene import Reference, Scene
from detente.extract.actors.stage import references
from detente.record import How
from detente.view.evaluate.readers import body_article
from training.antecedents.texts import Marked

_NOBODY = Reference(None, How.PRONOUN, 1.0, "marked")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A pronoun: its class, the features of each of its choices, and which is right; the last one is nobody."""

    pronoun: str
    choices: tuple[frozenset[str], ...]
    right: int
    is_held_out: bool
    nobody_meant: bool
    """Whether the text says that nobody is meant, and not only that whoever is meant was not found."""


def lessons(texts: Iterable[Marked]) -> Iterator[Lesson]:
    """The lessons of all texts; each pronoun is met with those before it read as they are marked."""
    for text in texts:
        found: list[Lesson] = []

        def settle(candidate: Candidate, scene: Scene, text: Marked = text, found: list[Lesson] = found) -> Reference:
            if candidate.form is not Form.PRONOUN or candidate.antecedent is not None:
                return resolve(candidate, scene)
            lesson, reference = _taught(candidate, scene, text)
            found.append(lesson)
            return reference

        references(divide(body_article(text.text, text.published)), directory(), settle)
        yield from found


def _taught(candidate: Candidate, scene: Scene, text: Marked) -> tuple[Lesson, Reference]:
    options = choices(candidate, scene)
    meant = text.meant.get(candidate.span.end, frozenset())
    right = next((i for i, o in enumerate(options) if meant and _meant(o, scene, text) == meant), len(options) - 1)
    lesson = Lesson(
        class_of(candidate),
        tuple(option.features for option in options),
        right,
        text.is_held_out,
        meant <= {"0"},
    )
    chosen = options[right].spoken
    if chosen is None:
        return lesson, _NOBODY
    before, best = chosen
    return lesson, best if best.is_known else replace(best, same_as=best.same_as or before.span)


def _meant(choice: Choice, scene: Scene, text: Marked) -> frozenset[str]:
    """Who is marked at a choice; at several, all who are marked at any of them."""
    if choice.spoken is None:
        return frozenset()
    candidate, reference = choice.spoken
    if candidate.span.end in text.meant and not reference.members:
        return text.meant[candidate.span.end]
    inside = [c for c, _ in scene.past if candidate.span.covers(c.span) and c.span.end in text.meant]
    if reference.members:
        return frozenset().union(*(text.meant[c.span.end] for c in inside if c.form is not Form.PRONOUN))
    ends = [end for end in text.meant if candidate.span.start < end <= candidate.span.end]
    return text.meant[max(ends)] if ends else frozenset()
