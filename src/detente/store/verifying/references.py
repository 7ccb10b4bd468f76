"""Checks of what things name by id: it is there, of the right kind, and in the same article where it has to be."""

from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection, Table

from detente.record import Event, Statement
from detente.store.plain import rows_of
from detente.store.verifying.finding import Wrong
from detente.store.verifying.page import Page, Whole


def name_mentions_of_their_article(page: Page) -> Iterator[Wrong]:
    """Who speaks, is spoken to, reports, acts or is acted upon is a mention of the same article."""
    for whole in page.wholes.values():
        for fact in _told(whole):
            for name, ids in _taking_part(fact):
                yield from _missing(fact, name, ids, whole.mentions, "mention")


def name_statements_of_their_article(page: Page) -> Iterator[Wrong]:
    """What somebody only says rests on a statement of the same article."""
    for whole in page.wholes.values():
        for event in whole.events.values():
            ids = (event.asserted_by,) if event.asserted_by else ()
            yield from _missing(event, "asserted_by", ids, whole.statements, "statement")


def name_dates_of_their_article(page: Page) -> Iterator[Wrong]:
    """The words that a date was read from stand in the same article."""
    for whole in page.wholes.values():
        for fact in _told(whole):
            for name in ("date", "deadline"):
                when = getattr(fact, name, None)
                ids = (when.source,) if when and when.source else ()
                yield from _missing(fact, f"{name}.source", ids, whole.dates, "date")


def among(connection: Connection, table: Table, ids: Collection[str]) -> set[str]:
    """Those of some ids that are in a table."""
    return {id for (id,) in rows_of(connection, f"SELECT id FROM {table.name} WHERE id IN ({{}})", ids)}  # noqa: S608 (names of ours)


def _told(whole: Whole) -> Iterator[Statement | Event]:
    yield from whole.statements.values()
    yield from whole.events.values()


def _taking_part(fact: Statement | Event) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(fact, Event):
        yield from (("actors", fact.actors), ("recipients", fact.recipients))
    else:
        yield "speaker", (fact.speaker,) if fact.speaker else ()
        yield "addressees", fact.addressees
        yield "via", (fact.via,) if fact.via else ()


def _missing(
    fact: Statement | Event, field: str, ids: Iterable[str], known: Collection[str], kind: str
) -> Iterator[Wrong]:
    for id in ids:
        if id not in known:
            what = f"its {field} {id} is no {kind} of its article"
            yield Wrong(f"{type(fact).__name__.lower()}s", fact.id, what)
