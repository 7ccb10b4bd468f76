"""What is known of time where a fact is told."""

from dataclasses import dataclass

from detente.record import Date, When


@dataclass(frozen=True, slots=True)
class Lead:
    """The opening of a story that tells of the very day that it is told on."""

    day: When
    paragraph: int
    nouns: frozenset[str]
    """The lemmas of its nouns: who takes part in it is among them."""


@dataclass(frozen=True, slots=True)
class Times:
    """The dates of a document, the day that it is told on (EDTF), and its lead, where that tells of this day."""

    dates: tuple[Date, ...]
    today: str | None = None
    lead: Lead | None = None
