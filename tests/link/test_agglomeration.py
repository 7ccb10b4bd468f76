"""Groups by average linkage."""

import numpy as np

from detente.link.agglomeration import groups, merges

LIKENESS = np.array([[1.0, 0.9, 0.5, 0.1], [0.9, 1.0, 0.3, 0.1], [0.5, 0.3, 1.0, 0.2], [0.1, 0.1, 0.2, 1.0]])


def test_the_likest_are_joined_first_and_groups_by_their_mean() -> None:
    assert [round(likeness, 3) for likeness, _, _ in merges(LIKENESS)] == [0.9, 0.4, 0.133]


def test_joins_stop_at_the_threshold() -> None:
    joins = merges(LIKENESS)
    assert [len(set(groups(4, joins, threshold))) for threshold in (0.95, 0.5, 0.4, 0.1)] == [4, 3, 2, 1]


def test_what_was_given_is_not_changed() -> None:
    before = LIKENESS.copy()
    merges(LIKENESS)
    assert (before == LIKENESS).all()
