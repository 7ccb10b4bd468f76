"""A connection to Ray: to a cluster by its address, or to one on this machine that is started and ended with it."""

import logging
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

from detente.record.errors import EngineFailed
from detente.run.cluster.library import ShuffleStrategy, ray
from detente.run.local import cores

_STORE = 256 * 2**20
"""Bytes of memory in which documents and what was read of them lie on this machine between two steps."""
_ROWS = 2**20
"""Bytes of documents that one task hands on at most, so that all processes soon have some."""
_TO_DO = "start one with `ray start --head`, give its address with --address, or leave it out for this machine alone"


@contextmanager
def session(address: str | None = None, *, jobs: int | None = None) -> Iterator[int]:
    """Connects to Ray and gives how many processes are to read: so many, or one for each core that Ray has.

    A connection that is there already is used, and left.
    """
    ours = not ray.is_initialized()
    if ours:
        _connect(address, jobs or cores())
    try:
        _arrange()
        yield jobs or max(1, int(ray.cluster_resources().get("CPU", 1)))
    finally:
        if ours:
            ray.shutdown()


def _connect(address: str | None, processors: int) -> None:
    if address:
        _knock(address)
    ours = {"address": "local", "num_cpus": processors, "object_store_memory": _STORE, "include_dashboard": False}
    ended = signal.getsignal(signal.SIGTERM)
    try:
        ray.init(
            **({"address": address} if address else ours),  # `local`: none that somebody else runs, or has left, here
            configure_logging=True,
            logging_level=logging.ERROR,
            log_to_driver=False,
        )
    except Exception as error:  # it raises that itself where a machine is too busy to begin in time
        raise EngineFailed(f"no cluster there: {error}", where=address or "", advice=_TO_DO) from error
    finally:
        if callable(ended) and current_thread() is main_thread():
            signal.signal(signal.SIGTERM, ended)  # Ray's own leaves at once, and tells nobody what is kept


def _knock(address: str) -> None:
    """Raises EngineFailed where nothing answers at `host:port`; Ray itself would try for minutes."""
    host, _, port = address.rpartition("://")[2].rpartition(":")
    if port.isdecimal():
        try:
            socket.create_connection((host, int(port)), timeout=10).close()
        except OSError as error:
            raise EngineFailed(f"no cluster answers: {error}", where=address, advice=_TO_DO) from error


def _arrange() -> None:
    """In the order of what came in, and without a word."""
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    context = ray.data.DataContext.get_current()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    context.shuffle_strategy = ShuffleStrategy.SORT_SHUFFLE_PULL_BASED  # the other keeps a core for each of its actors
    context.target_max_block_size = _ROWS
