"""Reads what somebody adds as `detente read` does, with the tables of actors of whoever keeps the room."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from detente.acquire import Given
from detente.extract.actors.own import own_directory
from detente.extract.reading import Stage
from detente.run import Outcome, outcome, own_files, stages, stamp, with_coding
from detente.store import Store
from detente.view.intake import take_in


@dataclass(frozen=True, slots=True)
class Reader:
    """The stages that know a user's own tables, and where these lie."""

    own: tuple[Path, ...]
    stages: Sequence[Stage]

    @classmethod
    def of_ones_own(cls) -> Self:
        """The reader that knows the standing table of whoever runs it."""
        own = own_files()
        return cls(own, stages(own_directory(*own)))

    def outcome(self, data: bytes, *, uri: str, published: str | None) -> Outcome:
        """What is read from bytes; what cannot be read gives an Unread and never an error."""
        return outcome(Given(uri, data), published=published, stages=self.stages)

    def take_in(self, store: Store, given: Outcome, *, published: str | None) -> int:
        """Adds what was read to a store, and what coded it; how many sources are left out, being forgotten before."""
        run = stamp(self.own, published=published or "")
        return take_in(store, (run, *with_coding(run, given.things))).refused
