"""Words are read some at a time, in their order, and none is left out."""

import pytest

from detente.divide.pipeline import pipeline


@pytest.mark.parametrize("lengths", [[], [3], [600, 600, 10], [2500, 1], [1] * 1200])
def test_paragraphs_are_read_whole_and_in_order(lengths: list[int]) -> None:
    docs = [pipeline().words("They met . " * number) for number in lengths]
    assert pipeline().read(docs) == docs
    assert all(doc.has_annotation("DEP") and doc.has_annotation("TAG") for doc in docs)
