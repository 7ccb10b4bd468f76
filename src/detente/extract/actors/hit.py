"""Words of a sentence that can be part of an actor's mention, with what they can mean."""

from dataclasses import dataclass

from msgspec import Struct

from detente.extract.actors.directory import Directory
from detente.extract.actors.vocabulary import Sort, Term
from detente.record.edtf import Bounds

PLACES = (Sort.STATE, Sort.ADJECTIVE, Sort.CAPITAL, Sort.REGION, Sort.CITIZENS)
"""Sorts of what a place is called by, and those who are of it."""
_OWNERS = (Sort.STATE, Sort.ADJECTIVE, Sort.BODY, Sort.METONYM, Sort.CAPITAL, Sort.REGION, Sort.CITIZENS)


class Hit(Struct, frozen=True):
    """Tokens `[first, end)` and what they can mean; no terms where only their form says that they are a name."""

    first: int
    end: int
    terms: tuple[Term, ...] = ()
    name: str = ""
    """A person's name or an unlisted organisation's."""
    guess: str = ""
    """PERSON or ORG where it is the entity tagger's word alone."""

    def __hash__(self) -> int:
        return hash((self.first, self.end))

    def term(self, *sorts: Sort) -> Term | None:
        """The first meaning that is of one of these sorts."""
        for term in self.terms:
            if term.sort in sorts:
                return term
        return None

    @property
    def is_person(self) -> bool:
        """Whether it names one person."""
        return self.guess == "PERSON" or self.term(Sort.PERSON) is not None

    @property
    def is_holder(self) -> bool:
        """Whether it is one person's title."""
        return any(t.sort is Sort.TITLE and not t.plural for t in self.terms)

    @property
    def owner(self) -> Term | None:
        """The state, body or people that a phrase can belong to."""
        return self.term(*_OWNERS)

    @property
    def stands_before_names(self) -> bool:
        """Whether it is a title that a name may follow."""
        return any(t.named for t in self.terms)


@dataclass(frozen=True, slots=True)
class Background:
    """What the tables and the whole article tell of the names in a sentence."""

    directory: Directory
    names: frozenset[str] = frozenset()
    """First names and surnames of those whom it names in full."""
    when: Bounds | None = None
    """Its date, which decides between states of one name."""
    strangers: frozenset[str] = frozenset()
    """The states whose bare name means something else in it."""
