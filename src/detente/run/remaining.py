"""Which documents a run has still to read: it goes on where it was broken off, and reads nothing twice."""

from collections.abc import Callable, Iterable, Iterator

from detente.acquire import Given, source_id
from detente.record.errors import UnreadableInput

Document = Given | UnreadableInput


class Remaining:
    """The documents that are not read yet, in their order; what cannot be read is tried again."""

    def __init__(self, documents: Iterable[Document], is_read: Callable[[str], bool] | None) -> None:
        """`is_read` tells by the id of a source whether it is read, just before it would be; without it none is."""
        self._documents, self._is_read = documents, is_read
        self.skipped = 0
        """How many documents so far were read before."""

    def __iter__(self) -> Iterator[Document]:
        for document in self._documents:
            if self._knows(document):
                self.skipped += 1
            else:
                yield document

    def _knows(self, document: Document) -> bool:
        if self._is_read is None or isinstance(document, UnreadableInput):
            return False
        try:
            return self._is_read(source_id(document))
        except UnreadableInput:  # whoever reads it says why
            return False
