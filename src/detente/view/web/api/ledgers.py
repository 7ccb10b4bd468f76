"""What was threatened, promised, demanded, imposed, tested and arranged, and what became of it."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from detente.view.accounts import account, entries, last_day
from detente.view.facts import Entry, Ledger
from detente.view.web.api.answers import Head, Ledgers, Line, OneLedger
from detente.view.web.api.asking import ONCE, LedgerAsked, LedgersAsked
from detente.view.web.api.described import LEDGERS, says
from detente.view.web.api.naming import paged, parties_of, reply, words
from detente.view.web.room import TheRoom

router = APIRouter(prefix="/api", tags=[LEDGERS], dependencies=ONCE)


@router.get("/ledgers", responses=says(Ledgers))
def ledgers(room: TheRoom, asked: Annotated[LedgersAsked, Query()]) -> Response:
    """How many lines of each ledger are in which state."""
    catalogue, within = room.store.catalogue(), asked.filter()
    day = asked.day or last_day(catalogue)
    found = {which.value: account(catalogue, which, day, within).counts() for which in Ledger}
    counts = {which: {state.value: number for state, number in states.items()} for which, states in found.items()}
    return reply(Ledgers(as_of=_day(day), ledgers=counts))


@router.get("/ledgers/{which}", responses=says(OneLedger))
def ledger(
    request: Request,
    room: TheRoom,
    which: Annotated[Ledger, Path(description="The ledger.")],
    asked: Annotated[LedgerAsked, Query()],
) -> Response:
    """One ledger: its lines in order of time, each with what became of it."""
    whole = account(room.store.catalogue(), which, asked.day, asked.filter(), latest=asked.order == "latest")
    some = whole.of(asked.state)
    shown = [*entries(room.store, some, asked.part)]
    views = [entry.view for entry in shown]
    names, mentions = parties_of(views)
    return reply(
        OneLedger(
            which=which,
            as_of=_day(whole.as_of),
            states={state.value: number for state, number in whole.counts().items()},
            **paged(request, asked, len(some.lines)),
            names=names,
            mentions=mentions,
            words=words(views),
            articles={entry.view.article.id: _head(entry) for entry in shown},
            items=tuple(map(_line, shown)),
        )
    )


def _line(entry: Entry) -> Line:
    return Line(
        event=entry.view.event,
        state=entry.state,
        because=entry.became.link if entry.became else None,
        told=_day(entry.told),
        effective=entry.effective,
        reports=entry.view.reports,
    )


def _head(entry: Entry) -> Head:
    story = entry.view.article
    return Head(title=story.title, publisher=story.publisher, published=story.published.edtf, uri=entry.view.uri)


def _day(day: date | None) -> str | None:
    return str(day) if day else None
