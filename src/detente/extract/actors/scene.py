"""What is known at a place of an article: its persons, its date, and who was spoken of before."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import takewhile

from msgspec import Struct

from detente.divide.document import Sentence
from detente.extract.actors.candidate import Candidate
from detente.extract.actors.cast import Player, Players, known
from detente.extract.actors.directory import Directory
from detente.record import Actor, How, Span
from detente.record.edtf import Bounds


class Reference(Struct, frozen=True):
    """What a candidate stands for, and why."""

    actor: Actor | None
    how: How
    confidence: float
    reason: str
    player: Player | None = None
    """The actor with the offices that titles can mean, where it is a person."""
    members: tuple[Actor, ...] = ()
    """Those meant where they are several: "the two leaders"."""
    country: str | None = None
    """The state of somebody of whom no more is known."""
    same_as: Span | None = None
    """Where somebody stands whom it takes up, but who is nobody known."""

    @property
    def is_known(self) -> bool:
        """Whether it stands for somebody."""
        return bool(self.actors)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All whom it stands for."""
        return (self.actor,) if self.actor else self.members

    @property
    def names(self) -> str:
        """The names of those it stands for."""
        return " and ".join(actor.name for actor in self.actors)


Spoken = tuple[Candidate, Reference]
"""A mention and what it stands for."""


@dataclass(frozen=True, slots=True)
class Place:
    """That a sentence speaks of a state by the word at `at`, and the index of the word whose place it is, if any."""

    sentence: int
    country: str
    of: int | None
    at: int


@dataclass(frozen=True, slots=True)
class Scene:
    """The persons of the article, its date, and all candidates before this one with what they stand for."""

    cast: Players
    when: Bounds | None
    directory: Directory
    sentences: Sequence[Sentence] = ()
    home: str | None = None
    """The state that the article is written from, by its dateline."""
    countries: frozenset[str] = frozenset()
    """The states that the article speaks of anywhere."""
    places: Sequence[Place] = ()
    quoted: frozenset[int] = frozenset()
    """The sentences of which every word is quoted."""
    past: Sequence[Spoken] = ()

    def since(self, sentence: int) -> list[Spoken]:
        """The mentions from a sentence on, in order."""
        return list(takewhile(lambda spoken: spoken[0].sentence >= sentence, reversed(self.past)))[::-1]

    def named_before(self) -> Iterator[Actor]:
        """The actors spoken of so far, the last one first."""
        return (r.actor for _, r in reversed(self.past) if r.actor)

    def players_before(self) -> Iterator[Player]:
        """The persons spoken of so far, the last one first."""
        return (r.player for _, r in reversed(self.past) if r.player)

    def player(self, name: str) -> Player:
        """The person of that full name in the tables, as the article's date has it."""
        return known(self.directory.persons[name], self.when, self.directory)

    def spoken_of(self) -> frozenset[str]:
        """The states that the article speaks of, is written from, or whose persons and bodies it has named so far."""
        met = {actor.country for actor in self.named_before()} | {self.home}
        return self.countries.union(country for country in met if country)

    def names(self, actor: str) -> bool:
        """Whether an actor, or one whose id begins so, was spoken of so far."""
        return any(a.id.startswith(actor) for a in self.named_before())

    def owner(self, candidate: Candidate) -> Reference | None:
        """Whom the pronoun or noun means that a phrase begins with: "his predecessor", "the country's president"."""
        here = self.since(candidate.sentence)
        begins = (r for c, r in here if c.possessive and c.span.start == candidate.span.start)
        return next(begins, None)

    def state_of(self, reference: Reference) -> str | None:
        """The state of whom a mention stands for, else the one that a title of his names."""
        actor = reference.actor
        if actor is None or actor.country:
            return actor.country if actor else reference.country
        titled = (c.country for c, r in reversed(self.past) if r.actor and r.actor.id == actor.id and c.country)
        return next(titled, None)

    def placed(self, candidate: Candidate) -> str | None:
        """The one state in which the sentence of a candidate says that something is."""
        here = {p.country for p in self.places if p.sentence == candidate.sentence and p.of is not None}
        return next(iter(here)) if len(here) == 1 else None

    def setting(self, candidate: Candidate) -> str | None:
        """The state in which the candidate's deed is done, by its own words, else the only one spoken of so far.

        That of the dateline counts until somebody of another has been named.
        """
        here = {p.country for p in self.places if p.sentence == candidate.sentence and p.of == candidate.clause}
        so_far = {p.country for p in self.places if p.sentence <= candidate.sentence}
        named = any(actor.country in so_far for actor in self.named_before())
        only = here or so_far | ({self.home} if self.home and not named else set())
        return next(iter(only)) if len(only) == 1 else None

    def has_spoken_of(self, country: str, *, before: int) -> bool:
        """Whether a sentence before another spoke of a state."""
        return any(p.country == country and p.sentence < before for p in self.places)

    def focus(self, candidate: Candidate, *, without: Set[str] = frozenset()) -> str | None:
        """The only state of a candidate's sentence or of the one before, else that which the article is written from.

        Where they speak of several, it is that of the dateline or nobody's; so it is where a sentence speaks of none
        and the article more of that state than of the one before.
        """
        near = self.near(candidate, without=without)
        home = self.home if self.home not in without else None
        if len(near) == 1 and (self.spoken_in(candidate.sentence) or not self._is_more_of(home, near)):
            return next(iter(near))
        return home if not near or home in near or len(near) == 1 else None

    def _is_more_of(self, home: str | None, others: Set[str]) -> bool:
        often = Counter(actor.country for actor in self.named_before())
        return home is not None and all(often[home] > often[other] for other in others)

    def near(self, candidate: Candidate, *, without: Set[str] = frozenset()) -> set[str]:
        """The states of which a candidate's sentence speaks, or the one before where it speaks of none."""
        return (self.spoken_in(candidate.sentence) - without) or (self.spoken_in(candidate.sentence - 1) - without)

    def spoken_in(self, sentence: int) -> set[str]:
        """The states of which a sentence speaks, by places or by whom it has named so far."""
        placed = {p.country for p in self.places if p.sentence == sentence}
        named = {r.actor.country for c, r in self.since(sentence) if c.sentence == sentence and r.actor}
        return placed | {country for country in named if country}

    def country_of(self, candidate: Candidate) -> str | None:
        """The state a phrase belongs to, by its own words or by the person it names as owner."""
        owners = {p.actor.country for p in (self.cast.bearing(candidate.owner) if candidate.owner else ())}
        return candidate.country or (owners.pop() if len(owners) == 1 else None)
