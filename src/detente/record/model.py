"""The diplomatic record: frozen, typed values, one kind a class. docs/record.md explains every field to a reader."""

from msgspec import Struct, field

from detente.record.kinds import (
    ActorKind,
    Basis,
    Bound,
    How,
    LinkKind,
    PassageKind,
    Quotation,
    Root,
    StatementKind,
    Status,
    Verdict,
)
from detente.record.spans import Aligned, Span, to_source


class Value(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a fact that has no id of its own."""


class Thing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="type", tag=str.lower):
    """One line of an exported record."""


class Source(Thing, frozen=True, kw_only=True):
    """Bytes that came in."""

    id: str
    uri: str
    sha256: str
    media_type: str
    encoding: str
    fetched: str | None = None
    """When it was taken from the web (ISO 8601), where that is known."""


class Passage(Value, frozen=True, kw_only=True):
    """A stretch of an article's text and what it is."""

    kind: PassageKind
    span: Span


class Published(Value, frozen=True, kw_only=True):
    """An article's own date and what it rests on."""

    edtf: str | None
    basis: Basis
    inferred: bool = False
    """Whether nothing says it, and it is the time in which the article can have been written by what it tells of."""


class Dateline(Value, frozen=True, kw_only=True):
    """The place and date that open a story, as they stand there; `edtf` is the date read."""

    place: str | None
    date: str | None
    edtf: str | None = None
    span: Span


class Article(Thing, frozen=True, kw_only=True):
    """One story of a source, its text whole, and which passages of it are the story."""

    id: str
    source: str
    title: str | None
    byline: str | None
    publisher: str | None
    dateline: Dateline | None
    published: Published
    language: str
    text: str
    passages: tuple[Passage, ...]
    alignment: tuple[Aligned, ...]
    """Runs of characters that stand unchanged in the decoded source, in order."""

    def in_source(self, span: Span) -> Span | None:
        """The span of the same characters in the decoded source; None where they do not stand there in one piece."""
        return to_source(Span(*span), self.alignment)


class Office(Value, frozen=True, kw_only=True):
    """An office held, from and to an EDTF date; None where open or not known."""

    title: str
    country: str | None
    from_: str | None = field(default=None, name="from")
    to: str | None = None


class Actor(Thing, frozen=True, kw_only=True):
    """Whoever can speak or act. `id` is a slug, the same in every record."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    """ISO 3166 alpha-3, with PLOVER's exceptions (KOS)."""
    sectors: tuple[str, ...] = ()
    """PLOVER sector codes, the most telling first."""
    offices: tuple[Office, ...] = ()


class Mention(Thing, frozen=True, kw_only=True):
    """Words that stand for an actor; `actor` is None where the text does not settle which, or means several."""

    id: str
    article: str
    span: Span
    actor: str | None
    how: How
    confidence: float
    reasons: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    """The actors of a mention of several, such as "the two leaders"; empty for one of a single actor."""
    country: str | None = None
    """The state that it belongs to, also where it is not settled who is meant: "the Iraqi minister"."""

    @property
    def actors(self) -> tuple[str, ...]:
        """The ids of all whom it means."""
        return (self.actor,) if self.actor else self.members


class Date(Thing, frozen=True, kw_only=True):
    """Words that say when. `timex` is a TIMEX3 value, `edtf` ISO 8601-2; None where not worked out."""

    id: str
    article: str
    span: Span
    timex: str | None
    edtf: str | None
    basis: Basis
    confidence: float
    reasons: tuple[str, ...] = ()


class When(Value, frozen=True, kw_only=True):
    """A fact's date: `source` is the Date it was read from, None where only tense tells; `reason` says how."""

    edtf: str
    basis: Basis
    source: str | None = None
    reason: str = ""


class Place(Value, frozen=True, kw_only=True):
    """Where a fact took place; coordinates in degrees, None where not certain."""

    name: str
    country: str | None
    latitude: float | None = None
    longitude: float | None = None
    span: Span


class Statement(Thing, frozen=True, kw_only=True):
    """What somebody said, wrote or holds. `speaker`, `addressees` and `via` are mention ids, `about` actor ids."""

    id: str
    article: str
    speaker: str | None
    source: Span | None = None
    """The words that name whoever says it, whole; the speaker's mention is the part of them that was resolved."""
    cue: Span | None
    content: tuple[Span, ...]
    kind: StatementKind
    quotation: Quotation
    medium: str | None
    addressees: tuple[str, ...]
    via: str | None
    about: tuple[str, ...]
    date: When | None
    confidence: float
    reasons: tuple[str, ...] = ()


class Quantity(Value, frozen=True, kw_only=True):
    """A figure that belongs to an event: what is counted, how many, in what unit.

    `what` is killed, wounded, crowd, troops, money, distance, duration, share or ordinal, and count of all else. Of a
    range `value` is the lower end and `upper` the other.
    """

    what: str
    value: float
    unit: str | None
    bound: Bound = Bound.EXACT
    upper: float | None = None
    span: Span


class Event(Thing, frozen=True, kw_only=True):
    """Who did what to whom. `actors` and `recipients` are mention ids; `status` is about the root, not the act."""

    id: str
    article: str
    sentence: Span
    trigger: Span
    root: Root
    act: Root | None
    """The root of what is promised, threatened, asked or refused."""
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str | None
    quad: int
    """1 verbal, 2 material cooperation, 3 verbal, 4 material conflict."""
    goldstein: float | None
    plover_score: float
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    object: Span | None
    date: When | None
    place: Place | None
    status: Status
    condition: Span | None
    deadline: When | None
    quantities: tuple[Quantity, ...]
    asserted_by: str | None
    """The statement on whose word the record has it; None is the outlet's own voice."""
    confidence: float
    reasons: tuple[str, ...] = ()


class Link(Thing, frozen=True, kw_only=True):
    """What one fact is to another, with one sentence of reason."""

    id: str
    kind: LinkKind
    from_: str = field(name="from")
    to: str
    confidence: float
    reason: str


class Incident(Thing, frozen=True, kw_only=True):
    """Events that report one happening."""

    id: str
    events: tuple[str, ...]


class Unread(Thing, frozen=True, kw_only=True):
    """An input that could not be read, why, and what to do about it."""

    id: str
    uri: str
    reason: str
    advice: str


class Run(Thing, frozen=True, kw_only=True):
    """What coded this: version, fingerprints of models and tables, settings."""

    id: str
    version: str
    fingerprints: dict[str, str]
    settings: dict[str, str]


Coded = Article | Actor | Mention | Date | Statement | Event
"""What a run reads from a source."""


class Coding(Thing, frozen=True, kw_only=True):
    """All that one run read from one source. Links are no part of it: they hang on the rest of the record.

    Of what the record holds otherwise, or no more, since another run read the source later, `superseded` has each
    thing whole, as this run read it.
    """

    id: str
    run: str
    source: str
    things: tuple[str, ...]
    """The ids of what was read, in the order in which it was."""
    superseded: tuple[Coded, ...] = ()


Change = str | tuple[str, ...] | None
"""What a field of a fact is to be instead: a word, a date or an id; several ids; None where that is not known."""


class Review(Thing, frozen=True, kw_only=True):
    """A person's verdict on a thing; it lies beside the evidence and never changes it."""

    id: str
    of: str
    verdict: Verdict
    amended: str | None = None
    """The id of the actor that a mention means, or that an actor is, instead."""
    changes: dict[str, Change] = {}
    """What fields of a fact are to be instead (`record.amending`)."""
    labels: tuple[str, ...] = ()
    """Short words that a reviewer sorts by, such as "wrong speaker"."""
    by: str
    when: str
    note: str = ""


AnyThing = Source | Coded | Coding | Link | Incident | Unread | Run | Review
