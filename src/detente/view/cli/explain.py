"""Why the record says what it says, on a screen."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from detente.record import AnyThing, Link, Record, Span, reviewed
from detente.record.errors import NotInRecord
from detente.record.reviews import rejected, verdicts
from detente.store import Earlier, open_store
from detente.view.cli.blocks import marked, short_id
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.pairs import facts_told, links_of
from detente.view.cli.screen import is_screen, put_page
from detente.view.context import around
from detente.view.diff import Otherwise, ReadBy, read_by
from detente.view.explain import Explanation, Field
from detente.view.explain import explain as explanation
from detente.view.facts import ReviewView, history
from detente.view.printable import printable

_SHOWN = 300
"""How many characters of the words of a field are shown."""


def explain(
    id: Annotated[str, typer.Argument(metavar="ID", help="Anything in the record, by the beginning of its id.")],
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Every field of a thing: the characters it was read from, where they stand in the source, and what decided it."""
    with open_store(record, create=False) as store:
        try:
            thing = store.get(id)
        except NotInRecord:
            if (gone := store.earlier(id)) is None:
                raise
            return put_page(_gone(gone))
        found, by = around(store, thing), read_by(store, thing)
    now = reviewed(found)
    return put_page(_page(explanation(now if thing.id in now else found, thing.id), _decisions(found, thing), by))


def _gone(gone: Earlier) -> Iterator[RenderableType]:
    """The explanation of what the last run that read its story did not read."""
    yield Text("The record has this no more: a later run read its story without it, or otherwise.", style="bold")
    yield from _page(explanation(gone.read, gone.thing.id), iter(()), ReadBy((gone.run,)))


def _decisions(record: Record, thing: AnyThing) -> Iterator[Text]:
    """All that people decided on a thing, in order; of a link also what rejects its facts, and takes it away."""
    yield from map(_decision, history(record, thing.id))
    if isinstance(thing, Link):
        gone = rejected(verdicts(record.reviews))
        for end in (thing.from_, thing.to):
            yield from map(_decision, history(record, end) if end in gone else ())


def _decision(view: ReviewView) -> Text:
    review = view.review
    why = "; ".join(filter(None, (", ".join(review.labels), review.note)))
    says = f"{view.says} ({review.id})" + (f": {why}" if why else "")
    taken_back = "" if view.stands else "taken back: "
    return Text(printable(f"{review.by}, {review.when[:10]}: {taken_back}{says}"), style="" if view.stands else "dim")


def _page(explained: Explanation, decisions: Iterator[Text], by: ReadBy) -> Iterator[RenderableType]:
    where = f" in {printable(explained.uri)}" if explained.uri else ""
    yield Text(f"{explained.thing.id}{where}", style="bold")
    if explained.excerpt:
        yield marked(explained.excerpt, plain=not is_screen())
    if explained.confidence is not None:
        yield Text(
            f"confidence {explained.confidence:.2f}: {printable('; '.join(explained.reasons) or 'no reason given')}"
        )
    yield from decisions
    yield Text()
    yield _fields(explained.fields)
    if by.runs:
        runs = ", ".join(f"{run.id} (detente {run.version})" for run in by.runs)
        yield Text(printable(f"\nread by {'' if by.is_known else 'one of '}{runs}"), style="dim")
    for one in by.otherwise:
        yield Text(printable(f"{_otherwise(one)} by {one.run.id} (detente {one.run.version})"), style="dim")
    yield from _linked(explained)


def _otherwise(one: Otherwise) -> str:
    fields = "; ".join(f"{field.name} {field.first or '–'}" for field in one.fields)
    return f"read otherwise ({fields})" if fields else "not read"


def _linked(explained: Explanation) -> Iterator[RenderableType]:
    """The facts of a link or an incident; of a fact its other reports and its links."""
    if explained.facts:
        rift = next((view.rift for view in explained.links if view.rift), None)
        yield Text(f"\n{rift.value} on both sides" if rift else "", style="bold red")
        yield facts_told(explained.facts)
    if len(explained.reports) > 1:
        others = ", ".join(short_id(id) for id in explained.reports if id != explained.thing.id)
        yield Text(f"\ntold by {len(explained.reports)} reports: this and {others}")
    if explained.links and not explained.facts:
        yield Text()
        yield links_of(explained.thing.id, explained.links)


def _fields(fields: tuple[Field, ...]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="bold")
    table.add_column(ratio=1)
    for before, field in zip((None, *fields), fields, strict=False):
        repeated = before is not None and before.name == field.name
        table.add_row("" if repeated else field.name, _field(field))
    return table


def _field(field: Field) -> Text:
    text = Text(printable(field.value))
    if field.span:
        words = "" if field.words == field.value else f" “{_opening(field.words or '')}”"
        text.append(f"  ←{words} {_place(field.span)}{_source(field.in_source)}", style="dim")
    if field.note:
        text.append(f"\n{printable(field.note)}", style="dim italic")
    return text


def _opening(words: str) -> str:
    """The words, or their beginning where they are a whole passage."""
    shown = printable(words)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN].rstrip()}…"


def _place(span: Span) -> str:
    return f"[{span.start}, {span.end})"


def _source(span: Span | None) -> str:
    return f", in the source {_place(span)}" if span else ", nowhere in one piece in the source"
