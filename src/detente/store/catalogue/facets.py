"""How many facts have each value of a field, of those that pass what else is asked."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from detente.store.catalogue.columns import Ints, Mask
from detente.store.catalogue.filter import Filter
from detente.store.catalogue.masks import COLUMNS, PARTIES, Masks, both
from detente.store.catalogue.roles import Roles
from detente.store.catalogue.vocabulary import Vocabulary

MOST = 50
"""How many values a facet has where nobody asks for more."""


class Counted(NamedTuple):
    """A value and how many facts have it."""

    value: str
    facts: int


def facets(masks: Masks, roles: Roles, asked: Filter, limit: int) -> Mapping[str, tuple[Counted, ...]]:
    """By field so many of its values that some facts have, the most frequent first."""
    given = masks.of(asked)
    all_of_it = np.flatnonzero(both(iter(given.values())))
    found = {
        name: np.flatnonzero(_without(given, name)) if name in given else all_of_it for name in (*COLUMNS, *PARTIES)
    }
    columns = {name: _column(masks.columns[name], found[name]) for name in COLUMNS}
    parties = {name: roles.wide[name].counts_of(found[name]) for name in PARTIES}
    return {
        **{name: most(counts, masks.words[name], limit) for name, counts in columns.items()},
        **{name: most(counts, roles.ids, limit) for name, counts in parties.items()},
    }


def facets_of(masks: Masks, roles: Roles, found: Ints, names: Sequence[str]) -> Mapping[str, tuple[Counted, ...]]:
    """By field its values that some of the facts found have, the most frequent first."""
    columns, wide = masks.columns, roles.wide
    by_column = {name: most(_column(columns[name], found), masks.words[name]) for name in names if name in COLUMNS}
    return by_column | {name: most(wide[name].counts_of(found), roles.ids) for name in names if name in PARTIES}


def _without(given: Mapping[str, Mask], name: str) -> Mask:
    """What passes all but one field; rejected facts are only counted to be asked for."""
    others = [mask for field, mask in given.items() if field != name]
    return both(iter(others)) if others else np.ones_like(given[name])


def _column(column: Ints, found: Ints) -> Ints:
    codes = column[found]
    return np.bincount(codes[codes >= 0])


def most(counts: Ints, words: Vocabulary | Sequence[str], limit: int = MOST) -> tuple[Counted, ...]:
    """So many of the values that some have, the most frequent first, of the same number by their order."""
    held = np.flatnonzero(counts)
    first = held[np.argsort(-counts[held], kind="stable")][:limit]
    return tuple(Counted(words[code], int(counts[code])) for code in first.tolist())
