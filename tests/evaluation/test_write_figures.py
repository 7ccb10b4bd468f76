"""The command measures what it is asked for, keeps the rest, and writes the page."""

from pathlib import Path

import pytest
from evaluation.measured import Measured, load, save
from evaluation.settings import Run

from detente.view.evaluate import Figure, Figures, TaskName
from evaluation import write_figures

RUNS = (Run(task="dates", gold="press.jsonl"), Run(task="roles", gold="wire.jsonl"))


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The page of a command whose runs are RUNS, whose measuring is instant and whose files lie apart."""
    kept = tmp_path / "figures.json"
    monkeypatch.setattr(write_figures, "runs", lambda: RUNS)
    monkeypatch.setattr(write_figures, "load", lambda: load(kept))
    monkeypatch.setattr(write_figures, "save", lambda measured: save(measured, kept))
    monkeypatch.setattr(write_figures, "measure", measured)
    monkeypatch.setattr(write_figures, "gold_folder", lambda: tmp_path)
    monkeypatch.setattr(write_figures, "PAGE", tmp_path / "figures.md")
    return tmp_path / "figures.md"


def measured(run: Run, _gold: Path) -> Measured:
    """What a run of it gives."""
    figures = Figures(
        task=run.task, gold=run.gold, part="all", fingerprint="0", rows=1, figures=(Figure("f1", 1.0, 1),)
    )
    return Measured(run.command, "1999-03-05", figures)


def call(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """The command's exit status."""
    monkeypatch.setattr("sys.argv", ["write_figures", *arguments])
    return write_figures.main()


def test_all_runs_are_measured_and_kept(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch) == 0
    assert [run.command in page.read_text() for run in RUNS] == [True, True]
    assert load(page.with_name("figures.json")) == tuple(measured(run, page) for run in RUNS)


def test_one_task_alone_leaves_the_others_as_they_were(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call(monkeypatch, "--only", "roles")
    assert [run.command in page.read_text() for run in RUNS] == [False, True]
    call(monkeypatch, "--only", "dates")
    assert [run.command in page.read_text() for run in RUNS] == [True, True]


def test_the_page_alone_measures_nothing(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, "--page") == 0
    assert page.is_file()
    assert not page.with_name("figures.json").exists()


def test_folds_are_kept_as_training_measures_them(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folds = Run(task="roles", gold="wire.jsonl", folds=True)
    monkeypatch.setattr(write_figures, "runs", lambda: (*RUNS, folds))
    monkeypatch.setattr(write_figures, "fingerprints", lambda: {"wire.jsonl": "f" * 64})
    write_figures.keep_folds({TaskName.ROLES: (Figure("S words f1", 0.75, 9),)})
    assert call(monkeypatch) == 0
    kept = load(page.with_name("figures.json"))
    assert [one.command for one in kept] == [*(run.command for run in RUNS), "python -m training crossvalidate"]
    assert kept[-1].figures.figures == (Figure("S words f1", 0.75, 9),)
    assert (kept[-1].figures.rows, kept[-1].figures.fingerprint) == (9, "f" * 64)


def test_without_gold_nothing_is_written(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(write_figures, "gold_folder", lambda: None)
    assert call(monkeypatch) == 2
    assert "DETENTE_GOLD" in capsys.readouterr().err
    assert not page.exists()
