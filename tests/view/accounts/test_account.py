"""A ledger from the catalogue is the one that the whole record gives, line by line."""

from collections.abc import Iterable
from datetime import date

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.crisis import CRISIS, when

from detente.record import AnyThing, Incident, Link, LinkKind, Record, Root, Statement, Status
from detente.store import Store, open_store
from detente.view.accounts import account, entries
from detente.view.export import ledger_row
from detente.view.facts import Entry, Ledger, ledger

_FACTS = [*(one.id for one in CRISIS.statements), *(one.id for one in CRISIS.events)]
_DAYS = st.sampled_from(
    [None, date(2031, 3, 2), date(2031, 3, 4), date(2031, 3, 9), date(2031, 3, 30), date(2031, 5, 1)]
)
_EDTF = st.sampled_from([None, "2031-03-03", "2031-03", "2031-04-01", "2031-03-05/..", "../2031-03-05", "2031-03-08~"])
_ROOTS = st.sampled_from(
    [Root.THREATEN, Root.AGREE, Root.REQUEST, Root.SANCTION, Root.REJECT, Root.CONSULT, Root.RETREAT]
)


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
            status=draw(st.sampled_from(Status)),
            date=when(draw(_EDTF)),
            deadline=when(draw(_EDTF)),
            asserted_by=draw(st.sampled_from([None, *(s.id for s in CRISIS.statements if s.article == event.article)])),
        )
        for event in CRISIS.events
    ]
    statements = [_uttering(draw, statement) for statement in CRISIS.statements]
    ends = st.lists(st.sampled_from(_FACTS), min_size=2, max_size=2, unique=True)
    links = [
        Link(id=f"link-{number}", kind=kind, from_=one, to=other, confidence=0.9, reason="So.")
        for number, (kind, (one, other)) in enumerate(
            draw(st.lists(st.tuples(st.sampled_from(LinkKind), ends), max_size=12))
        )
    ]
    order = draw(st.permutations([event.id for event in events]))
    incidents = [Incident(id=f"incident-{n}", events=tuple(order[n * 3 : n * 3 + 2])) for n in range(3)]
    rest: list[AnyThing] = [*CRISIS.sources, *CRISIS.articles, *CRISIS.actors, *CRISIS.mentions]
    return Record([*rest, *statements, *events, *links, *incidents])


def _uttering(draw: st.DrawFn, statement: Statement) -> Statement:
    """A statement, the cue of which may be the words of an event of its story."""
    words = [event.trigger for event in CRISIS.events if event.article == statement.article]
    return msgspec.structs.replace(statement, cue=draw(st.sampled_from([statement.cue, *words])))


@given(quarrels(), st.sampled_from(Ledger), _DAYS)
@settings(deadline=None, max_examples=150)
def test_a_ledger_is_the_same_from_the_catalogue_as_from_the_record(
    record: Record, which: Ledger, as_of: date | None
) -> None:
    with stored(record) as store:
        found = [*entries(store, account(store.catalogue(), which, as_of))]
        held = store.record()
        expected = ledger(held, which, held.events, as_of)
    assert [*map(_shown, found)] == [*map(_shown, expected)]


def _shown(entry: Entry) -> tuple[object, ...]:
    return ledger_row(entry), entry.told, entry.became and (entry.became.link, entry.became.told)
