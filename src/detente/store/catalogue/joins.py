"""Links found, counted and put in order by the facts that they join."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, partial

import numpy as np

from detente.link.rifts import Rift
from detente.store.catalogue.columns import Codes, Ints, Links, Mask
from detente.store.catalogue.facets import Counted, most
from detente.store.catalogue.filter import Values
from detente.store.catalogue.held import Held
from detente.store.catalogue.index import once
from detente.store.catalogue.masks import Masks, both
from detente.store.catalogue.memory import Memory
from detente.store.catalogue.rifts import rifts
from detente.store.catalogue.roles import Roles
from detente.store.catalogue.vocabulary import Vocabulary

KIND, RIFT = "kind", "rift"
COLUMNS, PARTIES = ("outlet",), ("by", "teller", "actor")
"""What links can be counted by, at either end."""


ValuesOf = Callable[[Ints], tuple[Ints, Codes]]
"""Where each of some facts stands among them, and a value that it has."""


class Order(StrEnum):
    """What stands first in a list of links, by the later of the two facts, or by how sure a link is."""

    EARLIEST = "earliest"
    LATEST = "latest"
    SUREST = "surest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """What one asks of links beside what one asks of their facts."""

    kinds: Values = ()
    rifts: Values = ()
    least: float = 0.0
    """How sure a link is at least."""


class Joins:
    """The links of a record, of which only the `standing` are found."""

    def __init__(self, held: Held, roles: Roles, masks: Masks, standing: Mask, memory: Memory) -> None:
        self._held, self._roles, self._masks, self._standing, self._memory = held, roles, masks, standing, memory
        self._links: Links = held.links
        self._rift = Vocabulary(Rift)

    def find(self, given: Mapping[str, Mask], asked: Joining) -> Ints:
        """The links that are as asked, and have at either end a fact that passes all of some masks."""
        return np.flatnonzero(self._fits(given, asked, KIND, RIFT)).astype(np.int32)

    def facets(self, given: Mapping[str, Mask], asked: Joining) -> Mapping[str, tuple[Counted, ...]]:
        """By field its values with how many links have them that pass all that is asked of other fields."""
        kind, rift = (self._fits(given, asked, other) for other in (RIFT, KIND))
        columns = {name: self._at_ends(name, partial(self._by_column, name), given, asked) for name in COLUMNS}
        parties = {name: self._at_ends(name, self._roles.wide[name].values, given, asked) for name in PARTIES}
        return {
            KIND: most(np.bincount(self._links.kind[kind]), self._held.words.link),
            RIFT: most(np.bincount(self.rifts[rift & (self.rifts >= 0)]), self._rift),
            **{name: most(counts, self._masks.words[name]) for name, counts in columns.items()},
            **{name: most(counts, self._roles.ids) for name, counts in parties.items()},
        }

    def sorted(self, found: Ints, rank: Ints, order: Order) -> Ints:
        """Links in an order; `rank` is where each fact stands with the latest first."""
        ends = self._links.from_[found], self._links.to[found]
        by_day = found[np.argsort(np.minimum(*(rank[end] for end in ends)), kind="stable")]
        if order is Order.SUREST:
            return by_day[np.argsort(-self._links.confidence[by_day], kind="stable")]
        if order is Order.LATEST:
            return by_day
        dated = self._held.facts.dated
        undated = int(np.count_nonzero(~(dated[ends[0]] | dated[ends[1]])))
        until = len(by_day) - undated
        return np.concatenate((by_day[:until][::-1], by_day[until:]))

    @cached_property
    def rifts(self) -> Codes:
        """The rift of each link; −1 where there is none."""
        links, facts, doers = self._links, self._held.facts, self._roles.own["by"]
        joined = (links.kind, links.from_, links.to)
        spoken = (facts.what, facts.bearing, facts.asserted_by, doers.facts, doers.codes)
        return self._memory.once("rifts", lambda: rifts(self._held, self._roles, self._rift), *joined, *spoken)

    def _fits(self, given: Mapping[str, Mask], asked: Joining, *fields: str, without: str = "") -> Mask:
        ends = self._ends(given, without)
        fits: Mask = (ends[0] | ends[1]) & (self._links.confidence >= asked.least)
        if asked.kinds and KIND in fields:
            fits &= np.isin(self._links.kind, [self._held.words.link.known(kind) for kind in asked.kinds])
        if asked.rifts and RIFT in fields:
            fits &= np.isin(self.rifts, [code for rift in asked.rifts if (code := self._rift.known(rift)) >= 0])
        return fits

    def _ends(self, given: Mapping[str, Mask], without: str = "") -> tuple[Mask, Mask]:
        """Of which links that stand the fact at either end passes."""
        links, mask = self._links, both(iter([each for field, each in given.items() if field != without]))
        return mask[links.from_] & self._standing, mask[links.to] & self._standing

    def _at_ends(self, name: str, values: ValuesOf, given: Mapping[str, Mask], asked: Joining) -> Ints:
        """How many links have each value at an end that passes all but one mask."""
        links, fits = self._links, self._fits(given, asked, KIND, RIFT, without=name)
        found = []
        for end, passes in zip((links.from_, links.to), self._ends(given, name), strict=True):
            those = np.flatnonzero(passes & fits)
            rows, codes = values(end[those])
            found.append(those[rows].astype(np.int64) << 32 | codes)
        return np.bincount(once(np.concatenate(found)) & 0xFFFFFFFF)

    def _by_column(self, name: str, facts: Ints) -> tuple[Ints, Codes]:
        codes = self._masks.columns[name][facts]
        places = np.flatnonzero(codes >= 0)
        return places, codes[places]
