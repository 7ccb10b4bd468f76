"""docs/evaluate.md has a row for each task, in its format, that can be evaluated."""

import gzip
import re
from math import isfinite
from pathlib import Path

import msgspec
import pytest

from detente.view.evaluate import TaskName, evaluate
from detente.view.evaluate.statements import GoldArticle

PAGE = (Path(__file__).parents[3] / "docs" / "evaluate.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^## (\w+)\n.*?```json\n(.*?)\n```", PAGE, flags=re.MULTILINE | re.DOTALL))
HTML = b"<html><body><article><p>The article's body, and nothing else.</p></article></body></html>"


def test_every_task_is_described() -> None:
    assert set(ROWS) == set(TaskName)


@pytest.mark.parametrize("name", TaskName)
def test_the_row_of_a_task_can_be_evaluated(tmp_path: Path, name: TaskName) -> None:
    """End to end: the row is read by detente itself, and every figure is a number."""
    if name is TaskName.PAGES:
        (tmp_path / "one.html.gz").write_bytes(gzip.compress(HTML))
        (tmp_path / "one.json").write_text(ROWS[name], encoding="utf-8")
    else:
        (tmp_path / "gold.jsonl").write_text(ROWS[name], encoding="utf-8")
    figures = evaluate(name, tmp_path)
    assert figures.rows == 1
    assert all(isfinite(figure.value) for figure in figures.figures)


def test_the_spans_of_the_statement_are_those_of_its_words() -> None:
    article = msgspec.json.decode(ROWS["statements"], type=GoldArticle)
    (said,) = article.attributions
    words = [span.of(article.text) for span in (*said.source, *said.cue, *said.content)]
    assert words == ["she", "said", "“Stay”"]
