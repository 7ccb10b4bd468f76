"""The page that one reads in the morning, on the screen, as Markdown or as HTML."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from detente.record import Event, Record, Statement
from detente.record.edtf import bounds
from detente.store import Query, Store, open_store
from detente.view.cli.blocks import fact_grid, marked, short_id, when_and_what
from detente.view.cli.legend import legend
from detente.view.cli.options import DEFAULT_RECORD, About, RecordFile, edtf_option
from detente.view.cli.screen import is_screen, out, put_page, tell
from detente.view.context import passing, whole
from detente.view.export import brief_as_markdown, brief_title, told_of
from detente.view.facts import Brief, FactView, Line, Section
from detente.view.facts import brief as written
from detente.view.printable import printable


class Page(StrEnum):
    """What a brief can be written as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


def brief(
    *,
    since: Annotated[
        str | None, typer.Option(callback=edtf_option, metavar="DATE", help="What was told on this day or later.")
    ] = None,
    about: About = None,
    format: Annotated[Page, typer.Option("--format", help="text, markdown, or html: one page.")] = Page.TEXT,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """What happened, who changed course, what became of threats and promises, what is claimed, and what falls due."""
    with open_store(record, create=False) as store:
        held = whole(store)
        facts: tuple[Event | Statement, ...] = (*_events(store, held, about), *_statements(store, held, about))
    page = written(held, facts, since=bounds(since)[0] if since else None, about=about)
    if page.sections:
        _put(page, format)
    else:
        tell("Nothing in the record fits.")


def _events(store: Store, held: Record, about: str | None) -> tuple[Event, ...]:
    return passing(store, held, Event, Query(about=about))


def _statements(store: Store, held: Record, about: str | None) -> tuple[Statement, ...]:
    """The statements about somebody, and those that he made."""
    found = (passing(store, held, Statement, query) for query in (Query(about=about), Query(by=about)))
    return tuple({statement.id: statement for some in found for statement in some}.values())


def _put(page: Brief, format: Page) -> None:
    if format is Page.HTML:
        from detente.view.export.html import brief_as_html

        out().file.write(brief_as_html(page))
    elif format is Page.MARKDOWN:
        out().file.write(brief_as_markdown(page))
    else:
        put_page(_parts(page))


def _parts(page: Brief) -> Iterator[RenderableType]:
    yield Text(f"{printable(brief_title(page))}\n", style="bold")
    for section in page.sections:
        yield Rule(Text(section.title, style="bold"), align="left", characters="─")
        yield _block(section)
    yield legend([fact for section in page.sections for fact in _facts(section.lines)])


def _block(section: Section) -> Table:
    grid = fact_grid()
    for line in section.lines:
        _add(grid, line, deep=False)
    return grid


def _add(grid: Table, line: Line, *, deep: bool) -> None:
    """A row for a line, and one for each beneath it, those without a gap between."""
    mark = [Text(f"→ {printable(line.mark)}", style="bold")] if line.mark else []
    source = " · ".join(filter(None, (told_of(line), line.fact.uri, short_id(line.fact.id))))
    words = marked(line.fact.excerpt, plain=not is_screen())
    gap = [] if line.beneath else [Text()]
    day, sign = when_and_what(line.fact)
    grid.add_row(
        Text("↳ ").append(day) if deep else day, sign, Group(words, *mark, Text(printable(source), "dim"), *gap)
    )
    for other in line.beneath:
        _add(grid, other, deep=True)


def _facts(lines: Sequence[Line]) -> Iterator[FactView]:
    for line in lines:
        yield line.fact
        yield from _facts(line.beneath)
