"""The table learns to point where the teacher says. Needs the extra `train`."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")

from training.meaning.fit import Settings, fitted, weights
from training.meaning.lessons import cut, in_pieces

PIECES, WIDTH = 40, 24
CHANCE = np.random.default_rng(3)
TRUTH = CHANCE.standard_normal((PIECES, WIDTH)).astype(np.float32)
ROWS = [CHANCE.integers(0, PIECES, CHANCE.integers(2, 9)) for _ in range(600)]
SAID = np.array([TRUTH[row].mean(0) for row in ROWS], dtype=np.float32)
ALONE = (TRUTH + CHANCE.standard_normal(TRUTH.shape)).astype(np.float32)
SETTINGS = Settings(dimensions=16, passes=30, batch=50, rate=1e-2)


def cosines(table: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> float:
    """How well similarities by the table are those by what the teacher said."""
    means = [np.array([of[row].mean(0) for row in ROWS[:200]]) for of in (table, TRUTH - SAID.mean(0))]
    one, other = (rows / np.linalg.norm(rows, axis=1, keepdims=True) for rows in means)
    return float(np.corrcoef((one @ one.T).ravel(), (other @ other.T).ravel())[0, 1])


def test_a_table_learns_what_the_teacher_says_and_the_same_one_again() -> None:
    told: list[str] = []
    table = fitted(ALONE, ROWS, SAID, settings=SETTINGS, log=told.append)
    again = fitted(ALONE, ROWS, SAID, settings=SETTINGS, log=told.append)
    assert table.shape == (PIECES, 16)
    assert cosines(table) > cosines(ALONE - ALONE.mean(0)) + 0.05
    assert np.allclose(table, again, atol=1e-3)
    assert len(told) == 2 * SETTINGS.passes


def test_what_comes_often_weighs_little() -> None:
    often, seldom, never = weights([np.array([0, 0, 0, 0, 0, 1])] * 9, 3, 1e-3)
    assert often < seldom < never == 1


def test_news_is_cut_into_sentences_of_four_words_and_more(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    news.write_text(
        '{"text": "The envoy left on Monday. Nobody knew. \\"Why, I cannot say.\\"\\n\\nTalks went on all night"}'
    )
    found = list(cut(news))
    assert found == ["The envoy left on Monday.", '"Why, I cannot say."', "Talks went on all night"]
    assert [len(row) for row in in_pieces(found)] == [6, 8, 5]
