"""The page that one reads in the morning: sections of lines, each with the facts that it rests on."""

from dataclasses import dataclass
from datetime import date

from detente.record import Article
from detente.view.facts.article import FactView
from detente.view.facts.event import EventView
from detente.view.facts.spoken import spoken


@dataclass(frozen=True, slots=True)
class Line:
    """A fact in the words in which it was told, what there is to say of it, and the facts that say so."""

    fact: FactView
    mark: str | None = None
    beneath: tuple["Line", ...] = ()

    @property
    def kind(self) -> str:
        """What a reader must see at once: the bearing of an event, the kind of a statement."""
        fact = self.fact
        return fact.bearing.value if isinstance(fact, EventView) else fact.statement.kind.value

    @property
    def when(self) -> str:
        """Its date in words."""
        return spoken(self.fact.edtf) if self.fact.edtf else "undated"

    @property
    def reports(self) -> int:
        """How many reports there are of it."""
        return self.fact.reports if isinstance(self.fact, EventView) else 1

    @property
    def article(self) -> Article:
        """The article that tells it."""
        return self.fact.article


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a brief."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What one shows of a record in the morning: the day of which it is, and the sections that hold something."""

    day: date | None
    since: date | None
    about: str | None
    sections: tuple[Section, ...]
