"""A ledger from the catalogue is the one that the whole record gives, line by line."""

from collections.abc import Iterable
from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import crisis
from tests.crisis import CRISIS, when
from tests.reviews import is_to_be, rejected

from detente.record import (
    AnyThing,
    Basis,
    Event,
    Incident,
    Link,
    LinkKind,
    Published,
    Record,
    Root,
    Statement,
    Status,
    reviewed,
)
from detente.store import Store, open_store
from detente.store.catalogue import Filter
from detente.view.accounts import account, entries, last_day
from detente.view.export import ledger_row
from detente.view.facts import Entry, Ledger, State, ledger

_FACTS = [*(one.id for one in CRISIS.statements), *(one.id for one in CRISIS.events)]
_DAYS = st.sampled_from(
    [None, date(2031, 3, 2), date(2031, 3, 4), date(2031, 3, 9), date(2031, 3, 30), date(2031, 5, 1)]
)
_EDTF = st.sampled_from([None, "2031-03-03", "2031-03", "2031-04-01", "2031-03-05/..", "../2031-03-05", "2031-03-08~"])
_ROOTS = st.sampled_from([*[Root.THREATEN] * 3, *[Root.SANCTION] * 2, Root.CONSULT, Root.REJECT, Root.RETREAT])
_STATUSES = st.sampled_from([*[Status.OCCURRED] * 6, *Status])
_KINDS = st.sampled_from([LinkKind.FULFILS, LinkKind.CANCELS, LinkKind.REVERSES, LinkKind.ANSWERS, LinkKind.SAME])
_LEDGERS = st.sampled_from([Ledger.THREATS, Ledger.MEASURES, Ledger.MEETINGS])


def stored(things: Iterable[AnyThing]) -> Store:
    store = open_store(":memory:")
    with store.writing() as writer:
        writer.add(things)
    return store


@st.composite
def quarrels(draw: st.DrawFn) -> Record:
    """The crisis with other roots, statuses and dates, with links and incidents between any of its facts."""
    events = [
        msgspec.structs.replace(
            event,
            root=draw(_ROOTS),
            status=draw(_STATUSES),
            date=when(draw(_EDTF)),
            deadline=when(draw(_EDTF)),
            asserted_by=draw(st.sampled_from([None, None, *_beside(event)])),
        )
        for event in CRISIS.events
    ]
    statements = [_uttering(draw, statement) for statement in CRISIS.statements]
    ends = st.lists(st.sampled_from(_FACTS), min_size=2, max_size=2, unique=True)
    links = [
        Link(id=f"link-{number}", kind=kind, from_=one, to=other, confidence=0.9, reason="So.")
        for number, (kind, (one, other)) in enumerate(draw(st.lists(st.tuples(_KINDS, ends), min_size=4, max_size=16)))
    ]
    order = draw(st.permutations([event.id for event in events]))
    incidents = [Incident(id=f"incident-{n}", events=tuple(order[n * 3 : n * 3 + 2])) for n in range(3)]
    rest: list[AnyThing] = [*CRISIS.sources, *CRISIS.articles, *CRISIS.actors, *CRISIS.mentions]
    return Record([*rest, *statements, *events, *links, *incidents])


def _beside(event: Event) -> list[str]:
    """The statements of the story of an event."""
    return [statement.id for statement in CRISIS.statements if statement.article == event.article]


def _uttering(draw: st.DrawFn, statement: Statement) -> Statement:
    """A statement, the cue of which may be the words of an event of its story."""
    words = [event.trigger for event in CRISIS.events if event.article == statement.article]
    return msgspec.structs.replace(statement, cue=draw(st.sampled_from([statement.cue, *words])))


@given(quarrels(), _LEDGERS, _DAYS)
@settings(deadline=None, max_examples=150)
def test_a_ledger_is_the_same_from_the_catalogue_as_from_the_record(
    record: Record, which: Ledger, as_of: date | None
) -> None:
    with stored(record) as store:
        found = [*entries(store, account(store.catalogue(), which, as_of))]
        held = store.record()
        expected = ledger(held, which, held.events, as_of)
    assert [*map(_shown, found)] == [*map(_shown, expected)]


