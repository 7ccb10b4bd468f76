"""Checks of each row by itself: it holds a thing, under the id that its content gives, with the columns it gives."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from detente.record import (
    AnyThing,
    Article,
    Coding,
    Date,
    Event,
    Incident,
    Link,
    LinkKind,
    Mention,
    Review,
    Root,
    Run,
    Source,
    Statement,
    Unread,
    make_id,
)
from detente.record.ids import article_id
from detente.store import rows
from detente.store.forgetting.names import BLACK
from detente.store.verifying.finding import Wrong
from detente.store.verifying.page import Page

Ids = Callable[[Any], Iterable[str]]

_MOST_STORIES = 2_000
"""At how many places of a source a story is looked for."""
_DECIDED = " decided so on "
"""What stands in the reasons of a fact that was exported as somebody amended it: it keeps the id that it had."""
_WHEN = "written"
"""The column that says when something was written down, and so hangs on nothing."""


def hold_what_they_are_for(page: Page) -> Iterator[Wrong]:
    """Each row holds the JSON of a thing of its kind, with its id."""
    for table, row, what in page.broken:
        yield Wrong(table.name, str(row["id"]), what)


def have_their_ids(page: Page) -> Iterator[Wrong]:
    """An id that is a hash is that of what identifies its thing."""
    for table, (_, thing) in page.all:
        if not _is_named_rightly(thing):
            yield Wrong(table.name, thing.id, "its id is not the one that its content gives")


def have_their_columns(page: Page) -> Iterator[Wrong]:
    """What is filtered by is what the JSON says."""
    for table, held in page.all:
        try:
            wanted = rows.columns(held.thing, held.row["json"])
        except ValueError as error:  # of a date that is none, or of words that are nowhere
            yield Wrong(table.name, held.thing.id, f"nothing can be filtered by it: {error}")
            continue
        for name, value in wanted.items():
            if name != _WHEN and _bare(value) != _bare(held.row[name]):
                yield Wrong(table.name, held.thing.id, f"its column {name} is not what its JSON says")


def are_numbered(page: Page) -> Iterator[Wrong]:
    """Numbers begin with 1, and what was written down has a time."""
    for table, held in page.all:
        if held.row["seq"] < 1:
            yield Wrong(table.name, held.thing.id, f"has the number {held.row['seq']}, which none can have")
        if _WHEN in held.row and not _is_time(held.row[_WHEN]):
            yield Wrong(table.name, held.thing.id, "says of no time that it was written then")


def _is_named_rightly(thing: AnyThing) -> bool:
    ids = _IDS.get(type(thing))
    return ids is None or thing.id in ids(thing) or _has_black(thing)


def _has_black(thing: AnyThing) -> bool:
    """Whether names were blacked out in what an id is the hash of, so that it cannot be held against that."""
    match thing:
        case Article():
            return BLACK in thing.text
        case Review():
            return any(BLACK in words for words in (thing.note, *thing.labels))
        case _:
            return False


def _of(kind: str, *fields: str) -> Ids:
    """The one id of a thing that some fields identify."""
    return lambda thing: [make_id(kind, *(getattr(thing, field) for field in fields))]


def _of_article(one: Article) -> Iterator[str]:
    return (article_id(one.source, place, one.text) for place in range(_MOST_STORIES))


def _of_event(one: Event) -> Iterator[str]:
    roots = Root if is_amended(*one.reasons) else (one.root,)
    return (make_id("event", one.article, one.trigger, root) for root in roots)


def _of_link(one: Link) -> Iterator[str]:
    kinds = LinkKind if is_amended(one.reason) else (one.kind,)
    return (make_id("link", kind, one.from_, one.to) for kind in kinds)


def _of_run(one: Run) -> tuple[str, ...]:
    """The id of a run, or that of one of which nothing is known."""
    return make_id("run", one.version, one.fingerprints, one.settings), make_id("run", one.version)


_IDS: Mapping[type, Ids] = {
    Run: _of_run,
    Source: _of("source", "uri", "sha256"),
    Unread: _of("unread", "uri", "reason"),
    Article: _of_article,
    Mention: _of("mention", "article", "span"),
    Date: _of("date", "article", "span"),
    Statement: _of("statement", "article", "content"),
    Event: _of_event,
    Coding: _of("coding", "run", "source"),
    Link: _of_link,
    Incident: lambda one: [make_id("incident", *one.events)],
    Review: _of("review", "of", "verdict", "amended", "changes", "labels", "by", "note", "when"),
}
"""The ids that a thing of a kind can have by its content; those of actors are names."""


def is_amended(*reasons: str) -> bool:
    """Whether reasons say that somebody decided what a thing is to be."""
    return any(_DECIDED in reason for reason in reasons)


def _bare(value: Any) -> Any:
    """A value of a column as one database has it like the other."""
    if isinstance(value, bool):
        return int(value)
    return value.isoformat() if isinstance(value, date) else value


def _is_time(text: Any) -> bool:
    try:
        datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return False
    return True
