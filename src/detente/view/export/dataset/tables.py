"""The tables of a data set, and the rows of each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from detente.view.export.dataset import actors, articles, events, links, others, statements
from detente.view.export.dataset.actors import Cast
from detente.view.export.dataset.shown import Shown
from detente.view.export.selection import Selection

Row = Any
"""A frozen dataclass of this folder."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what a row of it is, and where its rows come from; `year` names the column that it is parted by."""

    name: str
    row: type[Row]
    of_portion: Callable[[Shown], Iterator[Row]] | None = None
    of_record: Callable[[Selection], Iterator[Row]] | None = None
    of_cast: Callable[[Selection, Cast], Iterator[Row]] | None = None
    year: str | None = None


def _told(name: str, row: type[Row], rows: Callable[[Shown], Iterator[Row]]) -> Table:
    """A table whose rows stand in articles, parted by the year in which these were published."""
    return Table(name, row, of_portion=rows, year="published")


_ALL = (
    _told("articles", articles.ArticleData, articles.articles),
    _told("passages", articles.PassageData, articles.passages),
    _told("mentions", statements.MentionData, statements.named_in),
    _told("dates", statements.DateData, statements.dated),
    _told("statements", statements.StatementData, statements.statements),
    _told("events", events.EventData, events.events),
    _told("quantities", events.QuantityData, events.quantities),
    _told("roles", events.RoleData, events.roles),
    Table("links", links.LinkData, of_record=links.links, year="from_published"),
    Table("incidents", links.IncidentData, of_record=links.incidents),
    Table("actors", actors.ActorData, of_cast=actors.actors),
    Table("offices", actors.OfficeData, of_cast=actors.offices),
    Table("runs", others.RunData, of_record=others.runs),
    Table("codings", others.CodingData, of_record=others.codings),
    Table("unread", others.UnreadData, of_record=others.unread),
    Table("reviews", others.ReviewData, of_record=others.reviews),
)

TABLES: Mapping[str, Table] = {table.name: table for table in _ALL}
"""Every table by its name, in the order in which they are documented."""


def rows(selection: Selection, *names: str) -> Iterator[tuple[Table, Row]]:
    """The rows of some tables of what was asked for, each with its table."""
    wanted = [TABLES[name] for name in names]
    cast = Cast()
    if any(table.of_portion or table.of_cast for table in wanted):
        for portion in selection.portions():
            cast.add(portion)
            shown = Shown(portion)
            yield from _each(wanted, lambda table: table.of_portion and table.of_portion(shown))  # noqa: B023
    yield from _each(wanted, lambda table: table.of_record and table.of_record(selection))
    yield from _each(wanted, lambda table: table.of_cast and table.of_cast(selection, cast))


def _each(wanted: Iterable[Table], of: Callable[[Table], Iterator[Row] | None]) -> Iterator[tuple[Table, Row]]:
    for table in wanted:
        yield from ((table, row) for row in of(table) or ())
