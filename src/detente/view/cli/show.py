"""The record, story by story."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import RenderableType

from detente.record import AnyThing, Article, Event, Record, Source, Statement, Unread, reviewed
from detente.store import open_store
from detente.view.cli.blocks import blocks
from detente.view.cli.heads import actors_line, article_head, unread_lines
from detente.view.cli.legend import legend
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.pairs import note
from detente.view.cli.screen import is_screen, put_page
from detente.view.context import around, article_id
from detente.view.facts import FactView, article_views, linking, still_unread


def show(
    what: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="A story, a source or a fact, by its id or the beginning of it."),
    ] = None,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """The stories of the record with the facts read from each, in the order of reading."""
    with open_store(record, create=False) as store:
        thing = store.get(what) if what else None
        found = reviewed(around(store, thing) if thing else store.record())
    if thing and not isinstance(thing, Source | Unread) and article_id(thing) is None:
        raise typer.BadParameter(f"{thing.id} is no story and stands in none; try `detente explain {thing.id}`")
    if isinstance(thing, Event | Statement) and thing.id not in found:
        raise typer.BadParameter(f"{thing.id} is rejected; `detente explain {thing.id}` tells by whom and why")
    put_page(_page(found, thing))


def _page(record: Record, thing: AnyThing | None) -> Iterator[RenderableType]:
    one = thing if isinstance(thing, Event | Statement) else None
    notes = {id: note(one) for id, one in linking(record).items()}
    shown: list[FactView] = []
    for view in article_views(record, (article for article in record.articles if _is_asked(article, thing))):
        facts = [fact for fact in view.facts if one is None or fact.id == one.id]
        yield article_head(view)
        yield blocks(facts, plain=not is_screen(), sourced=False, notes=notes)
        if one is None:
            yield actors_line(view)
        shown += facts
    if shown:
        yield legend(shown)
    yield from unread_lines(unread for unread in still_unread(record) if thing in (None, unread))


def _is_asked(article: Article, thing: AnyThing | None) -> bool:
    if isinstance(thing, Source):
        return article.source == thing.id
    return thing is None or article.id == article_id(thing)
