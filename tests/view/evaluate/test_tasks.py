"""Running a task: which rows are read, what is told on the way, and what comes back."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from detente.record.errors import BadGold
from detente.view.evaluate import Figure, Figures, Part, TaskName, evaluate, figures_table, tasks
from detente.view.evaluate.gold import read_rows
from detente.view.evaluate.task import Task

SUM = Task(
    load=lambda files: tuple(number for file in files for number in read_rows(file, int)),
    predict=lambda number: number * 10,
    score=lambda outcomes: (Figure("sum", sum(predicted for _, predicted in outcomes), len(outcomes)),),
)


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A gold file of the numbers 1 to 5, for a task that multiplies by ten and adds up."""
    monkeypatch.setattr(tasks, "task_of", lambda _name: SUM)
    (file := tmp_path / "numbers.jsonl").write_text("1\n2\n3\n4\n5\n")
    return file


@pytest.mark.parametrize(
    ("part", "limit", "expected"),
    [
        (Part.ALL, None, 150),
        (Part.ODD, None, 90),
        ("even", None, 60),
        (Part.ALL, 2, 10 + 30),
        (Part.ODD, 2, 10 + 30),
        (Part.ALL, 3, 10 + 20 + 40),
        (Part.ALL, 9, 150),
        (Part.ALL, 0, 0),
    ],
)
def test_a_part_of_the_rows_and_some_spread_over_it(
    gold: Path, part: Part | str, limit: int | None, expected: float
) -> None:
    assert evaluate("dates", gold, part=part, limit=limit).value("sum") == expected


def test_held_out_rows_are_those_that_the_task_holds_out(gold: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "task_of", lambda _name: replace(SUM, is_held_out=lambda number: number in (2, 5)))
    assert evaluate("dates", gold, part="held-out").value("sum") == 70


def test_a_task_that_holds_nothing_out_says_so(gold: Path) -> None:
    with pytest.raises(BadGold, match="holds no rows out"):
        evaluate("dates", gold, part="held-out")


def test_figures_name_task_gold_and_rows(gold: Path) -> None:
    figures = evaluate(TaskName.DATES, gold, part="odd")
    assert (figures.task, figures.gold, figures.part, figures.rows) == ("dates", "numbers.jsonl", "odd", 3)
    assert len(figures.fingerprint) == 64


def test_progress_is_told_row_by_row(gold: Path) -> None:
    told: list[tuple[int, int]] = []
    evaluate("dates", gold, limit=3, on_progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_gold_of_another_format_is_refused(gold: Path) -> None:
    gold.write_text('{"text": "no number"}\n')
    with pytest.raises(BadGold, match=r"numbers\.jsonl, line 1"):
        evaluate("dates", gold)


def test_an_unknown_task_or_figure_is_an_error(gold: Path) -> None:
    with pytest.raises(ValueError, match="weather"):
        evaluate("weather", gold)
    with pytest.raises(KeyError, match="f2"):
        evaluate("dates", gold).value("f2")


@pytest.mark.parametrize("name", TaskName)
def test_every_task_has_a_module_with_its_parts(name: TaskName) -> None:
    task = tasks.task_of(name)
    assert callable(task.load) and callable(task.predict) and callable(task.score)


FIGURES = Figures(
    task="dates",
    gold="press.jsonl",
    part="all",
    fingerprint="0" * 64,
    rows=7,
    figures=(Figure("strict f1", 0.81234, 40), Figure("value accuracy", 1.0, 38)),
)


def test_the_table_shows_three_decimals_aligned() -> None:
    assert figures_table(FIGURES).splitlines() == [
        "dates on press.jsonl, all rows: 7",
        "strict f1        0.812  n=40",
        "value accuracy   1.000  n=38",
    ]


def test_figures_go_through_json_unchanged() -> None:
    assert msgspec.json.decode(msgspec.json.encode(FIGURES), type=Figures) == FIGURES
