"""Every head learns, a run goes on where it was cut off, and what is exported agrees with what was trained.

These need the extra `train`.
"""

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")

from training.corpora import Corpora  # noqa: E402
from training.crossvalidate import Outcomes  # noqa: E402
from training.example import Choice, Example, Pair, Rating  # noqa: E402
from training.export import export  # noqa: E402
from training.loop import batches, packed, schedule, train  # noqa: E402
from training.losses import batch, losses  # noqa: E402
from training.measure import figures  # noqa: E402
from training.model import Reader  # noqa: E402
from training.settings import Phase, Settings  # noqa: E402

from detente.encode.labels import RELATIONS, VERDICTS  # noqa: E402
from detente.encode.pieces import CLOSES, pieces  # noqa: E402
from detente.view.evaluate import TaskName  # noqa: E402

IDS = tuple(pieces("chad sent mali food").ids.tolist())
STATEMENT = Example(
    IDS,
    tags={"attribution": (1, 3, 5, 6)},
    choices=(
        Choice("cue", slice(2, 4), (slice(1, 2), slice(0, 1)), 0),
        Choice("cue", slice(3, 4), (slice(1, 2),), 1),
        Choice("source", slice(1, 2), (slice(0, 1),), 0),
    ),
)
EVENT = Example(
    IDS,
    tags={"roles": (1, 0, 3, 0), "triggers": (0, 11, 0, 0)},
    pairs=(
        Pair(slice(0, 1), slice(2, 3), (RELATIONS.index("AID"),), slice(0, 4)),
        Pair(slice(2, 3), None, (RELATIONS.index("NONE"), RELATIONS.index("AGREE")), slice(0, 4), 0.5),
    ),
    ratings=(Rating(1, 3.0),),
)
INFERENCE = Example((*IDS, CLOSES, *IDS), verdict=VERDICTS.index("entailment"))
CORPORA: Corpora = {"statements": [STATEMENT] * 6, "codebook": [EVENT] * 6, "nli": [INFERENCE] * 6}
PHASE = Phase("small", {"statements": 2, "codebook": 2, "nli": 1.5}, rate=1e-4, head_rate=5e-3)
SETTINGS = Settings(batch=24, small_batch=24, phases=(PHASE,))


@pytest.fixture(scope="module")
def model() -> Reader:
    torch.manual_seed(1)
    return Reader()


def test_every_head_has_a_loss_and_each_falls(model: Reader, tmp_path: Path) -> None:
    examples = ([STATEMENT], [EVENT], [INFERENCE])
    device = torch.device("cpu")

    def now() -> dict[str, float]:
        model.eval()
        return {k: v.item() for e in examples for k, v in losses(model, batch(e, device)).items()}

    before = now()
    assert before.keys() == {
        *("attribution", "roles", "triggers", "choice of cue", "choice of source"),
        *("relation", "factuality", "verdict"),
    }
    for number in range(3):
        settings = replace(SETTINGS, seed=number)
        train(model, CORPORA, PHASE, settings, half_way=tmp_path / "half.pt", log=lambda line: None)
    after = now()
    assert all(after[name] < before[name] for name in before)
    found = figures(model, CORPORA)
    assert found["codebook root accuracy"] == 1.0
    assert found["statements content words"] == 1.0


def test_a_padded_example_costs_what_it_costs_alone(model: Reader) -> None:
    model.eval()
    alone = losses(model, batch([EVENT], torch.device("cpu")))["relation"].item()
    padded = losses(model, batch([EVENT, Example(IDS * 9)], torch.device("cpu")))["relation"].item()
    assert padded == pytest.approx(alone, abs=0.05)


def test_a_run_goes_on_where_it_was_cut_off(model: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.loop._KEPT", 3)
    monkeypatch.setattr("training.loop._LOGGED", 1)
    half_way = tmp_path / "half.pt"
    steps = len(schedule(PHASE, CORPORA, SETTINGS, random.Random(f"{SETTINGS.seed} {PHASE.name}")))

    class Cut(Exception):
        pass

    def cut(line: str) -> None:
        if f" {steps - 1}/" in line:
            raise Cut

    with pytest.raises(Cut):
        train(model, CORPORA, PHASE, SETTINGS, half_way=half_way, log=cut)
    lines: list[str] = []
    train(model, CORPORA, PHASE, SETTINGS, half_way=half_way, log=lines.append)
    done = (steps - 2) // 3 * 3
    assert [line.split()[1] for line in lines] == [f"{n}/{steps}" for n in range(done + 1, steps + 1)]


def test_the_schedule_is_the_same_for_the_same_seed() -> None:
    one, again, other = (schedule(PHASE, CORPORA, SETTINGS, random.Random(seed)) for seed in (1, 1, 2))
    assert one == again
    assert one != other


def test_batches_and_packs_lose_nothing() -> None:
    examples = [Example(tuple(range(n))) for n in (3, 50, 7, 90, 20, 20, 1)]
    assert sorted(len(e) for b in batches(examples, 64, random.Random(1)) for e in b) == sorted(map(len, examples))
    packs = packed(examples, random.Random(1))
    assert sum(map(len, packs)) == sum(map(len, examples))
    assert all(len(p) <= 120 for p in packs)


def test_what_is_exported_agrees_with_the_model(model: Reader, tmp_path: Path) -> None:
    lines: list[str] = []
    export(model, tmp_path, log=lines.append)
    graphs = {"encoder.onnx", "choose-cue.onnx", "choose-source.onnx", "relation.onnx"}
    assert set(json.loads((tmp_path / "manifest.json").read_text())) == {*graphs, "transitions.json"}
    assert len(lines) == len(graphs)


def test_outcomes_of_folds_are_counted_together(model: Reader) -> None:
    """NONE is not asked for; each fold counts with all its pairs and sentences."""
    fold: Corpora = {"pairs": [EVENT], "roles": [EVENT]}
    outcomes = Outcomes.of(model, fold) + Outcomes.of(model, fold)
    figures = outcomes.figures()
    assert {figure.n for figure in figures[TaskName.RELATIONS]} == {2}
    assert {figure.n for figure in figures[TaskName.ROLES]} == {2}
    assert [right for right, _ in outcomes.roots] == ["AID", "AID"]
