"""The rows of the tables about actors, and the actors that rows stand for."""

from msgspec import Struct, field

from detente.record import ActorKind


class State(Struct, frozen=True):
    """A row of states.tsv."""

    iso: str
    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    from_: str | None = field(default=None, name="from")
    to: str | None = None
    neighbours: tuple[str, ...] = ()


class People(Struct, frozen=True):
    """A row of peoples.tsv."""

    id: str
    name: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


class Organisation(Struct, frozen=True):
    """A row of organisations.tsv."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sectors: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    from_: str | None = field(default=None, name="from")
    to: str | None = None


class Metonym(Struct, frozen=True):
    """A row of metonyms.tsv."""

    name: str
    actor: str
    country: str | None = None
    sector: str | None = None
    from_: str | None = field(default=None, name="from")
    to: str | None = None


class Title(Struct, frozen=True):
    """A row of titles.tsv."""

    title: str
    plural: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    named: str = ""
    alone: str = ""
    of: str = ""
    """The one state or body whose office it is where no other is named."""
    rank: str = ""
    """The rank that it is a form of: "gen." is general."""


class Role(Struct, frozen=True):
    """A row of roles.tsv."""

    noun: str
    plural: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    kind: ActorKind = ActorKind.ORGANISATION
    body: str = ""
    states: str = ""


class Holder(Struct, frozen=True):
    """A row of offices.tsv: who held an office, and when."""

    office: str
    country: str
    person: str
    from_: str | None = field(default=None, name="from")
    to: str | None = None


class Person(Struct, frozen=True):
    """A row of persons.tsv: other forms of a person's name, and the part that stands for the whole."""

    name: str
    aliases: tuple[str, ...] = ()
    surname: str | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()


class FamilyName(Struct, frozen=True):
    """A row of family_names.tsv."""

    name: str


class ShortName(Struct, frozen=True):
    """A row of short_names.tsv: a short form of a given name and the names that it can stand for."""

    short: str
    full: tuple[str, ...]


class Gender(Struct, frozen=True):
    """A row of genders.tsv: a given name or title, and m or f."""

    word: str
    gender: str


class City(Struct, frozen=True):
    """A row of cities.tsv."""

    name: str
    state: str


class PersonNoun(Struct, frozen=True):
    """A row of person_nouns.tsv: a noun for a private person, and m or f where it tells."""

    noun: str
    gender: str = ""


class Description(Struct, frozen=True):
    """A row of descriptions.tsv: a noun, and whom it can mean with "the"."""

    noun: str
    kinds: tuple[ActorKind, ...]
    members: tuple[str, ...] = ()


class Namesake(Struct, frozen=True):
    """A row of namesakes.tsv: a place whose name holds that of a state, and the state that it is of."""

    name: str
    country: str | None = None


class Homonym(Struct, frozen=True):
    """A row of homonyms.tsv: a state, and words that tell that its name means another place."""

    iso: str
    cues: tuple[str, ...]


class Sector(Struct, frozen=True):
    """A row of sectors.tsv."""

    code: str
    meaning: str


class ActorWord(Struct, frozen=True):
    """A row of actor_words.tsv."""

    word: str
    kind: str


Row = State | People | Organisation | Metonym | Namesake | Title | Role | Person


class Tables(Struct, frozen=True, kw_only=True):
    """The rows that tell who there is: what ships, or what a user has added."""

    states: tuple[State, ...] = ()
    peoples: tuple[People, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    metonyms: tuple[Metonym, ...] = ()
    namesakes: tuple[Namesake, ...] = ()
    titles: tuple[Title, ...] = ()
    roles: tuple[Role, ...] = ()
    persons: tuple[Person, ...] = ()
    holders: tuple[Holder, ...] = ()
