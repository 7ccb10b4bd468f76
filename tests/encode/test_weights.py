"""A weight file that is missing or damaged is said, by name, with what to do."""

from pathlib import Path

import pytest

from detente.encode import weights
from detente.record.errors import BadWeights

FOLDER = Path(weights.__file__).parent
LARGEST = 30_000_000


def test_every_weight_file_is_whole_and_listed() -> None:
    names = {p.name for p in FOLDER.iterdir() if p.suffix in (".onnx", ".npz")} | {"tokenizer.json", "transitions.json"}
    assert names == set(weights.manifest())
    assert all(weights.weight(name) for name in names)


def test_every_weight_file_is_small() -> None:
    assert max(len(weights.weight(name)) for name in weights.manifest()) <= LARGEST


def test_a_missing_file_is_said() -> None:
    with pytest.raises(BadWeights, match=r"moon\.onnx: the weight file is missing .*install detente again"):
        weights.weight("moon.onnx")


def test_a_file_is_given_where_it_lies() -> None:
    with weights.weight_file("tokenizer.json") as path:
        assert path.read_bytes() == weights.weight("tokenizer.json")


def test_a_damaged_file_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "manifest", lambda: {"tokenizer.json": "0" * 64})
    with pytest.raises(BadWeights, match=r"tokenizer\.json: the weight file is damaged"):
        weights.weight("tokenizer.json")


def test_a_folder_without_a_list_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    weights.manifest.cache_clear()
    monkeypatch.setattr(weights, "files", lambda name: tmp_path)
    with pytest.raises(BadWeights, match=r"manifest\.json: no list of weights"):
        weights.manifest()
    weights.manifest.cache_clear()
