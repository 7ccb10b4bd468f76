"""The trained graphs, run by onnxruntime."""

import os
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from detente.encode.weights import weight

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


@cache
def _session(graph: str, number: int) -> "InferenceSession":
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = number
    options.log_severity_level = 3
    return InferenceSession(
        weight(f"{graph}.onnx"), options, providers=["CPUExecutionProvider"], disabled_optimizers=[_SLOW]
    )
