"""Pages are scored in shingles of four words, each page weighing the same."""

import gzip
from pathlib import Path

import pytest

from detente.record.errors import BadGold
from detente.view.evaluate.pages import Page, load, score, shingle_shares

NOWHERE = Path("page.html.gz")


@pytest.mark.parametrize(
    ("gold", "predicted", "shares"),
    [
        ("a b c d e", "a b c d e", (1, 0, 0)),
        ("a b c d e", "A b c d e", (1 / 3, 1 / 3, 1 / 3)),  # one of three shingles is in both
        ("a b c d", "x y z w", (0, 1 / 2, 1 / 2)),
        ("a b", "a b", (1, 0, 0)),  # shorter than a shingle: one shingle
        ("a b c d a b c d", "a b c d", (1 / 5, 0, 4 / 5)),  # "abcd" stands twice in the gold
        ("a b c d", "", (0, 0, 1)),
        ("", "", (0, 0, 0)),
        ("a, b; c. d!", "a b c d", (1, 0, 0)),  # marks are no words
    ],
)
def test_shares_of_shingles(gold: str, predicted: str, shares: tuple[float, float, float]) -> None:
    assert shingle_shares(gold, predicted) == pytest.approx(shares)


def test_a_page_without_prediction_has_no_precision_but_costs_recall() -> None:
    outcomes = [(Page(NOWHERE, "a b c d"), "a b c d"), (Page(NOWHERE, "e f g h"), "")]
    found = {figure.name: figure.value for figure in score(outcomes)}
    assert (found["precision"], found["recall"], found["accuracy"]) == (1.0, 0.5, 0.5)
    assert found["f1"] == pytest.approx(2 / 3)


def test_a_long_page_weighs_as_a_short_one() -> None:
    long = " ".join(map(str, range(1000)))
    found = {f.name: f.value for f in score([(Page(NOWHERE, long), long), (Page(NOWHERE, "a b c d"), "x y z w")])}
    assert (found["precision"], found["recall"]) == (0.5, 0.5)


def test_a_page_needs_its_text_beside_it(tmp_path: Path) -> None:
    (page := tmp_path / "one.html.gz").write_bytes(gzip.compress(b"<p>Text</p>"))
    with pytest.raises(BadGold, match=r"put one\.json beside it"):
        load((page,))
    (gold := tmp_path / "one.json").write_text('{"text": "Text"}')
    assert load((page, gold)) == (Page(page, "Text"),)
