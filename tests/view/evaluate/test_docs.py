"""docs/evaluate.md has a row for each task, in its format, that scores one against itself."""

import re
from pathlib import Path

import msgspec
import pytest

from detente.view.evaluate import TaskName
from detente.view.evaluate.statements import GoldArticle
from detente.view.evaluate.tasks import task_of

PAGE = (Path(__file__).parents[3] / "docs" / "evaluate.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^## (\w+)\n.*?```json\n(.*?)\n```", PAGE, flags=re.MULTILINE | re.DOTALL))


def test_every_task_is_described() -> None:
    assert set(ROWS) == set(TaskName)


@pytest.mark.parametrize("name", TaskName)
def test_the_row_of_a_task_is_in_its_format(tmp_path: Path, name: TaskName) -> None:
    files = (tmp_path / "gold.html.gz", tmp_path / "gold.json") if name == "pages" else (tmp_path / "gold.jsonl",)
    for file in files:
        file.write_text(ROWS[name], encoding="utf-8")
    assert len(task_of(name).load(files)) == 1


def test_the_spans_of_the_statement_are_those_of_its_words() -> None:
    article = msgspec.json.decode(ROWS["statements"], type=GoldArticle)
    (said,) = article.attributions
    words = [span.of(article.text) for span in (*said.source, *said.cue, *said.content)]
    assert words == ["she", "said", "“Stay”"]
