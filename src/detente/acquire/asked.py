"""How documents are to be found in what is given, and the account of what was passed over on the way."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from detente.acquire.fields import Fields
from detente.acquire.metadata import Metadata
from detente.acquire.web.online import Online


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user says of the inputs."""

    fields: Fields = field(default_factory=Fields.usual)
    """Which fields of rows and objects hold what."""
    metadata: Metadata | None = None
    """What tables know of documents, beside what their containers say."""
    online: Online | None = None
    """Leave to ask web addresses that are named; without it none is."""
    settings: tuple[tuple[str, str], ...] = ()
    """What of it bears on what is read, by name; nothing where nothing was asked."""


@dataclass(slots=True)
class Log:
    """What a walk through inputs passes over, and how far it is; it grows while the walk goes on."""

    passed: Counter[str] = field(default_factory=Counter)
    """Records, members and rows that are no documents, by reason."""
    size: int = 0
    """Bytes of all files that are read, as far as they are known."""
    done: int = 0
    """Bytes of files that have been read."""

    ends: list[Callable[[], None]] = field(default_factory=list)
    """What is to be done once all documents have been read."""

    def settle(self) -> None:
        """Says that all documents have been read, so that servers need not send them again."""
        for end in self.ends:
            end()

    def count(self, size: int) -> None:
        """Adds bytes that have been read of a file."""
        self.done += size
