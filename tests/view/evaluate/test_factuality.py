"""Factuality is scored over all targets, and by corpus where there are several."""

from pathlib import Path

import pytest

from detente.record.errors import BadGold
from detente.view.evaluate.factuality import Judged, Sentence, Target, load, score


def judged(corpus: str, *values: float) -> Judged:
    """A sentence whose words are all targets of these values."""
    targets = tuple(Target(i, i + 1, value) for i, value in enumerate(values))
    return Judged(corpus, Sentence(("word",) * len(values), targets))


def test_error_and_correlation_run_over_targets_and_not_sentences() -> None:
    found = {f.name: (f.value, f.n) for f in score([(judged("a", 3.0, -3.0), (2.0, -2.0)), (judged("a", 0.0), (1.0,))])}
    assert found["mean absolute error"] == (pytest.approx(1.0), 3)
    assert found["pearson r"][0] == pytest.approx(12 / (18 * (4 + 4 + 1 - 3 * (1 / 3) ** 2)) ** 0.5)


def test_each_of_several_corpora_has_its_own_figures() -> None:
    found = {f.name: f.n for f in score([(judged("a", 3.0), (3.0,)), (judged("b", 1.0, 2.0), (1.0, 1.0))])}
    assert (found["mean absolute error"], found["a pearson r"], found["b mean absolute error"]) == (3, 1, 2)


def test_a_corpus_is_named_as_its_file(tmp_path: Path) -> None:
    file = tmp_path / "press-dev.jsonl"
    file.write_text('{"tokens": ["They", "left"], "targets": [{"start": 1, "end": 2, "factuality": 3.0}]}')
    assert [row.corpus for row in load((file,))] == ["press-dev"]


def test_a_target_outside_the_sentence_is_bad_gold(tmp_path: Path) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text('{"tokens": ["They"], "targets": [{"start": 1, "end": 2, "factuality": 3.0}]}')
    with pytest.raises(BadGold, match=r"bad\.jsonl, line 1.*outside"):
        load((file,))
