"""An event as it is shown: names instead of ids, words instead of spans."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.record import Article, Date, Event, Record, Span, Statement, When
from detente.record.bearing import Bearing, bearing
from detente.view.facts.excerpt import Evidence, Excerpt, excerpt
from detente.view.facts.lookup import named, uri_of
from detente.view.facts.party import Party, labels, parties, party


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """What one shows of an event."""

    event: Event
    article: Article
    uri: str
    bearing: Bearing
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    trigger: str
    object: str | None
    condition: str | None
    speaker: Party | None
    """On whose word the record has it; None for the outlet's own voice, or a speaker who is not known."""
    excerpt: Excerpt
    """The sentence, with the evidence marked."""
    reports: int = 1
    """How many events of the record report the same happening, itself among them."""

    @property
    def fact(self) -> Event:
        return self.event

    @property
    def id(self) -> str:
        return self.event.id

    @property
    def start(self) -> int:
        """Where in the article it stands."""
        return self.event.trigger.start

    @property
    def edtf(self) -> str | None:
        return self.event.date.edtf if self.event.date else None

    @property
    def roots(self) -> str:
        """The root, and behind a stroke the root of what is promised, threatened, asked or refused."""
        return " / ".join(root.value for root in (self.event.root, self.event.act) if root)

    @property
    def dyad(self) -> str:
        """Who to whom."""
        return " → ".join(names for names in (labels(self.actors) or "–", labels(self.recipients)) if names)

    @property
    def place(self) -> str | None:
        """The name of the place and its country."""
        place = self.event.place
        return ", ".join(filter(None, (place.name, place.country))) if place else None

    @property
    def on_the_word_of(self) -> str:
        """The speaker of the statement that the event stands in, or the outlet."""
        if self.event.asserted_by is None:
            return "outlet"
        return self.speaker.label if self.speaker else "a speaker not named"


def event_view(record: Record, event: Event, *, reports: int = 1) -> EventView:
    """The view of an event of the record, which stands for so many reports of one happening."""
    article = named(record, Article, event.article)
    actors, recipients = parties(record, event.actors), parties(record, event.recipients)
    return EventView(
        event=event,
        article=article,
        uri=uri_of(record, article),
        bearing=bearing(event),
        actors=actors,
        recipients=recipients,
        trigger=event.trigger.of(article.text),
        object=event.object.of(article.text) if event.object else None,
        condition=event.condition.of(article.text) if event.condition else None,
        speaker=_speaker(record, event),
        excerpt=excerpt(article.text, event.sentence, _marks(record, event, actors, recipients)),
        reports=reports,
    )


def _speaker(record: Record, event: Event) -> Party | None:
    if event.asserted_by is None:
        return None
    statement = named(record, Statement, event.asserted_by)
    return party(record, statement.speaker) if statement.speaker else None


def _marks(
    record: Record, event: Event, actors: tuple[Party, ...], recipients: tuple[Party, ...]
) -> Iterator[tuple[Evidence, Span | None]]:
    yield Evidence.TRIGGER, event.trigger
    yield from ((Evidence.ACTOR, actor.mention.span) for actor in actors)
    yield from ((Evidence.RECIPIENT, recipient.mention.span) for recipient in recipients)
    yield Evidence.DATE, date_words(record, event.date)
    yield Evidence.DEADLINE, date_words(record, event.deadline)
    yield Evidence.PLACE, event.place.span if event.place else None
    yield from ((Evidence.QUANTITY, quantity.span) for quantity in event.quantities)
    yield Evidence.CONDITION, event.condition
    yield Evidence.OBJECT, event.object


def date_words(record: Record, when: When | None) -> Span | None:
    """The words that a date was read from; None where it was worked out without any."""
    return named(record, Date, when.source).span if when and when.source else None
