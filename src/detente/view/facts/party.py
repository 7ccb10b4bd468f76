"""Who takes part in a fact, by name where the text settles it."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.record import Actor, Article, Mention, Record
from detente.view.facts.lookup import named


@dataclass(frozen=True, slots=True)
class Party:
    """A mention, its words, and the actor whom they stand for where that is settled."""

    mention: Mention
    words: str
    actor: Actor | None

    @property
    def label(self) -> str:
        """The actor's name, or the words as they stand, between quotation marks."""
        return self.actor.name if self.actor else f"“{self.words}”"

    @property
    def described(self) -> str:
        """The label, and behind it country and sectors where they are known."""
        return described(self.actor) if self.actor else self.label


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
    actor = named(record, Actor, mention.actor) if mention.actor else None
    return Party(mention, mention.span.of(article.text), actor)


def parties(record: Record, ids: Iterable[str]) -> tuple[Party, ...]:
    """The parties of several mentions, in order."""
    return tuple(party(record, id) for id in ids)


def labels(parties: Iterable[Party]) -> str:
    """The names of several parties, each once, joined by commas."""
    return ", ".join(dict.fromkeys(party.label for party in parties))
