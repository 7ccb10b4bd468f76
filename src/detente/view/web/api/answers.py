"""What the API answers: things of the record whole, and beside them the names and words that their ids stand for."""

from msgspec import Struct

from detente.record import (
    Actor,
    AnyThing,
    Article,
    Date,
    Event,
    Incident,
    Link,
    Mention,
    Review,
    Run,
    Source,
    Span,
    Statement,
)
from detente.view.facts import Ledger, State


class Problem(Struct, frozen=True, kw_only=True):
    """What went wrong, where, and what to do about it."""

    error: str
    where: str
    advice: str


class Head(Struct, frozen=True, kw_only=True):
    """A story without its text; `published` is a date of ISO 8601-2."""

    title: str | None
    publisher: str | None
    published: str | None
    uri: str


class Listed(Struct, frozen=True, kw_only=True):
    """A page of a list: `total` is how many there are in all, `next` the address of the next page."""

    total: int
    page: int
    per_page: int
    next: str | None


class Told(Listed, frozen=True, kw_only=True):
    """A page of facts, with what their ids stand for.

    `names` has the names of mentions and actors, `mentions` the actors that each mention means, `words` the words of
    each fact, `articles` where they stand.
    """

    names: dict[str, str]
    mentions: dict[str, tuple[str, ...]]
    words: dict[str, str]
    articles: dict[str, Head]


class Events(Told, frozen=True, kw_only=True):
    """A page of events; `happenings` counts all reports of one happening once."""

    happenings: int
    items: tuple[Event, ...]


class Statements(Told, frozen=True, kw_only=True):
    """A page of statements."""

    items: tuple[Statement, ...]


class Links(Told, frozen=True, kw_only=True):
    """A page of links; `facts` holds both facts of each, `rifts` says of which links one stands against itself."""

    items: tuple[Link, ...]
    facts: dict[str, Event | Statement]
    rifts: dict[str, str]


class ArticleHead(Head, frozen=True, kw_only=True):
    """A story without its text, with how many facts were read from it."""

    id: str
    language: str
    events: int
    statements: int


class Articles(Listed, frozen=True, kw_only=True):
    """A page of stories."""

    items: tuple[ArticleHead, ...]


class Story(Struct, frozen=True, kw_only=True):
    """A story whole, with all that was read from it, and the links of its facts to those of others."""

    article: Article
    source: Source
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[Date, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    links: tuple[Link, ...]
    incidents: tuple[Incident, ...]
    reviews: tuple[Review, ...]
    names: dict[str, str]


class Actors(Listed, frozen=True, kw_only=True):
    """A page of actors, with in how many facts each takes part."""

    items: tuple[Actor, ...]
    facts: dict[str, int]


class OneActor(Struct, frozen=True, kw_only=True):
    """An actor, and in how many facts it takes part as what; a state with everybody of its country."""

    actor: Actor
    by: int
    to: int
    about: int
    teller: int
    any: int


class Between(Struct, frozen=True, kw_only=True):
    """What happened, or is claimed to have, between two; `mean` is on Goldstein's scale."""

    one: str
    other: str
    happenings: int
    cooperation: int
    conflict: int
    mean: float | None


class Dyads(Listed, frozen=True, kw_only=True):
    """A page of pairs between whom something happened, the most first."""

    items: tuple[Between, ...]
    names: dict[str, str]


class Weighed(Struct, frozen=True, kw_only=True):
    """Happenings, reports of them, and the weights on Goldstein's scale of those that have one."""

    happenings: int
    reports: int
    weights: tuple[float, ...]


class Stretch(Struct, frozen=True, kw_only=True):
    """What `by` did to `to` in a period, of one quad class; where both did it with each other, both stand in both."""

    period: str | None
    by: tuple[str, ...]
    to: tuple[str, ...]
    quad: int
    occurred: Weighed
    claimed: Weighed


class OneDyad(Struct, frozen=True, kw_only=True):
    """What two sides did to each other over time; what is of no period stands last."""

    one: str
    other: str
    items: tuple[Stretch, ...]
    names: dict[str, str]


class Read(Struct, frozen=True, kw_only=True):
    """A field of a thing as it was read: its value, the characters and words it was read from, and why."""

    name: str
    value: str
    span: Span | None
    words: str | None
    in_source: Span | None
    note: str
    id: str | None


class Explained(Struct, frozen=True, kw_only=True):
    """A thing whole, and all that one can say about why it is in the record."""

    thing: AnyThing
    article: str | None
    uri: str | None
    words: str | None
    reasons: tuple[str, ...]
    doubts: tuple[str, ...]
    fields: tuple[Read, ...]
    facts: tuple[Event | Statement, ...]
    links: tuple[Link, ...]
    reports: tuple[str, ...]
    reviews: tuple[Review, ...]
    runs: tuple[Run, ...]
    names: dict[str, str]


class Line(Struct, frozen=True, kw_only=True):
    """A line of a ledger: the event that stands for it, what became of it, and the link that says so.

    `told` is the day on which it was told first, `effective` from when a measure is in force.
    """

    event: Event
    state: State
    because: Link | None
    told: str | None
    effective: str | None
    reports: int


class OneLedger(Told, frozen=True, kw_only=True):
    """A page of a ledger as one knew it on the day `as_of`; `states` counts the lines in each state."""

    which: Ledger
    as_of: str | None
    states: dict[str, int]
    items: tuple[Line, ...]


class Ledgers(Struct, frozen=True, kw_only=True):
    """How many lines of each ledger are in which state, as one knew on the day `as_of`."""

    as_of: str | None
    ledgers: dict[str, dict[str, int]]


class Value(Struct, frozen=True, kw_only=True):
    """A value of a filter, its name where it is an actor's id, and how many facts have it."""

    value: str
    name: str | None
    facts: int


class Facets(Struct, frozen=True, kw_only=True):
    """By filter the values that most facts have of those that pass all other filters."""

    total: int
    happenings: int
    facets: dict[str, tuple[Value, ...]]


class Contents(Struct, frozen=True, kw_only=True):
    """What is in the record: how many things of each kind, from which days and outlets, and what read them."""

    name: str
    version: str
    counts: dict[str, int]
    happenings: int
    outlets: int
    first: str | None
    last: str | None
    read_only: bool
    runs: tuple[Run, ...]


ANSWERS = (
    *(Contents, Articles, Story, Events, Statements, Links, Actors, OneActor),
    *(Dyads, OneDyad, Ledgers, OneLedger, Explained, Facets, Problem),
)
"""All that a route can answer."""
