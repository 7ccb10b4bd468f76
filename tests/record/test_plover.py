"""PLOVER: every root has its worth, and so has each of its modes."""

import pytest

from detente.record import Root
from detente.record.plover import modes, plover


@pytest.mark.parametrize("root", Root)
def test_every_root_has_a_quad_and_a_score(root: Root) -> None:
    worth = plover(root)
    assert (worth.root, worth.mode) == (root, None)
    assert worth.quad in (1, 2, 3, 4)
    assert {plover(root, mode).mode for mode in modes(root)} == set(modes(root))


@pytest.mark.parametrize(
    ("root", "mode", "quad", "score"),
    [
        (Root.CONSULT, "visit", 1, 4.0),
        (Root.CONSULT, None, 1, 2.5),
        (Root.SANCTION, None, 4, -6.0),
        (Root.ASSAULT, "aerial", 4, -9.0),
        (Root.ACCUSE, "no such mode", 3, -3.0),
    ],
)
def test_a_mode_has_its_own_score_and_else_that_of_its_root(
    root: Root, mode: str | None, quad: int, score: float
) -> None:
    worth = plover(root, mode)
    assert (worth.quad, worth.score) == (quad, score)
