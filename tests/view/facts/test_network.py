"""Who did what to whom: each happening once between two, by direction or with each other."""

import msgspec
import pytest
from tests import crisis
from tests.crisis import ARLAND, BESMAR, CRISIS

from detente.record import Event, Root
from detente.view.facts import breadth, network

A, B = ARLAND.id, BESMAR.id


@pytest.mark.parametrize(
    ("event", "tie"),
    [
        (crisis.CLOSE, (A, B, False)),
        (crisis.SAILORS, (B, A, False)),
        (crisis.TALKS, (A, B, True)),
    ],
)
def test_who_is_tied_to_whom(event: Event, tie: tuple[str, str, bool]) -> None:
    (found,) = network(CRISIS, [event]).ties
    assert (found.one, found.other, found.mutual) == tie


def test_happenings_count_once_and_weigh_what_has_a_weight() -> None:
    found = network(CRISIS, [crisis.TALKS, crisis.TALKS_AGAIN, crisis.REFUSED, crisis.TIMBER])
    assert [(tie.happenings, tie.mean) for tie in found.ties] == [(2, -4.0), (1, 1.0)]
    assert {node.actor.id: node.happenings for node in found.nodes} == {A: 3, B: 3}
    assert len(found.events) == 3


def test_what_has_one_side_only_ties_nobody_and_is_counted() -> None:
    blamed = msgspec.structs.replace(crisis.TALKS, id="event-b", root=Root.ACCUSE)
    found = network(CRISIS, [crisis.MISSILES, blamed])
    assert (found.nodes, found.ties, found.events, found.untied) == ((), (), (), 2)


def test_facts_and_sources_are_counted() -> None:
    found = breadth(CRISIS, [crisis.TALKS, crisis.CLOSE, crisis.NEVER, crisis.DENIED])
    assert (found.statements, found.events, found.sources) == (2, 2, 2)
