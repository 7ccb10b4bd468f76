"""The front page: what is in the record, what happened last, who contradicts whom, and between whom most goes on."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
from fastapi import APIRouter, Request, Response

from detente.link.rifts import AGAINST
from detente.record import Status, Unread
from detente.store.catalogue import Catalogue, Filter, What
from detente.store.catalogue.columns import LAST, Ints
from detente.store.catalogue.days import number_of
from detente.view.export import PositionRow, position_row
from detente.view.facts import FactView, LinkView, Section
from detente.view.web.adding import EMPTY, RIGHT
from detente.view.web.answer import answer
from detente.view.web.holdings import Holdings, holdings
from detente.view.web.kept import kept
from detente.view.web.lately import Lately, lately
from detente.view.web.linking import shown_links
from detente.view.web.listing import shown
from detente.view.web.page import Page, Rows
from detente.view.web.room import Room, TheRoom

router = APIRouter()

_EVENTS, _LINKS, _DYADS = 7, 3, 8
_LOOKED_AT = 60
"""Of how many links, the latest, the sharpest are taken."""
_SURE = 0.5
_A_MONTH, _A_YEAR = 31, 365


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors by id and name, and how much passed between them."""

    one: str
    other: str
    names: tuple[str, str]
    happenings: int
    conflict: int

    @property
    def share(self) -> float:
        """How much of it is conflict."""
        return self.conflict / self.happenings if self.happenings else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What stands on the front page."""

    holds: Holdings
    events: tuple[FactView, ...]
    against: tuple[LinkView, ...]
    pairs: tuple[Pair, ...]
    lately: Lately

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections of the brief, but what happened, which stands beside it."""
        return tuple(one for one in self.lately.brief.sections if one.title != "What happened")


@router.get("/")
def front(request: Request, room: TheRoom) -> Response:
    """The front page."""
    return answer(request, room, page(room))


def page(room: Room) -> Page:
    """The front page of a record."""
    seen = news(room, room.store.catalogue())
    unread = room.store.still_unread()
    shown = {"front": seen, "unread": unread, "written": _written(room), "why_unread": _why(unread)}
    shown |= {"given": EMPTY, "wrong": RIGHT, "file": _file(room)}
    rows = Rows(PositionRow, lambda: map(position_row, seen.events))
    return Page(title="Front page", template="front.html", shown=shown, rows=rows)


@kept
def news(room: Room, catalogue: Catalogue) -> Front:
    """What stands on the front page of a record."""
    seen = holdings(catalogue)
    return Front(
        holds=seen,
        events=shown(room, catalogue, _last_events(catalogue, seen.last)),
        against=shown_links(room, catalogue, _sharpest(catalogue)),
        pairs=tuple(_pairs(catalogue)),
        lately=lately(room, catalogue),
    )


def _last_events(catalogue: Catalogue, last: date | None) -> Ints:
    """What occurred last and has a day, or nearly, up to that of the last story; one report a happening.

    Where nothing has a day it is the surest of what occurred.
    """
    facts = catalogue.facts
    found = catalogue.find(Filter(what=(What.EVENT,), status=(Status.OCCURRED,)), latest=True)
    first, until = facts.first[found].astype(np.int64), facts.last[found]
    near = (until - first < _A_MONTH) & (until <= number_of(last, LAST - 1))
    those = found[near] if near.any() else found[np.argsort(-facts.confidence[found], kind="stable")]
    return catalogue.chiefs(those)[:_EVENTS]


def _sharpest(catalogue: Catalogue) -> Ints:
    """The surest of the latest links by which one fact stands against another of the same year, no fact twice."""
    latest = catalogue.find_links(kinds=AGAINST, least=_SURE)[:_LOOKED_AT]
    links, seen, found = catalogue.links, set[int](), list[int]()
    days = catalogue.facts.last.astype(np.int64)
    apart = np.abs(days[links.from_[latest]] - days[links.to[latest]]) > _A_YEAR
    for link in latest[np.lexsort((-links.confidence[latest].round(1), apart))].tolist():
        ends = {int(links.from_[link]), int(links.to[link])}
        if not ends & seen:
            found.append(link)
        seen |= ends
    return np.array(found[:_LINKS], np.int32)


def _pairs(catalogue: Catalogue) -> list[Pair]:
    def name(id: str) -> str:
        return catalogue.actors[catalogue.actor_ids.place(id)].name

    most = catalogue.dyads(catalogue.find(), most=_DYADS)
    return [Pair(d.one, d.other, (name(d.one), name(d.other)), d.happenings, d.conflict) for d in most]


def _file(room: Room) -> str:
    """What a command names the record by: its file, or its address without a password."""
    place = room.store.place
    return place if "://" in place else Path(place).name


def _written(room: Room) -> date | None:
    """The day on which the file of the record was last written to; None of a record that is no file."""
    files = [Path(f"{room.store.place}{ending}") for ending in ("", "-wal")]
    times = [file.stat().st_mtime for file in files if file.is_file()]
    return datetime.fromtimestamp(max(times), UTC).date() if times else None


def _why(unread: tuple[Unread, ...]) -> tuple[tuple[str, str, int], ...]:
    """The reasons for which inputs were not read, what to do, and of how many each is said, the most frequent first."""
    counts: dict[tuple[str, str], int] = {}
    for one in unread:
        counts[one.reason, one.advice] = counts.get((one.reason, one.advice), 0) + 1
    return tuple(sorted(((*why, n) for why, n in counts.items()), key=lambda one: (-one[2], one[0])))
