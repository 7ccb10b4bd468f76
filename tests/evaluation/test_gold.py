"""The gold at hand is the gold that figures and floors were measured on."""

from pathlib import Path

import pytest
from evaluation.places import gold_folder
from evaluation.settings import fingerprints, floors, runs

from detente.view.evaluate import OF_THE_USER, TaskName
from detente.view.evaluate.gold import fingerprint, gold_files
from detente.view.evaluate.tasks import task_of

SUFFIXES = {run.gold: task_of(TaskName(run.task)).suffixes for run in runs()}


@pytest.fixture
def gold() -> Path:
    """The folder of gold data."""
    return gold_folder() or pytest.skip("no gold data: set DETENTE_GOLD to its folder")


@pytest.mark.parametrize("name", fingerprints())
def test_gold_has_its_fingerprint(gold: Path, name: str) -> None:
    assert fingerprint(gold_files(gold / name, suffixes=SUFFIXES[name])) == fingerprints()[name]


def test_every_gold_that_is_used_has_a_fingerprint() -> None:
    assert {one.gold for one in (*runs(), *floors()) if not one.ours} <= set(fingerprints())


def test_every_task_is_run() -> None:
    assert {run.task for run in runs()} == set(TaskName) - OF_THE_USER
