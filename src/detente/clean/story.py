"""A story as it was found in a source, before it is an article."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.clean.lines import Line
from detente.record import Aligned, PassageKind


@dataclass(frozen=True, slots=True)
class Story:
    """The text of a story, its lines and what each is, and what the source says of it apart from the text."""

    text: str
    lines: tuple[Line, ...]
    kinds: tuple[PassageKind, ...]
    alignment: tuple[Aligned, ...]
    byline: str | None = None
    publisher: str | None = None
    published: str | None = None

    def of_kind(self, *kinds: PassageKind) -> Iterator[Line]:
        """The lines of these kinds, in order."""
        return (line for line, kind in zip(self.lines, self.kinds, strict=True) if kind in kinds)

    @property
    def body_length(self) -> int:
        """How many characters are the story itself."""
        return sum(line.span.length for line in self.of_kind(PassageKind.BODY))

    @property
    def body_words(self) -> int:
        """How many words are the story itself."""
        return sum(len(line.words) for line in self.of_kind(PassageKind.BODY))
