"""The order in which things come into a record makes no difference to what it is held to say."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.crisis import ARLAND, BESMAR, CRISIS, THINGS

from detente.record import AnyThing, Record
from detente.view.facts import Ledger, Period, Side, brief, dyad, ledger, link_views, linking, positions

ARL, BSM = Side("ARL", frozenset({ARLAND.id})), Side("BSM", frozenset({BESMAR.id}))

VIEWS: dict[str, Callable[[Record], object]] = {
    "dyad": lambda record: dyad(record, record.events, ARL, BSM, Period.WEEK),
    "positions": lambda record: positions(record, record.statements, record.events),
    "ledgers": lambda record: [ledger(record, which, record.events) for which in Ledger],
    "links": link_views,
    "linking": linking,
    "brief": lambda record: brief(record, [*record.events, *record.statements]),
}


@pytest.mark.parametrize("view", VIEWS)
@given(things=st.permutations(THINGS))
@settings(max_examples=10, deadline=None)
def test_any_order_of_arrival_gives_the_same(view: str, things: list[AnyThing]) -> None:
    assert VIEWS[view](Record(things)) == VIEWS[view](CRISIS)
