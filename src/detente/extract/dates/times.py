"""What is known of time where a fact is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from detente.divide.document import Sentence
from detente.extract.dates.order import Order
from detente.record import Date, When


@dataclass(frozen=True, slots=True)
class Lead:
    """The opening of a story that tells of the very day that it is told on."""

    day: When
    paragraph: int
    nouns: frozenset[str]
    """The lemmas of its nouns: who takes part in it is among them."""


@dataclass(frozen=True, slots=True)
class Said:
    """The dates of a sentence; by the index of a word those that are said of it, and the orders that it stands in."""

    dates: tuple[Date, ...] = ()
    of_word: Mapping[int, tuple[Date, ...]] = field(default_factory=dict)
    orders: Mapping[int, tuple[Order, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Times:
    """What the sentences of a document say of time, the day it is told on (EDTF), and its lead, if of this day."""

    sentences: tuple[Said, ...]
    today: str | None = None
    lead: Lead | None = None

    def of(self, sentence: Sentence) -> Said:
        """What a sentence of the document says."""
        return self.sentences[sentence.index]