@given(quarrels(), _LEDGERS, st.data())
@settings(deadline=None, max_examples=100)
def test_it_is_so_too_where_people_rejected_and_amended_what_was_read(
    record: Record, which: Ledger, data: st.DataObject
) -> None:
    ids = [*_FACTS, *(link.id for link in record.links)]
    gone = data.draw(st.lists(st.sampled_from(ids), max_size=4, unique=True))
    events = st.sampled_from([event.id for event in record.events if event.id not in gone] or [""])
    changed = data.draw(st.dictionaries(events, st.sampled_from(Status), max_size=3))
    reviews = [*map(rejected, gone), *(is_to_be(id, status=status.value) for id, status in changed.items() if id)]
    with stored([*record, *reviews]) as store:
        found = [*entries(store, account(store.catalogue(), which))]
        held = reviewed(store.record())
        expected = ledger(held, which, held.events)
    assert [*map(_shown, found)] == [*map(_shown, expected)]


def test_a_link_to_the_statement_that_a_threat_is_the_saying_of_tells() -> None:
    uttering = msgspec.structs.replace(crisis.NEVER, id="statement-u", cue=crisis.CLOSE.trigger)
    kept = Link(
        id="link-kept", kind=LinkKind.FULFILS, from_=crisis.TIMBER.id, to=uttering.id, confidence=0.9, reason="So."
    )
    with stored([*CRISIS, uttering, kept]) as store:
        assert account(store.catalogue(), Ledger.THREATS).states == [State.FULFILLED]


@pytest.mark.parametrize(
    ("as_of", "state"), [(date(2031, 3, 10), State.IN_FORCE), (date(2031, 3, 11), State.LIFTED), (None, State.LIFTED)]
)
def test_what_was_told_after_the_day_is_not_known(as_of: date | None, state: State) -> None:
    with stored(CRISIS) as store:
        found = account(store.catalogue(), Ledger.MEASURES, as_of, Filter(root=("SANCTION",)))
        assert found.states == [state]


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        (Filter(), [crisis.CLOSE.id]),
        (Filter(by=("ARL",)), [crisis.CLOSE.id]),
        (Filter(by=("BSM",)), []),
        (Filter(to=("BSM",)), [crisis.CLOSE.id]),
        (Filter(root=("THREATEN", "AGREE")), [crisis.CLOSE.id]),
        (Filter(root=("AGREE",)), []),
        (Filter(status=("planned",)), []),
        (Filter(from_="2031-03-05"), []),
        (Filter(outlet=("The Harbour Post",)), [crisis.CLOSE.id]),
    ],
)
def test_a_ledger_is_of_what_one_asks_for(asked: Filter, ids: list[str]) -> None:
    with stored(CRISIS) as store:
        found = account(store.catalogue(), Ledger.THREATS, None, asked)
        assert found.catalogue.ids(found.lines) == ids


def test_lines_are_counted_and_chosen_by_state_and_pressing_ones_put_first() -> None:
    with stored(CRISIS) as store:
        kept = account(store.catalogue(), Ledger.MEETINGS)
        assert kept.counts() == {State.PLANNED: 1, State.HELD: 1, State.CALLED_OFF: 1}
        assert kept.of([State.HELD, State.OPEN]).states == [State.HELD]
        assert kept.of([]) is kept
        pressing = kept.urgent([State.CALLED_OFF, State.PLANNED])
        assert pressing.states == [State.CALLED_OFF, State.PLANNED, State.HELD]


def test_the_last_day_is_that_of_the_last_article_of_which_one_is_sure() -> None:
    doubtful = Published(edtf="2031-05-01~", basis=Basis.TEXT)
    later = msgspec.structs.replace(crisis.FOURTH, id="article-late", published=doubtful)
    with stored([*CRISIS, later]) as store:
        assert last_day(store.catalogue()) == date(2031, 3, 11)
    with open_store(":memory:") as store:
        assert last_day(store.catalogue()) is None
        assert [*entries(store, account(store.catalogue(), Ledger.THREATS))] == []


def _shown(entry: Entry) -> tuple[object, ...]:
    return ledger_row(entry), entry.told, entry.became and (entry.became.link, entry.became.told)
