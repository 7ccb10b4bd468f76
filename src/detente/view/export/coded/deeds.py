"""Which events a data set of deeds holds, and between whom: one row for each pair of sides."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations, product

from detente.record import Actor, Article, Event, Mention, PassageKind, Span, Status
from detente.record.errors import CannotExport
from detente.record.kinds import SHARED
from detente.store import Portion
from detente.view.export.selection import Exported
from detente.view.facts import EventView, Party, event_view

NOBODY = "without a known actor"


@dataclass(frozen=True, slots=True)
class Side:
    """Who does something or to whom it is done: a mention, and the actor that it is settled to mean."""

    mention: Mention
    words: str
    actor: Actor | None

    @property
    def key(self) -> str:
        """What tells it from other sides."""
        return self.actor.id if self.actor else self.mention.id

    @property
    def country(self) -> str | None:
        """The state that it is or belongs to."""
        return self.actor.country if self.actor else self.mention.country

    @property
    def sectors(self) -> tuple[str, ...]:
        """The PLOVER sectors of the actor."""
        return self.actor.sectors if self.actor else ()


Pair = tuple[Side | None, Side | None]
"""Who, and to whom."""


def happened(portion: Portion, exported: Exported, *, all_statuses: bool = False) -> Iterator[EventView]:
    """The events of a portion that happened; the others are counted, or given too where all are asked for."""
    for event in portion.events:
        if event.status is Status.OCCURRED or all_statuses:
            yield event_view(portion.record, event)
        else:
            exported.left_out[event.status.value] += 1


def refuse_all_statuses(format: str, *, all_statuses: bool) -> None:
    """Raises CannotExport where events are asked for that the format would say had happened."""
    if all_statuses:
        raise CannotExport(
            "has no column that says whether something happened",
            where=format,
            advice="leave out --all-statuses, or take --format parquet, csv or plover",
        )


def pairs(view: EventView) -> tuple[Pair, ...]:
    """Who did it to whom; of what several do with each other each to each. Empty where nobody is known."""
    actors, recipients = _sides(view.actors), _sides(view.recipients)
    if recipients:
        found: list[Pair] = [pair for pair in product(actors or (None,), recipients) if not _one(pair)]
    elif len(actors) > 1 and view.event.root in SHARED:
        found = list(permutations(actors, 2))
    else:
        found = [(actor, None) for actor in actors]
    return tuple(pair for pair in found if any(side and (side.actor or side.country) for side in pair))


def _one(pair: Pair) -> bool:
    return bool(pair[0] and pair[1] and pair[0].key == pair[1].key)


def _sides(parties: tuple[Party, ...]) -> tuple[Side, ...]:
    sides = (Side(party.mention, party.words, actor) for party in parties for actor in party.actors or (None,))
    return tuple({side.key: side for side in sides}.values())


@dataclass(frozen=True, slots=True)
class Divided:
    """The sentences of an article, and its first paragraph."""

    sentences: tuple[Span, ...]
    lead: Span | None

    def number(self, event: Event) -> int | None:
        """The number of the sentence that an event stands in, from 1."""
        at = event.trigger.start
        return next((number for number, span in enumerate(self.sentences, 1) if span.holds(at)), None)

    def leads(self, event: Event) -> bool:
        """Whether an event stands in the first paragraph of the story."""
        return self.lead is not None and self.lead.holds(event.trigger.start)


def divided(article: Article) -> Divided:
    """The sentences of an article's title and body, as they were read."""
    from detente.divide.paragraphs import paragraphs
    from detente.divide.quotations import quotations
    from detente.divide.sentences import sentence_spans

    blocks = paragraphs(article)
    quotes = quotations(article.text, [block.span for block in blocks])
    sentences = tuple(span for block in blocks for span in sentence_spans(article.text, block.span, quotes))
    return Divided(sentences, next((block.span for block in blocks if block.kind is PassageKind.BODY), None))
