"""Whether, and how, addresses are asked."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Online:
    """Leave to ask the addresses that the user names."""

    memory: Path | None = None
    """The file that holds what servers said of the state of their feeds; None to ask for everything anew."""
    of: str = ""
    """What is filled from them: a feed that has nothing new for one record may have for another."""
    allow_private: bool = False
    """Whether addresses of the user's own machine and network may be asked."""
    pause: float = 1.0
    """Seconds between two questions to one host, unless its robots.txt asks for more."""
    timeout: float = 30.0
