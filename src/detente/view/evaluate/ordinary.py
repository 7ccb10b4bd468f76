"""News without politics: what is read as an event out of sport, entertainment and technology is mostly invented."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.readers import as_published
from detente.view.evaluate.scores import ratio
from detente.view.evaluate.task import Task


class Story(Struct, frozen=True):
    """A row: a text that holds hardly a political event."""

    text: str
    published: str | None = None


def load(files: tuple[Path, ...]) -> tuple[Story, ...]:
    """The stories of the files, in order."""
    return read_all(files, Story)


def predict(story: Story) -> int:
    """How many events detente reads in the story."""
    return len(as_published(story.text, story.published).events)


def score(outcomes: Sequence[tuple[Story, int]]) -> tuple[Figure, ...]:
    """Events per story, and the share of stories out of which none is read."""
    n = len(outcomes)
    return (
        Figure("events per story", ratio(sum(count for _, count in outcomes), n), n),
        Figure("stories without events", ratio(sum(count == 0 for _, count in outcomes), n), n),
    )


TASK = Task(load=load, predict=predict, score=score)
