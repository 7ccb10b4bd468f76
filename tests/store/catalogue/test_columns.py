"""Names grow out of one another and share what they hold; none sees what came after it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from detente.store.catalogue.columns import Names

_IDS = st.lists(st.integers(0, 10**9).map(str), unique=True)


def _is(names: Names, ids: list[str]) -> None:
    """Names are those of a list, whatever one asks of them."""
    assert [*names] == ids == [names[place] for place in range(len(names))] == names[:]
    assert len(names) == len(ids)
    assert [names.place(id) for id in ids] == [*range(len(ids))]
    assert all(id in names for id in ids)
    if ids:
        assert names[-1] == ids[-1]


@given(_IDS, st.data())
def test_each_sees_what_it_had_and_no_more(ids: list[str], data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(ids)), max_size=5)))
    held = [Names(ids[: cuts[0]] if cuts else ())]
    for start, end in pairwise(cuts):
        held.append(held[-1].and_(ids[start:end]))
    for names, end in zip(held, cuts or [0], strict=False):
        _is(names, ids[:end])
        for later in ids[end:]:
            assert names.place(later) == -1
            assert later not in names


def test_two_that_grow_out_of_one_are_two() -> None:
    first = Names(["a", "b"])
    one, other = first.and_(["c"]), first.and_(["d", "e"])
    _is(first, ["a", "b"])
    _is(one, ["a", "b", "c"])
    _is(other, ["a", "b", "d", "e"])
    assert (one.place("d"), other.place("c")) == (-1, -1)
