"""What a process that reads does: it takes documents, and answers with what each gave, packed small."""

import os
import signal
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread

import msgspec

from detente.acquire import Given
from detente.cycles import look_rarely
from detente.record import AnyThing
from detente.run.inputs import Outcome
from detente.run.reader import Reader

READY = b"ready"
ONE_THREAD = {
    "DETENTE_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}
"""What a process that reads beside others is told of threads, where the user says nothing else."""

_encoder = msgspec.msgpack.Encoder()
_decoder: msgspec.msgpack.Decoder[tuple[str, tuple[AnyThing, ...]]] = msgspec.msgpack.Decoder(
    tuple[str, tuple[AnyThing, ...]]
)


def pack(outcome: Outcome) -> bytes:
    """An outcome as bytes, a quarter smaller than its lines."""
    return _encoder.encode((outcome.uri, outcome.things))


def unpack(packed: bytes) -> Outcome:
    """The outcome that was packed, as it was."""
    return Outcome(*_decoder.decode(packed))


def use_one_thread() -> None:
    """Tells this process what ONE_THREAD says."""
    for name, value in ONE_THREAD.items():
        os.environ.setdefault(name, value)


def work(pipe: Connection, reader: Reader) -> None:
    """Reads what comes through a pipe and answers in that order, until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started the reading ends it
    use_one_thread()
    look_rarely()
    waiting: SimpleQueue[Given] = SimpleQueue()
    pipe.send_bytes(READY)
    Thread(target=_take, args=(pipe, waiting), daemon=True).start()
    while True:
        pipe.send_bytes(pack(reader.read(waiting.get())))


def _take(pipe: Connection, waiting: "SimpleQueue[Given]") -> None:
    """Takes documents out of the pipe while another is read, so that neither end waits for the other."""
    try:
        while True:
            waiting.put(pipe.recv())
    except (EOFError, OSError):
        os._exit(0)  # nobody waits for what is being read
