"""Facts as blocks of text: when, what, who to whom, the words themselves, and what else is known."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from detente.record import Basis, When
from detente.view.cli.looks import BEARINGS, BRACKETED, EVIDENCE, STATEMENT, TURN
from detente.view.facts import EventView, Excerpt, FactView, Piece, PositionView, StatementView, Turn, figure, spoken
from detente.view.printable import printable

_DATE_WIDTH = 13
_SIGN_WIDTH = 14
_ID_LENGTH = 8
"""How many hex digits of an id are shown; any beginning of an id that fits one thing will do."""


def blocks(
    facts: Iterable[PositionView], *, plain: bool, sourced: bool, notes: Mapping[str, str] = MappingProxyType({})
) -> Table:
    """The facts below each other.

    `plain` marks evidence by brackets, for where there are no colours; `sourced` names the source of each; `notes` are
    what there is to say of some, by their ids.
    """
    table = fact_grid()
    for fact in facts:
        if isinstance(fact, Turn):
            table.add_row(*_turn(fact))
        else:
            body = _body(fact, plain=plain, sourced=sourced, note=notes.get(fact.id))
            table.add_row(*when_and_what(fact), body)
    return table


def fact_grid() -> Table:
    """A table of three columns for the date, the sign and the body of facts."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=_DATE_WIDTH)
    table.add_column(width=_SIGN_WIDTH)
    table.add_column(ratio=1)
    return table


def when_and_what(fact: FactView) -> tuple[Text, Text]:
    """The date of a fact, and its sign with what it is."""
    return _date(fact.edtf), _sign(fact)


def short_id(id: str) -> str:
    """The beginning of an id, long enough to name the thing."""
    kind, dash, digits = id.rpartition("-")
    return f"{kind}{dash}{digits[:_ID_LENGTH]}"


def marked(excerpt: Excerpt, *, plain: bool) -> Text:
    """The words of an excerpt with the evidence marked."""
    return Text().join(_piece(piece, plain=plain) for piece in excerpt.pieces())


def _piece(piece: Piece, *, plain: bool) -> Text:
    words = printable(piece.text)
    if plain:
        return Text(f"[{words}]" if piece.marks & BRACKETED else words)
    return Text(words, style=EVIDENCE[piece.first] if piece.first else "dim")


def _turn(turn: Turn) -> tuple[RenderableType, ...]:
    """A turn: no date, what it is, and why."""
    sign = Text(f"{TURN.sign} {turn.link.kind.value}", style=TURN.style)
    return "", sign, Text(printable(turn.link.reason)).append("\n")


def _date(edtf: str | None) -> Text:
    return Text(spoken(edtf, gap="\n"), style="bold") if edtf else Text("undated", style="dim")


def _sign(fact: FactView) -> Text:
    if isinstance(fact, StatementView):
        return Text(f"{STATEMENT.sign} {fact.statement.kind.value}", style=STATEMENT.style)
    look = BEARINGS[fact.bearing]
    return Text(f"{look.sign} {fact.roots}".replace(" / ", "\n  / "), style=look.style)


def _body(fact: FactView, *, plain: bool, sourced: bool, note: str | None) -> RenderableType:
    known = _of_statement(fact) if isinstance(fact, StatementView) else _of_event(fact)
    details = " · ".join((*known, *([fact.uri] if sourced else []), short_id(fact.id)))
    return Group(
        Text(printable(fact.dyad), style="bold"),
        marked(fact.excerpt, plain=plain),
        *([Text(printable(note), style="bold")] if note else []),
        Text(printable(details), style="dim"),
        Text(),
    )


def _of_event(view: EventView) -> Iterator[str]:
    event = view.event
    yield event.status.value
    yield from _labelled("reports", str(view.reports) if view.reports > 1 else None)
    yield from _labelled("mode", event.mode)
    yield from _labelled("object", view.object)
    yield from _labelled("condition", view.condition)
    yield from _labelled("deadline", event.deadline.edtf if event.deadline else None)
    yield from _labelled("place", view.place)
    yield from map(figure, event.quantities)
    yield from _basis(event.date)
    yield from _labelled("on the word of", view.on_the_word_of)


def _of_statement(view: StatementView) -> Iterator[str]:
    statement = view.statement
    yield statement.quotation.value
    yield from _labelled("medium", statement.medium)
    yield from _labelled("via", view.via.label if view.via else None)
    yield from _labelled("about", ", ".join(actor.name for actor in view.about))
    yield from _basis(statement.date)


def _labelled(label: str, value: str | None) -> Iterator[str]:
    if value:
        yield f"{label}: {value}"


def _basis(when: When | None) -> Iterator[str]:
    if when:
        yield "date as written" if when.basis is Basis.TEXT else f"date {when.basis.value}"
