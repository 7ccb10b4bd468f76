"""What an actor said and did, with its turns, as flat rows."""

from dataclasses import dataclass
from functools import singledispatch

from detente.view.export.cells import several
from detente.view.facts import EventView, PositionView, StatementView, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow:
    """A statement, an event or a turn as a row; the words of a turn are its reason."""

    what: str
    id: str
    date: str | None = None
    actors: str = ""
    recipients: str = ""
    kind: str
    status: str | None = None
    reports: int | None = None
    words: str
    article: str | None = None
    source: str | None = None


@singledispatch
def position_row(view: PositionView) -> PositionRow:
    """The row of a position."""
    raise TypeError(type(view))


@position_row.register
def _(turn: Turn) -> PositionRow:
    return PositionRow(what="turn", id=turn.link.id, kind=turn.link.kind.value, words=turn.link.reason)


@position_row.register
def _(view: StatementView) -> PositionRow:
    return PositionRow(
        what="statement",
        id=view.id,
        date=view.edtf,
        actors=view.speaker.label if view.speaker else "",
        recipients=several(view.addressees),
        kind=view.statement.kind.value,
        words=view.words,
        article=view.article.id,
        source=view.uri,
    )


@position_row.register
def _(view: EventView) -> PositionRow:
    return PositionRow(
        what="event",
        id=view.id,
        date=view.edtf,
        actors=several(view.actors),
        recipients=several(view.recipients),
        kind=view.roots,
        status=view.event.status.value,
        reports=view.reports,
        words=view.excerpt.words,
        article=view.article.id,
        source=view.uri,
    )
