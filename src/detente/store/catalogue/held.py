"""What a catalogue holds of a record as it was read, before reviews are heeded."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from detente.store.catalogue.columns import (
    ARTICLE,
    FACT,
    LINK,
    PART,
    Articles,
    Facts,
    Ints,
    Links,
    Names,
    Parts,
    empty,
)
from detente.store.catalogue.vocabulary import Vocabularies

Progress = Callable[[int, int], None]
"""Is told how many facts have been read, and of how many."""
Version = tuple[int, ...]
"""How often something was taken out, and how far each table went, in the order of `reading.TABLES`."""


@dataclass(frozen=True, slots=True)
class ActorHead:
    """What one shows of an actor in a list."""

    id: str
    name: str
    kind: str
    country: str | None
    sector: str | None = None
    """The first of its sectors."""


@dataclass(frozen=True, kw_only=True)
class Held:
    """Columns, and the ids of their rows; actors have the codes of their order."""

    version: Version
    words: Vocabularies = field(default_factory=Vocabularies)
    actors: tuple[ActorHead, ...] = ()
    actor_ids: Names = field(default_factory=Names)
    article_ids: Names = field(default_factory=Names)
    titles: tuple[str | None, ...] = ()
    articles: Articles = field(default_factory=lambda: empty(Articles, ARTICLE))
    fact_ids: Names = field(default_factory=Names)
    facts: Facts = field(default_factory=lambda: empty(Facts, FACT))
    parts: Parts = field(default_factory=lambda: empty(Parts, PART))
    link_ids: Names = field(default_factory=Names)
    links: Links = field(default_factory=lambda: empty(Links, LINK))
    incident_ids: Names = field(default_factory=Names)
    incidents: Ints = field(default_factory=lambda: np.empty(0, np.int32))
    """The number of the incident of each fact; −1 where it is alone."""
    sizes: Ints = field(default_factory=lambda: np.empty(0, np.int32))
    """How many events each incident has."""
