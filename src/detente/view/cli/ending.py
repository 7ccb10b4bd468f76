"""How a command ends that is told to from outside, or cannot write what it has to say."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

from detente.record.errors import CannotExport

_ENDS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What asks a command to end, beside Ctrl+C: a service manager, a shutdown, a terminal that is closed."""


@contextmanager
def ended_as_by_ctrl_c() -> Iterator[None]:
    """Takes each such signal as Ctrl+C, so that nothing is left half done; one that is ignored (nohup) stays so."""
    here = current_thread() is main_thread()
    ours = [one for one in _ENDS if here and signal.getsignal(one) is signal.SIG_DFL]
    for one in ours:
        signal.signal(one, _stop)
    try:
        yield
    finally:
        for one in ours:
            signal.signal(one, signal.SIG_DFL)


def _stop(_: int, __: FrameType | None) -> None:
    raise KeyboardInterrupt


def unwritten(error: OSError) -> CannotExport:
    """What is said where the system refuses to take or to give: a full disk behind stdout, a folder without rights."""
    where = str(error.filename) if error.filename else "stdout"
    return CannotExport(error.strerror or str(error), where=where, advice="free some space, or name another place")


def flush() -> CannotExport | None:
    """Writes what is left to stdout; why that cannot be, but where nobody reads it any more, nobody is told."""
    try:
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return None if isinstance(error, BrokenPipeError) else unwritten(error)
    return None
