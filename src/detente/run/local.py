"""Reads on this machine: in this process where there is little to read, on all its cores where there is more."""

import os
from collections.abc import Generator, Iterable
from itertools import chain, islice

from detente.run.inputs import Outcome
from detente.run.pool import TIMEOUT, Pool
from detente.run.process import told
from detente.run.reader import Document, Reader
from detente.run.worker import ONE_THREAD

FEW = 16
"""Up to so many documents this process has read before others would have been started."""


def read_locally(
    documents: Iterable[Document], reader: Reader, *, jobs: int | None = None, timeout: float = TIMEOUT
) -> Generator[Outcome, None, None]:
    """The outcome of each document, in their order, read by so many processes; by 0 it is this one.

    Where `jobs` is None there is a process for each core that one may use, and for a few documents none. What is read
    is the same however many there are. A document that takes longer than `timeout`, in seconds, or ends its process is
    an Unread; this process itself has no such bound.
    """
    if jobs is None:
        first = [*islice(documents := iter(documents), FEW + 1)]
        documents, jobs = chain(first, documents), cores() if len(first) > FEW else 0
    if jobs:
        with Pool(reader, jobs=jobs, timeout=timeout) as pool, told(ONE_THREAD):  # this one links meanwhile
            yield from pool.read(documents)
    else:
        yield from reader.each(documents)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
