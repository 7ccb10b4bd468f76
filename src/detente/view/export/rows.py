"""Facts as flat rows for tables: names beside ids, and in every row the source and the article it came from."""

from dataclasses import dataclass

from detente.record.model import Change
from detente.view.export.article import ArticleRow, UnreadRow
from detente.view.export.cells import ids, several
from detente.view.export.diff import DiffRow, RunRow
from detente.view.export.dyad import DyadRow, PairRow
from detente.view.export.ledger import LedgerRow
from detente.view.export.link import LinkRow
from detente.view.export.position import PositionRow
from detente.view.facts import ActorView, EventView, ReviewView, StatementView, Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event as a row; several values in a cell are joined by "|"."""

    id: str
    date: str | None
    date_basis: str | None
    bearing: str
    status: str
    root: str
    act: str | None
    mode: str | None
    contexts: str
    cameo: str | None
    quad: int
    goldstein: float | None
    plover_score: float
    actors: str
    actor_ids: str
    recipients: str
    recipient_ids: str
    trigger: str
    object: str | None
    condition: str | None
    deadline: str | None
    place: str | None
    place_country: str | None
    on_the_word_of: str
    sentence: str
    confidence: float
    article: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """A statement as a row; several values in a cell are joined by "|"."""

    id: str
    date: str | None
    date_basis: str | None
    kind: str
    quotation: str
    medium: str | None
    speaker: str | None
    speaker_id: str | None
    addressees: str
    addressee_ids: str
    via: str | None
    cue: str | None
    words: str
    about_ids: str
    confidence: float
    article: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor as a row; several values in a cell are joined by "|"."""

    id: str
    name: str
    kind: str
    country: str | None
    sectors: str
    mentions: int
    statements: int
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownRow:
    """A name that is in no table, as a line of a user's own table of actors, with an example beside it."""

    name: str
    kind: str
    country: str | None
    sectors: str
    aliases: str = ""
    office: str = ""
    of: str = ""
    from_: str = ""
    to: str = ""
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """A review as a row; `changes` are "root=AID|date=", `stands` is whether it was not taken back."""

    id: str
    when: str
    by: str
    of: str
    verdict: str
    amended: str | None
    changes: str
    labels: str
    note: str
    says: str
    stands: bool


Row = (
    ArticleRow
    | UnreadRow
    | EventRow
    | StatementRow
    | ActorRow
    | UnknownRow
    | ReviewRow
    | DyadRow
    | PairRow
    | PositionRow
    | LedgerRow
    | LinkRow
    | DiffRow
    | RunRow
)


def event_row(view: EventView) -> EventRow:
    """The row of an event."""
    event = view.event
    return EventRow(
        id=event.id,
        date=view.edtf,
        date_basis=event.date.basis.value if event.date else None,
        bearing=view.bearing.value,
        status=event.status.value,
        root=event.root.value,
        act=event.act.value if event.act else None,
        mode=event.mode,
        contexts="|".join(event.contexts),
        cameo=event.cameo,
        quad=event.quad,
        goldstein=event.goldstein,
        plover_score=event.plover_score,
        actors=several(view.actors),
        actor_ids=ids(view.actors),
        recipients=several(view.recipients),
        recipient_ids=ids(view.recipients),
        trigger=view.trigger,
        object=view.object,
        condition=view.condition,
        deadline=event.deadline.edtf if event.deadline else None,
        place=event.place.name if event.place else None,
        place_country=event.place.country if event.place else None,
        on_the_word_of=view.on_the_word_of,
        sentence=view.excerpt.words,
        confidence=event.confidence,
        article=event.article,
        source=view.uri,
    )


def statement_row(view: StatementView) -> StatementRow:
    """The row of a statement."""
    statement = view.statement
    return StatementRow(
        id=statement.id,
        date=view.edtf,
        date_basis=statement.date.basis.value if statement.date else None,
        kind=statement.kind.value,
        quotation=statement.quotation.value,
        medium=statement.medium,
        speaker=view.speaker.label if view.speaker else None,
        speaker_id=view.speaker.mention.actor if view.speaker else None,
        addressees=several(view.addressees),
        addressee_ids=ids(view.addressees),
        via=view.via.label if view.via else None,
        cue=view.cue,
        words=view.words,
        about_ids="|".join(statement.about),
        confidence=statement.confidence,
        article=statement.article,
        source=view.uri,
    )


def actor_row(view: ActorView) -> ActorRow:
    """The row of an actor."""
    return ActorRow(
        id=view.actor.id,
        name=view.actor.name,
        kind=view.actor.kind.value,
        country=view.actor.country,
        sectors="|".join(view.actor.sectors),
        mentions=view.mentions,
        statements=view.statements,
        events=view.events,
    )


def unknown_row(unknown: Unknown) -> UnknownRow:
    """The line for a name that is in no table, filled in as far as the record knows."""
    actor = unknown.actor
    return UnknownRow(
        name=unknown.name,
        kind=unknown.kind.value,
        country=actor.country if actor else None,
        sectors="|".join(actor.sectors if actor else ()),
        example=unknown.example,
    )


def review_row(view: ReviewView) -> ReviewRow:
    """The row of a review."""
    review = view.review
    return ReviewRow(
        id=review.id,
        when=review.when,
        by=review.by,
        of=review.of,
        verdict=review.verdict.value,
        amended=review.amended,
        changes="|".join(f"{name}={written(value)}" for name, value in review.changes.items()),
        labels="|".join(review.labels),
        note=review.note,
        says=view.says,
        stands=view.stands,
    )


def written(value: Change) -> str:
    """What a field is to be, as one writes it behind `--set FIELD=`."""
    return ",".join(value) if isinstance(value, tuple) else value or ""
