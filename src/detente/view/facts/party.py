"""Who takes part in a fact, by name where the text settles it."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.record import Actor, Article, Mention, Record
from detente.view.facts.lookup import named


@dataclass(frozen=True, slots=True)
class Party:
    """A mention, its words, and the actors whom they stand for where that is settled."""

    mention: Mention
    words: str
    actors: tuple[Actor, ...]

    @property
    def label(self) -> str:
        """The actors' names, or the words as they stand, between quotation marks."""
        return " and ".join(actor.name for actor in self.actors) or f"“{self.words}”"

    @property
    def described(self) -> str:
        """The label, and behind each name country and sectors where they are known."""
        unsettled = f"{self.label} ({self.mention.country})" if self.mention.country else self.label
        return " and ".join(map(described, self.actors)) or unsettled


def described(actor: Actor) -> str:
    """The name of an actor with country and sectors, "James Baker (USA GOV)", as far as they are known."""
    code = code_of(actor)
    return f"{actor.name} ({code})" if code else actor.name


def code_of(actor: Actor) -> str:
    """Country and sectors of an actor ("USA GOV"), as far as they are known."""
    return " ".join(filter(None, (actor.country, *actor.sectors)))


def party(record: Record, id: str) -> Party:
    """The party that a mention of the record stands for."""
    mention = named(record, Mention, id)
    article = named(record, Article, mention.article)
    actors = tuple(named(record, Actor, actor) for actor in mention.actors)
    return Party(mention, mention.span.of(article.text), actors)


def parties(record: Record, ids: Iterable[str]) -> tuple[Party, ...]:
    """The parties of several mentions, in order."""
    return tuple(party(record, id) for id in ids)


def labels(parties: Iterable[Party]) -> str:
    """The names of several parties, each once, joined by commas."""
    return ", ".join(dict.fromkeys(party.label for party in parties))
