"""Who held which office on which day, against questions answered without the table."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from detente.extract.actors.directory import directory
from detente.record import slug
from detente.record.edtf import bounds
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.scores import ratio
from detente.view.evaluate.task import Task


class Question(Struct, frozen=True):
    """A row: an office of a state or body, a day, who held it then, and other spellings of the name."""

    office: str
    country: str
    date: str
    person: str
    also: tuple[str, ...] = ()


def load(files: tuple[Path, ...]) -> tuple[Question, ...]:
    """The questions of the files, in order."""
    return read_all(files, Question)


def predict(question: Question) -> tuple[frozenset[str], ...]:
    """For each person who held the office on that day, all forms of the name that the tables have, as slugs."""
    known = directory()
    found = known.holders(question.office, question.country, bounds(question.date))
    persons = [known.persons[name] for name in dict.fromkeys(holder.person for holder in found)]
    return tuple(frozenset(map(slug, (person.name, *person.aliases))) for person in persons)


def score(outcomes: Sequence[tuple[Question, tuple[frozenset[str], ...]]]) -> tuple[Figure, ...]:
    """The shares of questions answered right, with nobody, and with somebody else or with several."""
    right = sum(_is_right(question, found) for question, found in outcomes)
    unknown = sum(not found for _, found in outcomes)
    n = len(outcomes)
    shares = {"right": right, "not known": unknown, "wrong": n - right - unknown}
    return tuple(Figure(name, ratio(count, n), n) for name, count in shares.items())


def _is_right(question: Question, found: tuple[frozenset[str], ...]) -> bool:
    names = {slug(name) for name in (question.person, *question.also)}
    return len(found) == 1 and not names.isdisjoint(found[0])


TASK = Task(load=load, predict=predict, score=score)
