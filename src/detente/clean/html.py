"""A web page's story: its title and paragraphs, and where their characters stand in the markup."""

from collections.abc import Sequence

from detente.clean.align import align
from detente.clean.lines import Line, line_at, words_of
from detente.clean.page import Page, paragraphs, read_page
from detente.clean.parting import parted
from detente.clean.passages import Marks, is_fragment, marked
from detente.clean.story import Story
from detente.record import PassageKind, Span

_LEAST_WORDS = 10
_SHORT = 400
_MUCH_LONGER = 2


def story_of_page(markup: str) -> Story | None:
    """The story that a page holds; None where it cannot be parsed or holds none.

    Where what was found is short, a search that takes in more is tried; it stands where it finds much more.
    """
    page = read_page(markup)
    if page is None:
        return None
    story = _story(page, markup, paragraphs(page.tree))
    if story.body_length < _SHORT:
        wider = _story(page, markup, paragraphs(page.tree, wide=True))
        story = wider if wider.body_length > _MUCH_LONGER * story.body_length else story
    return story if story.body_words >= _LEAST_WORDS else None


def _story(page: Page, markup: str, found: Sequence[str]) -> Story:
    title = _title(page, found)
    body = found[1:] if found and title and words_of(found[0]) == words_of(title) else found
    text = "\n".join((title, *body) if title else body)
    lines = _lines(text)
    marks = _with_links(lines, marked(lines), page.links)
    kinds = [mark or PassageKind.BODY for mark in marks]
    if title:
        kinds[0] = PassageKind.TITLE
    return Story(text, lines, tuple(kinds), align(text, lines, markup), page.author, page.publisher, page.published)


def _lines(text: str) -> tuple[Line, ...]:
    ends = [i for i, character in enumerate(text) if character == "\n"] + [len(text)]
    starts = [0, *(end + 1 for end in ends)]
    spans = (Span(start, end) for start, end in zip(starts, ends, strict=False) if start < end)
    return parted((line_at(span, text) for span in spans), text)


def _title(page: Page, found: Sequence[str]) -> str | None:
    """The headline as the page shows it, where its title only adds the name of the site to that."""
    stated, site = _spaced(page.title or ""), _spaced(page.publisher or "")
    shown = [line for line in (*page.headlines, *found[:1]) if len(line.split()) > 2 and _spaced(line) not in site]
    return next((line for line in shown if _spaced(line) in stated), page.title or next(iter(page.headlines), None))


def _spaced(line: str) -> str:
    """The words of a line, each between spaces, so that one line can be looked for in another."""
    return f" {' '.join(words_of(line))} "


def _with_links(lines: Sequence[Line], marks: Marks, links: frozenset[str]) -> Marks:
    """Two or more lines in a row that are links to other stories are related."""
    linked = [
        mark is None and line.text in links and is_fragment(line) for line, mark in zip(lines, marks, strict=True)
    ]
    return [
        PassageKind.RELATED if linked[i] and sum(linked[max(0, i - 1) : i + 2]) > 1 else mark
        for i, mark in enumerate(marks)
    ]
