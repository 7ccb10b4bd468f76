"""How documents are read, in words that any process can be told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from detente.acquire import Given
from detente.extract.actors.own import own_directory
from detente.extract.reading import Stage
from detente.record import Run
from detente.record.errors import UnreadableInput
from detente.run.inputs import Outcome, outcome
from detente.run.pipeline import STAGES, stages
from detente.run.stamp import stamp

Document = Given | UnreadableInput
"""A document, or why one could not be had."""


@dataclass(frozen=True, slots=True)
class Reader:
    """The date of publication that is given for all, and the user's own tables of actors; it pickles small."""

    published: str | None = None
    own: tuple[Path, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    """What else bears on what is read, by name."""

    @property
    def stages(self) -> Sequence[Stage]:
        """The stages that know the user's own tables."""
        return _stages(self.own, tuple(map(_written, self.own)))

    def check(self) -> None:
        """Raises BadLexicon where one of the user's own tables says what cannot be."""
        if self.own:
            _ = self.stages

    def read(self, document: Document) -> Outcome:
        """What a document gives: by itself, so that it is the same whatever is read before, beside or after it."""
        return outcome(document, published=self.published, stages=self.stages)

    def each(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        """The outcome of each document, one after another in this process."""
        return map(self.read, documents)

    def stamp(self) -> Run:
        """The Run of what it reads."""
        return stamp(self.own, published=self.published or "", **dict(self.settings))


@lru_cache(8)
def _stages(own: tuple[Path, ...], _: tuple[int, ...]) -> Sequence[Stage]:
    """The stages that know the tables in some files, which may have changed since they were written at these times."""
    return stages(own_directory(*own)) if own else STAGES


def _written(table: Path) -> int:
    """When a file was written, in nanoseconds; 0 where there is none, which reading it says."""
    return table.stat().st_mtime_ns if table.exists() else 0
