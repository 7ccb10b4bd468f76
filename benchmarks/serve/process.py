"""What a process of this machine holds and has used, as Linux tells it."""

import os
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_MB = 1000


def memory(pid: int) -> float:
    """The megabytes that a process holds in memory (RSS)."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) * 1.024 / _MB


def seconds(pid: int) -> float:
    """The seconds of processor time that a process and all below it have used, those that have ended too."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except FileNotFoundError:  # it has ended meanwhile; its parent counts it
        return 0.0
    own = sum(int(fields[place]) for place in (11, 12, 13, 14)) / _TICKS
    return own + sum(seconds(int(child)) for child in children)
