"""What a labelled sentence teaches: the choices that each of its events has, and which of them are right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.divide.document import Sentence
from detente.extract.events.people import Cast
from detente.extract.events.proposed import choices, is_mutual
from detente.extract.events.read import Deed
from detente.extract.events.roles import Pick
from detente.extract.events.stage import Events
from detente.run.pipeline import STAGES, read_article
from detente.view.evaluate.codebook import Labelled
from detente.view.evaluate.codebook import Sentence as Row
from detente.view.evaluate.readers import body_article


@dataclass(frozen=True, slots=True)
class Lesson:
    """An event: the hints for each of its choices, and which are right; the last choice is nobody."""

    choices: tuple[frozenset[str], ...]
    right: frozenset[int]
    is_open: bool
    """Whether syntax finds no recipient, so that the choice is asked for."""

    @property
    def is_nobody(self) -> bool:
        """Whether the event has no recipient."""
        return len(self.choices) - 1 in self.right


def lessons(rows: Iterable[Row]) -> Iterator[Lesson]:
    """The lessons of all sentences."""
    for row in rows:
        found: list[Lesson] = []

        def note(cast: Cast, sentence: Sentence, deed: Deed, _: Pick, row: Row = row, to: list[Lesson] = found) -> Deed:
            to.extend(_lesson(cast, sentence, deed, row))
            return deed

        read_article(body_article(row.text), (*STAGES[:-1], Events(note)))
        yield from found


def _lesson(cast: Cast, sentence: Sentence, deed: Deed, row: Row) -> Iterator[Lesson]:
    """What an event teaches that is labelled, unless whoever it is done to is among none of its choices."""
    labelled = next((event for event in row.events if _is_same(event, deed)), None)
    if labelled is None or is_mutual(deed) or (len(labelled.actors) > 1 and not labelled.recipients):
        return
    found = choices(cast, sentence, deed)
    spans = [cast.mentions[c.candidate.mention].span for c in found if c.candidate]
    right = {i for i, span in enumerate(spans) if any(span.overlaps(named) for named in labelled.recipients)}
    if right or not labelled.recipients:
        hinted = tuple(choice.hints for choice in found)
        yield Lesson(hinted, frozenset(right or {len(spans)}), not deed.recipients)


def _is_same(event: Labelled, deed: Deed) -> bool:
    return event.root is deed.coding.root and event.trigger.overlaps(deed.found.trigger.span)
