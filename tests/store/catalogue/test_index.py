"""Facts by value, and values by fact: counted one by one, or all at once."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from detente.store.catalogue.index import Index

_PAIRS = st.lists(st.tuples(st.integers(0, 40), st.integers(-1, 5)))


@given(_PAIRS, st.sets(st.integers(0, 60)))
def test_values_of_facts_are_counted_as_by_hand(pairs: list[tuple[int, int]], asked: set[int]) -> None:
    facts, codes = (np.array([pair[side] for pair in pairs], np.int32) for side in (0, 1))
    index, found = Index(facts, codes, 6), np.array(sorted(asked), np.int32)
    places, values = index.values(found)
    known = {(fact, code) for fact, code in pairs if fact in asked and code >= 0}
    assert sorted(zip(found[places].tolist(), values.tolist(), strict=True)) == sorted(known)
    by_hand = Counter(code for _, code in known)
    assert index.counts_of(found).tolist() == [by_hand[code] for code in range(6)]
