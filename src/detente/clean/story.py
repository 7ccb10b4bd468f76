"""A story as it was found in a source, before it is an article."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.clean.lines import Line, line_at, words_of
from detente.record import Aligned, PassageKind, Span

_GAP = "\n\n"


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


def titled(story: Story, title: str) -> Story:
    """The story under the title that its container says, which goes before its text where it does not open it."""
    title = " ".join(title.split())
    body = next((i for i, kind in enumerate(story.kinds) if kind is PassageKind.BODY), 0)
    shown = next((i for i, line in enumerate(story.lines[: body + 1]) if line.words == words_of(title)), None)
    if shown is not None:
        return replace(story, kinds=tuple(_kind(kind, i, title=shown) for i, kind in enumerate(story.kinds)))
    return _under(story, title) if words_of(title) else story


def _kind(kind: PassageKind, number: int, *, title: int) -> PassageKind:
    if number == title:
        return PassageKind.TITLE
    return PassageKind.BODY if kind is PassageKind.TITLE else kind


def _under(story: Story, title: str) -> Story:
    head = len(title) + len(_GAP)
    moved = (Line(line.span.shifted(head), line.text, line.words) for line in story.lines)
    return replace(
        story,
        text=title + _GAP + story.text,
        lines=(line_at(Span(0, len(title)), title), *moved),
        kinds=(PassageKind.TITLE, *story.kinds),
        alignment=tuple(run._replace(text=run.text + head) for run in story.alignment),
    )
