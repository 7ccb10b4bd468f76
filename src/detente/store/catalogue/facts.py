"""Reads the facts of a record, and who takes part in them, into columns."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import lru_cache
from itertools import chain
from typing import Any

import msgspec
import numpy as np
from sqlalchemy import Connection

from detente.record import Event, Root, Statement, Status
from detente.record.bearing import bearing_of
from detente.record.edtf import bounds
from detente.store.catalogue.columns import FACT, FIRST, LAST, PART, Facts, Parts
from detente.store.catalogue.days import DOUBTS, day_numbers, number_of
from detente.store.catalogue.held import Held, Progress
from detente.store.catalogue.vocabulary import NONE, What
from detente.store.dialect import dialect_of
from detente.store.plain import few, rows, rows_of
from detente.store.rows import row as as_row

Fact = Event | Statement
Row = tuple[Any, ...]
Part = tuple[int, int, str]
"""A fact, a role, and the id of a mention."""

_WORDS = "seq, id, article, start, {begun}, {ended}, confidence, json"
_FACTS = (
    f"SELECT 'statement', kind, NULL, {_WORDS} FROM statements WHERE seq > ? ORDER BY seq",  # noqa: S608 (of constants)
    f"SELECT 'event', root, status, {_WORDS} FROM events WHERE seq > ? ORDER BY seq",  # noqa: S608
)
_MENTIONS = "SELECT id, seq, actor FROM mentions WHERE seq > ? ORDER BY seq"
_THESE_MENTIONS = "SELECT id, seq, actor FROM mentions WHERE id IN ({})"
_MEMBERS = """
SELECT mentions.seq, members.actor FROM members JOIN mentions ON mentions.id = members.mention WHERE mentions.seq > ?
"""
_THESE_MEMBERS = """
SELECT mentions.seq, members.actor FROM members JOIN mentions ON mentions.id = members.mention WHERE mentions.id IN ({})
"""
_STEP = 20_000


class Role(IntEnum):
    """What somebody is in a fact: acts or speaks, is acted on or spoken to, passes on, is spoken of, vouches."""

    DOER = 0
    RECEIVER = 1
    VIA = 2
    TOPIC = 3
    TELLER = 4


_Words = tuple[int, int]
"""The first character of some words, and that behind the last."""


class _When(msgspec.Struct):
    edtf: str


class _Place(msgspec.Struct):
    name: str
    country: str | None


class _Fact(msgspec.Struct):
    """What no column of the tables has."""

    date: _When | None
    quad: int = NONE
    goldstein: float | None = None
    act: str | None = None
    place: _Place | None = None
    deadline: _When | None = None
    asserted_by: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    speaker: str | None = None
    addressees: tuple[str, ...] = ()
    via: str | None = None
    about: tuple[str, ...] = ()
    cue: _Words | None = None
    trigger: _Words | None = None


_decoder = msgspec.json.Decoder(_Fact)


@dataclass(frozen=True)
class _Found:
    """What is gathered while facts are read, of which the first gets a number."""

    first: int
    ids: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    topics: list[Part] = field(default_factory=list)
    told: list[tuple[int, str]] = field(default_factory=list)
    """Events that are on the word of a statement."""
    cues: dict[tuple[str, _Words], int] = field(default_factory=dict)
    """Statements by their article and cue."""
    uttering: list[tuple[int, int]] = field(default_factory=list)
    """Events that are the saying of a statement."""


def facts_since(held: Held, connection: Connection, since: Mapping[str, int], progress: Progress) -> Held:
    """What is held, with the facts that came since."""
    found, days = _Found(len(held.facts)), day_numbers(dialect_of(connection))
    given = chain.from_iterable(
        rows(connection, sql.format(**days), since[table])
        for sql, table in zip(_FACTS, ("statements", "events"), strict=True)
    )
    new = np.fromiter((_row(row, held, found) for row in _counted(given, connection, since, progress)), FACT)
    ids = held.fact_ids.and_(found.ids)
    for event, statement in found.told:
        new["asserted_by"][event - len(held.facts)] = ids.place(statement)
    for event, place in found.uttering:
        new["uttered"][event - len(held.facts)] = place
    parts = _parts(found, held, connection, since["mentions"])
    return replace(held, fact_ids=ids, facts=held.facts.and_(Facts.of(new)), parts=held.parts.and_(parts))


def _counted(
    given: Iterable[Row], connection: Connection, since: Mapping[str, int], progress: Progress
) -> Iterator[Row]:
    """The rows, of which one is told how many there are and how many have been read."""
    asked = "SELECT (SELECT count(*) FROM statements WHERE seq > ?) + (SELECT count(*) FROM events WHERE seq > ?)"
    ((total,),) = few(connection, asked, since["statements"], since["events"])
    for count, row in enumerate(given):
        if count % _STEP == 0:
            progress(count, total)
        yield row
    progress(total, total)


def _row(given: Row, held: Held, found: _Found) -> Row:
    """The row of a fact in the order of FACT; who takes part in it goes into what is found."""
    what, kind, status, seq, id, article, start, first, last, confidence, line = given
    fact, words = _decoder.decode(line), held.words
    _gather(found.first + len(found.ids), article, fact, found)
    found.ids.append(id)
    is_event = status is not None
    country, name = (fact.place.country, fact.place.name) if fact.place else (None, None)
    codes = (
        words.what.known(what),
        words.root.known(kind) if is_event else NONE,
        words.act.known(fact.act) if fact.act else NONE,
        words.status.known(status) if is_event else NONE,
        words.bearing.known(_bearing(kind, status)) if is_event else NONE,
        NONE if is_event else words.kind.known(kind),
        fact.quad,
    )
    due, deadline = _days(fact.deadline.edtf) if fact.deadline else (LAST, LAST)
    numbers = (seq, held.article_ids.place(article), start, first, last, deadline, due, NONE, NONE)
    scores = (np.nan if fact.goldstein is None else fact.goldstein, confidence)
    doubtful = fact.date is not None and fact.date.edtf[-1:] in DOUBTS
    return *codes, *numbers, words.country.code(country), words.place.code(name), *scores, doubtful


def anew(facts: Iterable[Fact], held: Held, connection: Connection) -> tuple[Facts, Parts]:
    """The columns of facts that are other than they were read, and who takes part in them, by their numbers here."""
    found = _Found(0)
    new = np.fromiter((_row(_given(fact, held), held, found) for fact in facts), FACT)
    new["uttered"] = held.facts.uttered[[held.fact_ids.place(id) for id in found.ids]]
    for event, statement in found.told:
        new["asserted_by"][event] = held.fact_ids.place(statement)
    return Facts.of(new), _parts(found, held, connection, None)


def _given(fact: Fact, held: Held) -> Row:
    """The row of a fact as the queries above give it."""
    row = as_row(fact)
    first, last = (number_of(row["first_day"], FIRST), number_of(row["last_day"], LAST))
    seq = held.facts.seq[held.fact_ids.place(fact.id)]
    what, kind = (What.EVENT, row["root"]) if isinstance(fact, Event) else (What.STATEMENT, row["kind"])
    words = (seq, fact.id, fact.article, row["start"], first, last, fact.confidence, row["json"])
    return what.value, kind, row.get("status"), *words


@lru_cache
def _bearing(root: str, status: str) -> str:
    return bearing_of(Root(root), Status(status)).value


@lru_cache(maxsize=1000)
def _days(edtf: str) -> tuple[int, int]:
    first, last = bounds(edtf)
    return number_of(first, FIRST), number_of(last, LAST)


def _gather(number: int, article: str, fact: _Fact, found: _Found) -> None:
    for mention in fact.actors if fact.speaker is None else (fact.speaker,):
        found.parts.append((number, Role.DOER, mention))
    for mention in fact.recipients or fact.addressees:
        found.parts.append((number, Role.RECEIVER, mention))
    for mention in (fact.via,) if fact.via else ():
        found.parts.append((number, Role.VIA, mention))
    for actor in fact.about:
        found.topics.append((number, Role.TOPIC, actor))
    if fact.asserted_by:
        found.told.append((number, fact.asserted_by))
    if fact.cue:
        found.cues[article, fact.cue] = number
    if fact.trigger and (article, fact.trigger) in found.cues:
        found.uttering.append((number, found.cues[article, fact.trigger]))


def _parts(found: _Found, held: Held, connection: Connection, since: int | None) -> Parts:
    """Who takes part in the facts found; mentions that came since are read at once, others looked up."""
    mentioned = _Mentions(held, connection)
    if since is not None:
        mentioned.take(rows(connection, _MENTIONS, since), rows(connection, _MEMBERS, since))
    mentioned.look_up({mention for _, _, mention in found.parts})
    named = ((fact, role, seq, actor) for fact, role, m in found.parts for seq, actor in mentioned.means(m))
    topics = ((fact, role, NONE, held.actor_ids.place(actor)) for fact, role, actor in found.topics)
    return Parts.of(np.fromiter(chain(named, topics), PART))


class _Mentions:
    """Whom mentions mean, by their ids."""

    def __init__(self, held: Held, connection: Connection) -> None:
        self._place, self._connection = held.actor_ids.place, connection
        self._seqs: dict[str, int] = {}
        self._actors: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}

    def take(self, mentions: Iterable[Row], members: Iterable[Row]) -> None:
        """Takes mentions, and whom those of several mean."""
        for id, seq, actor in mentions:
            self._seqs[id] = seq
            if actor:
                self._actors[seq] = self._place(actor)
        for seq, actor in members:
            self._members.setdefault(seq, []).append(self._place(actor))

    def look_up(self, ids: set[str]) -> None:
        """Looks up those that were there before."""
        before = sorted(ids - self._seqs.keys())
        mentions = rows_of(self._connection, _THESE_MENTIONS, before)
        self.take(mentions, rows_of(self._connection, _THESE_MEMBERS, before))

    def means(self, id: str) -> Iterator[tuple[int, int]]:
        """Where a mention stands in its table, with each actor that it means; −1 where it means nobody."""
        seq = self._seqs[id]
        actor = self._actors.get(seq)
        for each in self._members.get(seq, (NONE,)) if actor is None else (actor,):
            yield seq, each
