"""How documents are to be found in what is given, and the account of what was passed over on the way."""

from collections import Counter
from dataclasses import dataclass, field

from detente.acquire.fields import Fields
from detente.acquire.metadata import Metadata


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user says of the inputs."""

    fields: Fields = field(default_factory=Fields.usual)
    """Which fields of rows and objects hold what."""
    metadata: Metadata | None = None
    """What tables know of documents, beside what their containers say."""


@dataclass(slots=True)
class Log:
    """What a walk through inputs passes over, and how far it is; it grows while the walk goes on."""

    passed: Counter[str] = field(default_factory=Counter)
    """Records, members and rows that are no documents, by reason."""
    size: int = 0
    """Bytes of all files that are read, as far as they are known."""
    done: int = 0
    """Bytes of files that have been read."""

    def count(self, size: int) -> None:
        """Adds bytes that have been read of a file."""
        self.done += size
