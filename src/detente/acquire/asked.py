"""How documents are to be found in what is given, and the account of what was passed over on the way."""

from collections import Counter
from dataclasses import dataclass, field

from detente.acquire.fields import Fields


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user says of the inputs."""

    fields: Fields = field(default_factory=Fields.usual)
    """Which fields of rows and objects hold what."""


@dataclass(slots=True)
class Log:
    """What a walk through inputs passes over, and how far it is; it grows while the walk goes on."""

    passed: Counter[str] = field(default_factory=Counter)
    """Records, members and rows that are no documents, by reason."""
    done: int = 0
    """Bytes of files that have been read."""

    def count(self, size: int) -> None:
        """Adds bytes that have been read of a file."""
        self.done += size
