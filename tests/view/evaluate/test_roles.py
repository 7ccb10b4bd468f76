"""Roles are scored by stretches of tokens and by tokens, on cases counted by hand."""

import pytest

from detente.record import Span
from detente.record.errors import BadGold
from detente.view.evaluate.gold import decoded
from detente.view.evaluate.roles import Roles, Sentence, score, tagged

GUARDS = Sentence(
    tokens=("Border", "guards", "shot", "two", "farmers", "near", "the", "camp"),
    tags=("B-S", "I-S", "O", "B-T", "I-T", "O", "B-R", "I-R"),
)


def roles(source: list[tuple[int, int]], target: list[tuple[int, int]]) -> Roles:
    """Roles whose stretches of tokens are these."""
    return Roles(frozenset(Span(*s) for s in source), frozenset(Span(*t) for t in target))


def figures(predicted: Roles) -> dict[str, float]:
    """The figures of GUARDS, by name."""
    return {figure.name: figure.value for figure in score([(GUARDS, predicted)])}


def test_the_gold_itself_scores_one_and_third_parties_are_not_asked_for() -> None:
    assert set(figures(roles([(0, 2)], [(3, 5)])).values()) == {1.0}


def test_a_shorter_stretch_is_not_exact_but_overlaps() -> None:
    found = figures(roles([(1, 2)], [(3, 5)]))
    assert (found["source exact f1"], found["target exact f1"], found["both exact f1"]) == (0.0, 1.0, 0.5)
    assert found["source overlap precision"] == 1.0
    assert found["source overlap recall"] == 0.5
    assert found["both overlap recall"] == pytest.approx(3 / 4)


def test_roles_exchanged_are_wrong() -> None:
    assert set(figures(roles([(3, 5)], [(0, 2)])).values()) == {0.0}


@pytest.mark.parametrize(
    ("tags", "stretches"),
    [
        ("B-S I-S O B-S", [(0, 2), (3, 4)]),
        ("B-S B-S I-S", [(0, 1), (1, 3)]),
        ("I-S I-S O", [(0, 2)]),
        ("B-T I-S", [(1, 2)]),
        ("B-S I-T I-S", [(0, 1), (2, 3)]),
        ("O O", []),
    ],
)
def test_stretches_that_tags_mark(tags: str, stretches: list[tuple[int, int]]) -> None:
    assert tagged(tags.split(), "S") == {Span(*stretch) for stretch in stretches}


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (b'{"tokens": ["A"], "tags": []}', "1 tokens, but 0 tags"),
        (b'{"tokens": ["A"], "tags": ["B-X"]}', "a tag other than"),
    ],
)
def test_a_row_whose_tags_do_not_fit_is_bad_gold(row: bytes, why: str) -> None:
    with pytest.raises(BadGold, match=why):
        decoded(row, Sentence, where="line 1")
