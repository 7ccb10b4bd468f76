"""Links as blocks: what one fact is to another, why, and both as they were told."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from detente.link.rifts import TURNS
from detente.record import LinkKind
from detente.view.cli.blocks import fact_grid, marked, short_id, when_and_what
from detente.view.cli.legend import legend
from detente.view.cli.looks import LINK, LINKED, TURN, Look
from detente.view.cli.screen import is_screen
from detente.view.facts import IN_TURN, EventView, FactView, Linking, LinkView, cited
from detente.view.printable import printable


def pairs(views: Sequence[LinkView]) -> tuple[RenderableType, ...]:
    """Links below each other: the reason of each, the fact that it is from, and the one that it leads to."""
    grid = fact_grid()
    for view in views:
        look = TURN if view.link.kind in TURNS else LINK
        grid.add_row("", _sign(view, look), Group(*_why(view)))
        _add(grid, view.by)
        _add(grid, view.to)
        grid.add_row()
    return grid, legend([fact for view in views for fact in (view.by, view.to)])


def facts_told(facts: Iterable[FactView]) -> Table:
    """Facts below each other: when, what, who, in which words, and where it is told."""
    grid = fact_grid()
    for fact in facts:
        _add(grid, fact)
    return grid


def links_of(id: str, views: Iterable[LinkView]) -> Table:
    """The links from a fact and to it, each with the other fact."""
    grid = fact_grid()
    for view in views:
        out = view.by.id == id
        other = view.to if out else view.by
        day, _ = when_and_what(other)
        grid.add_row(day, _sign(view, LINK if out else LINKED), Group(*_fact(other), *_why(view), Text()))
    return grid


def note(linking: Linking) -> str:
    """One short line of what links and incidents say of a fact: those that are one by its id, more by their number."""
    told = [f"told by {len(linking.reports)} reports"] if len(linking.reports) > 1 else []
    return " · ".join((*told, *_short(linking)))


def _short(linking: Linking) -> Iterator[str]:
    kinds = [kind for kind in LinkKind if kind is not LinkKind.SAME or not linking.reports]
    for kind in kinds:
        does = "same as" if kind is LinkKind.SAME else kind.value
        yield from _named(f"→ {does}", [link.to for link in linking.out if link.kind is kind])
    for kind in kinds:
        yield from _named(f"← {IN_TURN[kind]}", [link.from_ for link in linking.into if link.kind is kind])


def _named(what: str, ids: Sequence[str]) -> Iterator[str]:
    if ids:
        yield f"{what} {short_id(ids[0]) if len(ids) == 1 else f'{len(ids)} facts'}"


def _add(grid: Table, fact: FactView) -> None:
    day, sign = when_and_what(fact)
    grid.add_row(day, sign, Group(*_fact(fact)))


def _sign(view: LinkView, look: Look) -> Text:
    return Text(f"{look.sign} {view.link.kind.value}", style=look.style)


def _fact(fact: FactView) -> Iterator[RenderableType]:
    yield Text(printable(fact.dyad), style="bold")
    yield marked(fact.excerpt, plain=not is_screen())
    known = filter(None, (*_known(fact), cited(fact.article), fact.uri, short_id(fact.id)))
    yield Text(printable(" · ".join(known)), style="dim")


def _known(fact: FactView) -> Iterator[str]:
    """How often an event is told, and on whose word, where that is not the outlet's own."""
    if isinstance(fact, EventView):
        yield f"told by {fact.reports} reports" if fact.reports > 1 else ""
        yield f"on the word of: {fact.on_the_word_of}" if fact.event.asserted_by else ""


def _why(view: LinkView) -> Iterator[RenderableType]:
    yield Text(printable(view.link.reason))
    rift = [Text(f"{view.rift.value} on both sides", style="bold red")] if view.rift else []
    known = Text(f"confidence {view.link.confidence:.2f} · {short_id(view.id)}", style="dim")
    yield Text(" · ").join((*rift, known))
