"""Trained weights → ONNX graphs in `src/detente/encode/weights`, checked against the model that they are of."""

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.optimizer import optimize_model

from detente.encode.encoding import WIDTH
from detente.encode.spans import TRANSITIONS
from training.codebook import sentences
from training.graphs import Graph, graphs
from training.lean import lean
from training.model import Reader

WEIGHTS = Path("src/detente/encode/weights")
TOLERANCE = 0.98
"""The least correlation, on sentences of the codebook, of what a graph gives with what the model gives."""
_WEIGHTS = (".json", ".npz", ".onnx")
_OPSET = 17
_FINE = "/encoder/encoder/layer.0/output/dense/MatMul"
"""Stays as it is: what goes into it lies so far apart that eight bits cost more here than in all other layers."""
_SENTENCES, _TRACED = 24, 4
"""How many sentences of the codebook a graph is traced and checked with, and how many of them it is traced with."""


def export(model: Reader, folder: Path = WEIGHTS, *, log: Callable[[str], None]) -> None:
    """Writes every graph and the list of their hashes; raises ValueError where one disagrees with the model."""
    texts = [sentence.text for sentence in sentences("dev")[:_SENTENCES]]
    model = model.eval().float()
    order = {name: head.follows.numpy().round(3).tolist() for name, head in model.tags.items()}
    (folder / TRANSITIONS).write_text(json.dumps(order) + "\n", "utf-8")
    write_graphs(graphs(model, texts[:_TRACED]), graphs(model, texts[_TRACED:]), folder, log=log)


def write_graphs(
    traced: Iterable[Graph], others: Iterable[Graph], folder: Path = WEIGHTS, *, log: Callable[[str], None]
) -> None:
    """Writes the graphs `traced` and the hashes of all that lies in the folder.

    Raises ValueError where one disagrees with the model on the inputs of the `others`, the same graphs.
    """
    for graph, other in zip(traced, others, strict=True):
        path = folder / f"{graph.name}.onnx"
        _write(graph, path)
        agreement = _agreement(other, path)
        log(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, agrees with the model to {agreement:.4f}")
        if agreement < TOLERANCE:
            raise ValueError(f"{path.name} agrees with the trained model to {agreement:.4f} only")
    write_manifest(folder)


def write_manifest(folder: Path) -> None:
    """Writes the list of hashes of all weights that lie in the folder."""
    manifest = folder / "manifest.json"
    files = sorted(path for path in folder.iterdir() if path.suffix in _WEIGHTS and path != manifest)
    listed = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    manifest.write_text(json.dumps(listed, indent=1) + "\n", "utf-8")


def _write(graph: Graph, path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        _trace(graph, whole)
        if graph.heads:
            fused = optimize_model(str(whole), "bert", num_heads=graph.heads, hidden_size=WIDTH, opt_level=1)
            fused.save_model_to_file(str(whole))
        if graph.small:
            _quantized(whole, path)
        else:
            path.write_bytes(whole.read_bytes())
        if graph.heads:
            onnx.save(lean(onnx.load(path)), path)


def _trace(graph: Graph, path: Path) -> None:
    torch.onnx.export(
        graph.module.eval(),
        tuple(graph.inputs.values()),
        path,
        input_names=list(graph.inputs),
        output_names=list(graph.outputs),
        dynamic_axes=graph.axes,
        opset_version=_OPSET,
        dynamo=False,
    )


def _quantized(whole: Path, path: Path) -> None:
    """Seven of the eight bits are used, so that processors without VNNI do not overflow: figures repeat anywhere."""
    quantize_dynamic(
        whole,
        path,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        nodes_to_exclude=[_FINE],
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )


def _agreement(graph: Graph, path: Path) -> float:
    """The lowest correlation of an output, padding left aside."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    found = session.run(None, {name: tensor.numpy() for name, tensor in graph.inputs.items()})
    with torch.no_grad():
        wanted = graph.module(*graph.inputs.values())
    wanted = wanted if isinstance(wanted, tuple) else (wanted,)
    mask = graph.inputs["mask"].bool().numpy() if graph.heads else None
    pairs = ([_unpadded(output, mask) for output in both] for both in zip(found, wanted, strict=True))
    return min(float(np.corrcoef(f, w)[0, 1]) for f, w in pairs)


def _unpadded(output: Any, mask: NDArray[np.bool_] | None) -> NDArray[np.float64]:
    """All values of an output; of one that has a row a piece, without those of padding."""
    values = np.asarray(output, dtype=np.float64)
    return (values[mask] if mask is not None and values.shape[:2] == mask.shape else values).ravel()
