"""The reading room in a process of its own, and what one page of it takes."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection

PORT = 8599
_PATIENCE = 300


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds from asking to the first byte and to the last, and how many bytes came."""

    first: float
    whole: float
    size: int


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers: the number of its process, and how many seconds it took until it did."""

    pid: int
    opened: float


@contextmanager
def serving(place: str, port: int = PORT) -> Iterator[Server]:
    """A server of the record at a path or URL, closed when the block ends."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "detente", "serve", "--record", place, "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            yield Server(server.pid, _first_answer(server, started, port))
        finally:
            server.terminate()


def ask(path: str, port: int = PORT) -> Took:
    """Asks for a page over a connection of its own, compressed as browsers ask for it."""
    return fetch(path, "gzip", port)[0]


def fetch(path: str, coding: str = "identity", port: int = PORT) -> tuple[Took, bytes]:
    """What a page took, and what it is."""
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    started = time.perf_counter()
    connection.request("GET", path, headers={"Accept-Encoding": coding})
    answered = connection.getresponse()
    body = answered.read(1)
    first = time.perf_counter() - started
    body += answered.read()
    whole = time.perf_counter() - started
    connection.close()
    if answered.status != 200:
        raise SystemExit(f"{path}: {answered.status}")
    return Took(first, whole, len(body)), body


def until_complete(port: int = PORT) -> float:
    """How long it takes until all statements can be searched by meaning, which goes on while others read."""
    started = time.perf_counter()
    while b"so far" in fetch("/statements?like=peace", port=port)[1]:
        time.sleep(0.5)
    return time.perf_counter() - started


def _first_answer(server: "subprocess.Popen[bytes]", started: float, port: int) -> float:
    while time.perf_counter() - started < _PATIENCE and server.poll() is None:
        try:
            ask("/", port)
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return time.perf_counter() - started
    raise SystemExit("the server does not answer")
