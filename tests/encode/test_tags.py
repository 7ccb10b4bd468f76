"""Tags become spans that begin where one begins, and nothing goes on that has not begun."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from detente.encode.tags import likeliest, spans

SCORES = st.integers(0, 12).flatmap(
    lambda n: arrays(np.float32, (n, 5), elements=st.floats(-9, 9, width=32, allow_subnormal=False))
)


def scores(tags: str) -> np.ndarray:
    """Scores that are sure of tags: O, and b/i, B/I for two kinds."""
    return np.eye(5, dtype=np.float32)[["ObiBI".index(tag) for tag in tags]] * 9


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("", []),
        ("OOO", []),
        ("bii", [(0, 3, 0)]),
        ("ObiOB", [(1, 3, 0), (4, 5, 1)]),
        ("bb", [(0, 1, 0), (1, 2, 0)]),
        ("biBI", [(0, 2, 0), (2, 4, 1)]),
    ],
)
def test_sure_tags_are_read_as_they_stand(tags: str, expected: list[tuple[int, int, int]]) -> None:
    assert [(words.start, words.stop, kind) for words, kind in spans(scores(tags))] == expected


def test_an_inside_without_a_begin_becomes_the_likeliest_that_has_one() -> None:
    unsure = scores("OiO")
    unsure[1, 1] = 8
    assert [(w.start, w.stop) for w, _ in spans(unsure)] == [(1, 2)]


def test_the_usual_order_of_tags_decides_where_words_do_not() -> None:
    unsure = scores("bOb")
    unsure[1] = 0
    joining = np.zeros((5, 5), dtype=np.float32)
    joining[1, 2] = joining[2, 2] = 12
    assert [(w.start, w.stop) for w, _ in spans(unsure)] == [(0, 1), (2, 3)]
    assert [(w.start, w.stop) for w, _ in spans(unsure, joining)] == [(0, 3)]


@given(SCORES)
def test_no_path_that_is_allowed_is_likelier(table: np.ndarray) -> None:
    path = likeliest(table)
    greedy = table.argmax(1).tolist() if len(table) else []
    assert all(tag % 2 or tag == 0 or before in (tag, tag - 1) for before, tag in zip([0, *path], path, strict=False))
    if all(tag % 2 or tag == 0 or before in (tag, tag - 1) for before, tag in zip([0, *greedy], greedy, strict=False)):
        assert sum(table[i, t] for i, t in enumerate(path)) == pytest.approx(
            table.max(1).sum() if len(table) else 0, abs=1e-3
        )


@given(SCORES)
def test_spans_lie_apart_and_in_order(table: np.ndarray) -> None:
    ends = [place for words, _ in spans(table) for place in (words.start, words.stop)]
    assert ends == sorted(ends)
    assert all(words.start < words.stop for words, _ in spans(table))
