"""Where the nodes of a network stand."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.view.plot.layout import layout

TIES = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(5, 9)), st.integers(1, 20), max_size=20)


@settings(max_examples=15, deadline=None)
@given(TIES)
def test_nodes_stand_within_the_sheet_apart_from_each_other_and_always_alike(
    ties: dict[tuple[int, int], float],
) -> None:
    radii = [20.0, 15.0, *[8.0] * 8]
    found = layout(radii, ties, 700, 450, 10)
    assert found == layout(radii, ties, 700, 450, 10)
    for place, ((x, y), radius) in enumerate(zip(found, radii, strict=True)):
        assert radius <= x + 0.1 and x <= 700.1 - radius
        assert radius <= y + 0.1 and y <= 450.1 - radius
        for (other_x, other_y), other in zip(found[:place], radii, strict=False):
            assert math.hypot(x - other_x, y - other_y) >= radius + other


def test_those_that_are_tied_stand_nearer_than_those_that_are_not() -> None:
    found = layout([8.0] * 6, {(0, 1): 5, (1, 2): 5, (0, 2): 5, (3, 4): 5, (4, 5): 5, (3, 5): 5}, 600, 600, 10)
    assert math.dist(found[0], found[1]) < math.dist(found[0], found[4])


def test_two_stand_side_by_side() -> None:
    (_, one), (_, other) = layout([8.0, 8.0], {(0, 1): 1}, 600, 200, 10)
    assert one == other
