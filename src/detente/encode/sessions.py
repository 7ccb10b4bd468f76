"""The trained graphs, run by onnxruntime."""

import os
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from detente.encode.weights import weight_file

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Floats = NDArray[np.float32]
THREADS = "DETENTE_THREADS"
"""The environment variable that says how many threads the encoder uses; all cores where it is not set."""

_SLOW = "SkipLayerNormFusion"
"""Joins two steps, of which onnxruntime vectorises each, into one that it does not: seven times slower."""


def run(graph: str, **inputs: NDArray[np.generic]) -> tuple[Floats, ...]:
    """The outputs of a graph, in the order in which it was exported."""
    return tuple(_session(graph, threads()).run(None, inputs))


def threads() -> int:
    """How many threads the encoder uses."""
    said = os.environ.get(THREADS, "")
    return int(said) if said.isdecimal() and int(said) else len(os.sched_getaffinity(0))


def tell_nobody() -> None:
    """Has onnxruntime report nothing to those who make it, as its official builds do by themselves.

    Source: its Privacy.md. It looks at the variable when it is loaded; where somebody has loaded it before, it is told.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    from onnxruntime import disable_telemetry_events

    disable_telemetry_events()


@cache
def _session(graph: str, number: int) -> "InferenceSession":
    tell_nobody()
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = number
    options.log_severity_level = 3
    with weight_file(f"{graph}.onnx") as path:  # by its bytes a session would be twice as large: it keeps them
        return InferenceSession(path, options, providers=["CPUExecutionProvider"], disabled_optimizers=[_SLOW])
