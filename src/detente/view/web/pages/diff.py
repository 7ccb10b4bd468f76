"""What two runs read differently, some sources at a time; and the runs that there are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from fastapi import APIRouter, Request, Response

from detente.record import Review
from detente.record.reviews import verdicts
from detente.store import RunHead, Store
from detente.view.diff import FIRST, LAST, Comparison, Sides, apart, compare, sides
from detente.view.export import DiffRow, RunRow, diff_rows, run_row
from detente.view.web.answer import answer
from detente.view.web.asked import Asked, WhatIsAsked
from detente.view.web.page import Page, Rows
from detente.view.web.paging import on_page, page_count
from detente.view.web.room import TheRoom

router = APIRouter()

PER_PAGE = 50
"""How many sources are compared for a page."""
_PRINT = 12
"""How many digits of a fingerprint are shown."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing that two runs read differently, and the rows of it."""

    first: DiffRow
    rows: tuple[DiffRow, ...]


@router.get("/diff")
def diff(request: Request, room: TheRoom, asked: WhatIsAsked) -> Response:
    """What two runs read differently: `one` and `other` are ids, or `first` and `last`."""
    heads = [head for head in room.store.run_heads() if head.sources]
    if len(heads) <= 1:
        return answer(request, room, alone(heads))
    one, other = (asked.own_one(name) or default for name, default in (("one", FIRST), ("other", LAST)))
    return answer(request, room, page(sides(room.store, one, room.store, other), heads, asked))


def alone(heads: Sequence[RunHead]) -> Page:
    """The page where there are no two runs."""
    rows = Rows(RunRow, lambda: (run_row(head, "") for head in heads))
    return Page(title=_TITLE, template="diff.html", shown={"heads": heads, "made": None}, rows=rows)


def page(two: Sides, heads: Sequence[RunHead], asked: Asked) -> Page:
    """The page of what two runs read differently."""
    some = Comparison(replace(two, together=two.together[on_page(asked.page, PER_PAGE)]))
    differences = tuple(_things(rows(some, two.first)))
    shown = {
        "heads": heads,
        "made": some,
        "two": two,
        "things": differences,
        "apart": [(name, before[:_PRINT], after[:_PRINT]) for name, before, after in apart(two.one.run, two.other.run)],
        "asked": asked,
        "pages": page_count(len(two.together), PER_PAGE),
    }
    each = Rows(DiffRow, lambda: rows(Comparison(two), two.first))
    return Page(title=_TITLE, template="diff.html", shown=shown, rows=each)


_TITLE = "What two runs read differently"


def rows(made: Comparison, store: Store) -> Iterator[DiffRow]:
    """What differs, row by row; counts it on the way."""
    decided = verdicts(store.things(Review))
    return (row for difference in compare(made) for row in diff_rows(difference, decided))


def _things(given: Iterator[DiffRow]) -> Iterator[Shown]:
    for _, same in groupby(given, key=lambda row: (row.first_id, row.second_id)):
        each = tuple(same)
        yield Shown(each[0], each)
