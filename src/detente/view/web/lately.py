"""What was told lately: those facts of a record that a brief of some days is written from."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from msgspec.structs import replace as replace_in

from detente.record import Event, Incident, Record, Statement, Status, reviewed
from detente.store.catalogue import Catalogue, Filter
from detente.store.catalogue.columns import LAST, Floats, Ints, Mask
from detente.store.catalogue.days import day_of, number_of
from detente.view.facts import Brief, EventView, Line, Section
from detente.view.facts import brief as written
from detente.view.web.holdings import published
from detente.view.web.room import Room

_STRETCHES, _ENOUGH = (7, 30, 365), 10
"""Where nobody says since when, a brief is of the fewest of these days in which so many happenings were told."""
_NEW, _SHOWN, _DUE = 80, 200, 40
"""How many happenings told lately a brief is written from at most, how many reports these may have together, and how
many those that are still to come."""
_JOINED_MOST, _JOINED_WEIGHT = 3, 0.2
"""A fact that others bear on matters more than a surer one which stands alone; more than three links add nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lately:
    """A brief, how many happenings were told in its days, and how many of these it was chosen from."""

    brief: Brief
    told: int
    chosen: int


def lately(room: Room, catalogue: Catalogue, *, since: date | None = None, about: str | None = None) -> Lately:
    """The brief of what was told since a day, or in the last days, of everybody or about one."""
    days = published(catalogue)
    last = int(days.max()) if len(days) else None
    about_them = catalogue.mask(Filter(actor=(about,)) if about else Filter())
    joined = _joined(catalogue)
    first, new = _since(catalogue, about_them, joined, number_of(since, 0) if since else None, days)
    surest = new[np.argsort(-_weight(catalogue, joined)[new], kind="stable")]
    chosen = _few(catalogue, surest[:_NEW], _SHOWN)
    ids = catalogue.ids(_with_reports(catalogue, chosen, _few(catalogue, _to_come(catalogue, about_them, last), _DUE)))
    record = _whole(reviewed(room.store.showing([*ids, *_of_last_day(catalogue, last)], links=True)))
    facts: tuple[Event | Statement, ...] = (*record.events, *record.statements)
    asked = [fact for fact in facts if (place := catalogue.fact_ids.place(fact.id)) >= 0 and about_them[place]]
    day = None if first is None else day_of(first)
    page = written(record, _asked(asked, catalogue, new, first), since=day, about=about)
    return Lately(brief=_counted(page, catalogue), told=len(new), chosen=len(chosen))


def _since(catalogue: Catalogue, mask: Mask, joined: Ints, asked: int | None, days: Ints) -> tuple[int | None, Ints]:
    """The first day that a brief is of, and what was told since; `days` are those of all stories.

    Where no story has a day it is of all that was told.
    """
    firsts: list[int | None] = [asked]
    if asked is None and len(days):
        earliest, last = int(days.min()), int(days.max())
        firsts = [max(last - most + 1, earliest) for most in _STRETCHES]
    for first in firsts:
        new = _new(catalogue, mask, joined, first)
        if len(new) >= _ENOUGH:
            break
    return first, new


def _new(catalogue: Catalogue, mask: Mask, joined: Ints, first: int | None) -> Ints:
    """Events, and statements that others bear on, first told since a day: one a happening, in order of time."""
    found = np.flatnonzero(mask & _fresh(catalogue, first) & (catalogue.is_event | (joined > 0))).astype(np.int32)
    again = catalogue.incidents[np.flatnonzero((catalogue.incidents >= 0) & _before(catalogue, first))]
    return catalogue.chiefs(found[~np.isin(catalogue.incidents[found], again)])


def _fresh(catalogue: Catalogue, first: int | None) -> Mask:
    """What was told since a day; without one, everything."""
    told = catalogue.told
    return np.ones(len(told), np.bool_) if first is None else (told >= first) & (told != LAST)


def _before(catalogue: Catalogue, first: int | None) -> Mask:
    """What was told before a day; without one, nothing."""
    told = catalogue.told
    return np.zeros(len(told), np.bool_) if first is None else told < first


def _few(catalogue: Catalogue, facts: Ints, most: int) -> Ints:
    """The first of some facts, as many as have so many reports together."""
    sizes = np.cumsum([catalogue.reports(fact) for fact in facts.tolist()])
    return facts[sizes <= most]


def _with_reports(catalogue: Catalogue, *some: Ints) -> Ints:
    """Facts with all that report the same happenings: what became of one may hang on another."""
    facts = np.concatenate(some)
    numbers = catalogue.incidents[facts]
    others = np.flatnonzero(np.isin(catalogue.incidents, numbers[numbers >= 0]))
    return np.union1d(facts, others).astype(np.int32)


def _whole(record: Record) -> Record:
    """The record with incidents that name nothing but events which it holds."""
    return Record(_within(thing, record) if isinstance(thing, Incident) else thing for thing in record)


def _within(incident: Incident, record: Record) -> Incident:
    return replace_in(incident, events=tuple(id for id in incident.events if id in record))


def _joined(catalogue: Catalogue) -> Ints:
    """How many links each fact has that nobody rejected."""
    links, stand = catalogue.links, catalogue.standing_links
    return np.bincount(np.concatenate((links.from_[stand], links.to[stand])), minlength=len(catalogue.facts))


def _weight(catalogue: Catalogue, joined: Ints) -> Floats:
    weight: Floats = catalogue.facts.confidence + _JOINED_WEIGHT * np.minimum(joined, _JOINED_MOST)
    return weight


def _to_come(catalogue: Catalogue, mask: Mask, last: int | None) -> Ints:
    """What has a deadline, or is planned for a day, that was still to come on the last day; the nearest first."""
    facts = catalogue.facts
    planned = facts.status == catalogue.words.status.known(Status.PLANNED)
    ends = np.where(facts.deadline != LAST, facts.deadline, np.where(planned, facts.last, LAST))
    ahead = np.flatnonzero(mask & (ends != LAST) & (ends >= (last or 0))).astype(np.int32)
    return catalogue.chiefs(ahead[np.argsort(ends[ahead], kind="stable")])[:_DUE]


def _of_last_day(catalogue: Catalogue, last: int | None) -> list[str]:
    """A story of the last day, of which the brief is."""
    found = np.flatnonzero((catalogue.articles.last == last) & (catalogue.articles.first == last))[:1]
    return [catalogue.article_ids[place] for place in found.tolist()]


def _asked(
    facts: list[Event | Statement], catalogue: Catalogue, new: Ints, first: int | None
) -> tuple[Event | Statement, ...]:
    """The facts without those that tell once more, since that day, what was told before it."""
    before, fresh = ~_fresh(catalogue, first), {*new.tolist()}
    places = ((fact, catalogue.fact_ids.place(fact.id)) for fact in facts)
    return tuple(fact for fact, place in places if before[place] or place in fresh or isinstance(fact, Statement))


def _counted(page: Brief, catalogue: Catalogue) -> Brief:
    """The brief with how many reports the whole record has of each happening."""
    sections = (Section(one.title, tuple(_line(line, catalogue) for line in one.lines)) for one in page.sections)
    return replace(page, sections=tuple(sections))


def _line(line: Line, catalogue: Catalogue) -> Line:
    beneath = tuple(_line(other, catalogue) for other in line.beneath)
    place = catalogue.fact_ids.place(line.fact.id)
    if isinstance(line.fact, EventView) and place >= 0:
        return replace(line, fact=replace(line.fact, reports=catalogue.reports(place)), beneath=beneath)
    return replace(line, beneath=beneath)
