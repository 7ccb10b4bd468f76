"""Classes of distance grow with it and tell before from behind."""

from hypothesis import given
from hypothesis import strategies as st

from detente.encode.gaps import CLASSES, gap

HERE = slice(500, 503)


@given(st.integers(0, 400), st.integers(0, 400))
def test_farther_is_never_a_lower_class(near: int, more: int) -> None:
    behind = [gap(HERE, slice(503 + d, 505 + d)) for d in (near, near + more)]
    before = [gap(HERE, slice(max(498 - d, 0), 500 - d)) for d in (near, near + more)]
    assert behind == sorted(behind)
    assert before == sorted(before)
    assert all(b < CLASSES // 2 <= a < CLASSES for a, b in zip(behind, before, strict=True))


def test_neighbours_are_told_apart() -> None:
    assert len({gap(HERE, slice(503 + d, 504 + d)) for d in range(5)}) == 5
