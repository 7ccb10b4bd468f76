"""The ledgers: what was threatened, promised, demanded, imposed, tested and arranged, and what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from fastapi import APIRouter, Request, Response

from detente.record.edtf import bounds
from detente.record.errors import NotInRecord
from detente.store.catalogue import Counted
from detente.view.accounts import Account, account, entries, last_day
from detente.view.export import LedgerRow, ledger_row
from detente.view.facts import Entry, FactView, Ledger, State
from detente.view.web.answer import answer
from detente.view.web.asked import Asked, WhatIsAsked
from detente.view.web.listing import PER_PAGE, by_ids, names
from detente.view.web.page import Page, Rows
from detente.view.web.paging import on_page, page_count
from detente.view.web.room import Room, TheRoom

router = APIRouter()

FACETS = ("by", "to", "act", "place", "outlet")
PRESSING = (State.OVERDUE, State.OPEN, State.ANNOUNCED, State.PLANNED)
"""What comes first where one asks for what is still to come of it."""
KEPT: Mapping[Ledger, str] = {
    Ledger.THREATS: "What somebody threatened to do, and whether it was done, taken back or answered.",
    Ledger.PROMISES: "What was promised and agreed, and whether it was kept.",
    Ledger.DEMANDS: "What was asked of somebody, and whether it was granted or refused.",
    Ledger.MEASURES: "Sanctions and other pressure: announced, in force, lifted.",
    Ledger.TESTS: "Tests, manoeuvres and movements of troops: planned, done, called off.",
    Ledger.MEETINGS: "Talks and visits: planned, held, called off.",
}


@dataclass(frozen=True)
class Lines:
    """The page of a ledger that is asked for."""

    room: Room
    asked: Asked
    whole: Account
    """All lines that pass the filters, whatever their state."""

    @cached_property
    def account(self) -> Account:
        """Those in the states that are asked for, in the order that is asked for."""
        some = self.whole.of([State(value) for value in self.asked.own("state") if value in set(State)])
        return some.urgent(PRESSING) if self.is_pressing else some

    @property
    def is_pressing(self) -> bool:
        """Whether overdue and open ones come first."""
        return "pressing" in self.asked.own("first")

    @property
    def total(self) -> int:
        return len(self.account.lines)

    @property
    def pages(self) -> int:
        return page_count(self.total, PER_PAGE)

    @cached_property
    def entries(self) -> Sequence[Entry]:
        """The lines that the page shows."""
        return [*entries(self.room.store, self.account, on_page(self.asked.page, PER_PAGE))]

    @cached_property
    def because(self) -> Mapping[str, FactView]:
        """The facts that say what became of them, by their ids."""
        return by_ids(self.room, [entry.became.by.id for entry in self.entries if entry.became])

    @cached_property
    def facets(self) -> Mapping[str, Sequence[Counted]]:
        return self.account.catalogue.facets_of(self.account.lines, *FACETS)

    @cached_property
    def names(self) -> Mapping[str, str]:
        asked = (value for facet in FACETS[:2] for value in self.asked.values(facet))
        return names(self.account.catalogue, self.facets, asked)


@router.get("/ledgers")
def ledgers(request: Request, room: TheRoom, asked: WhatIsAsked) -> Response:
    """The six ledgers, with how many lines of each are in which state."""
    catalogue, day = room.store.catalogue(), as_of(asked)
    found = [account(catalogue, which, day, asked.filter) for which in Ledger]
    shown = {"asked": asked, "accounts": found, "kept": KEPT, "day": day or last_day(catalogue)}
    rows = Rows(LedgerRow, lambda: (ledger_row(entry) for each in found for entry in entries(room.store, each)))
    return answer(request, room, Page(title="Ledgers", template="ledgers.html", shown=shown, rows=rows))


@router.get("/ledgers/{which}")
def ledger(request: Request, room: TheRoom, asked: WhatIsAsked, which: str) -> Response:
    """One ledger: its lines in order of time, or what presses first."""
    if which not in set(Ledger):
        raise NotInRecord("there is no such ledger", where=repr(which), advice=f"ask for one of {', '.join(Ledger)}")
    kept = account(room.store.catalogue(), Ledger(which), as_of(asked), asked.filter, latest=asked.latest)
    return answer(request, room, page(room, Lines(room, asked, kept)))


def as_of(asked: Asked) -> date | None:
    """The last day of the date as of which one asks; None where one asks for none; raises BadEdtf where it is none."""
    given = asked.own_one("as_of")
    return bounds(given)[1] if given else None


def page(room: Room, lines: Lines) -> Page:
    """The page of one ledger."""
    which = lines.whole.which
    rows = Rows(LedgerRow, lambda: map(ledger_row, entries(room.store, lines.account)))
    shown = {"listing": lines, "which": which, "ledgers": tuple(Ledger), "says": KEPT[which], "which_facets": FACETS}
    return Page(title=which.value.capitalize(), template="ledger.html", shown=shown, rows=rows)
