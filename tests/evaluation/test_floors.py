"""No figure falls below its floor in evaluation/floors.toml."""

from pathlib import Path

import pytest
from evaluation.places import gold_folder
from evaluation.settings import Floor, floors

from detente.view.evaluate import OF_THE_USER, TaskName, evaluate


def named(floor: Floor) -> str:
    return f"{floor.task}-{floor.gold}"


@pytest.mark.parametrize("floor", floors(), ids=named)
def test_figures_hold_their_floor(floor: Floor) -> None:
    gold = gold_folder() or Path()
    if not floor.place(gold).exists():
        pytest.skip("no gold data: set DETENTE_GOLD to its folder")
    figures = evaluate(floor.task, floor.place(gold), part=floor.part, limit=floor.limit)
    fallen = {name: figures.value(name) for name, least in floor.least.items() if figures.value(name) < least}
    assert not fallen, f"{fallen} fell below {floor.least}: mend it, or lower evaluation/floors.toml and say why"


def test_every_task_has_a_floor() -> None:
    assert {floor.task for floor in floors()} == set(TaskName) - OF_THE_USER
