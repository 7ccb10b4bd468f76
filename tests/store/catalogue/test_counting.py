"""What a catalogue counts is what views count that are given the whole record."""

from datetime import date
from itertools import pairwise

import pytest
from tests.crisis import CRISIS, SAME, TALKS, TALKS_AGAIN, TURN
from tests.reviews import rejected
from tests.store.catalogue.world import catalogue, of_world, world

from detente.record import Record, reviewed
from detente.record.edtf import bounds
from detente.record.period import Period, period_of
from detente.store.catalogue import Catalogue, Cell, Filter, Tally
from detente.view.facts import Count, DyadCell, dyad, event_view, happenings, statement_view
from detente.view.facts.order import in_time
from detente.view.facts.sides import Side

EVENTS = Filter(what=("event",))


def side(record: Record, state: str) -> Side:
    return Side(state, frozenset(actor.id for actor in record.actors if state in (actor.id, actor.country)))


def plain(tally: Count | Tally) -> tuple[int, int, tuple[float, ...]]:
    return tally.happenings, tally.reports, tally.weights


def as_cells(found: tuple[DyadCell, ...], one: str) -> list[object]:
    """What the view counts as the catalogue has it."""
    return [(c.period, _way(c, one), c.quad, plain(c.occurred), plain(c.claimed)) for c in found]


def _way(cell: DyadCell, one: str) -> int:
    return 3 if len(cell.actors) == 2 else 1 if cell.actors == (one,) else 2


def as_view(cells: tuple[Cell, ...]) -> list[object]:
    return [(c.period, int(c.way), c.quad, plain(c.occurred), plain(c.claimed)) for c in cells]


@pytest.mark.parametrize("period", Period)
@pytest.mark.parametrize(("one", "other"), [("ARL", "BSM"), ("BSM", "ARL"), ("ilse-marn", "BSM"), ("ARL", "ARL")])
def test_cells_of_a_dyad_are_those_of_the_view(one: str, other: str, period: Period) -> None:
    held = catalogue(CRISIS)
    by_view = dyad(CRISIS, CRISIS.events, side(CRISIS, one), side(CRISIS, other), period)
    assert as_view(held.cells(held.find(EVENTS), one, other, period)) == as_cells(by_view, one)


@pytest.mark.parametrize("period", Period)
@pytest.mark.parametrize(("one", "other"), [("XAA", "XAB"), ("XAC", "XAA"), ("XAD", "XAA")])
def test_cells_of_much_news_are_those_of_the_view(one: str, other: str, period: Period) -> None:
    record, held = world(), of_world()
    by_view = dyad(record, record.events, side(record, one), side(record, other), period)
    assert by_view
    assert as_view(held.cells(held.find(EVENTS), one, other, period)) == as_cells(by_view, one)


@pytest.mark.parametrize("root", ["ASSAULT", "CONSULT", "AGREE"])
def test_reports_of_one_happening_count_once_by_the_surest(root: str) -> None:
    record, held = world(), of_world()
    found = held.find(Filter(root=(root,)))
    by_view = happenings(record, (event for event in record.events if event.root.value == root))
    assert held.happenings(found) == len(by_view)
    assert set(held.ids(held.chiefs(found))) == {one.chief.id for one in by_view}
    assert {id: held.reports(held.fact_ids.place(id)) for id in held.ids(held.chiefs(found))} == {
        one.chief.id: len(one.reports) for one in by_view
    }


def test_facts_come_in_the_order_of_time() -> None:
    record, held = world(), of_world()
    views = [event_view(record, e) for e in record.events] + [statement_view(record, s) for s in record.statements]
    keys = {view.id: in_time(view)[:2] for view in views}
    found = [keys[id] for id in held.ids(held.find())]
    assert [(undated, key[:2]) for undated, key in found] == sorted((undated, key[:2]) for undated, key in found)


def test_the_latest_come_first_and_what_has_no_date_last() -> None:
    held = of_world()
    order, latest = held.find().tolist(), held.find(latest=True).tolist()
    dated = [place for place in order if held.facts.dated[place]]
    assert 0 < len(dated) < len(order)
    assert latest == dated[::-1] + order[len(dated) :]


@pytest.mark.parametrize("period", Period)
def test_a_histogram_counts_by_period_and_bearing(period: Period) -> None:
    record, held = world(), of_world()
    found = held.histogram(held.find(EVENTS), period, by="root")
    whens = [(event.root.value, period_of(event.date.edtf if event.date else None, period)) for event in record.events]
    assert found.unplaced == sum(when is None for _, when in whens)
    for row, stretch in enumerate(found.stretches):
        for column, root in enumerate(found.values):
            assert found.counts[row, column] == whens.count((root, stretch))
    assert found.counts.sum() == len(whens) - found.unplaced


def test_a_histogram_counts_between_days() -> None:
    held = catalogue(CRISIS)
    edges = [date(2031, 2, 28), date(2031, 3, 2), date(2031, 3, 9)]
    days = [bounds(event.date.edtf) for event in CRISIS.events if event.date]
    found = held.histogram(held.find(EVENTS), edges, by="what")
    expected = [sum(a <= first and last < b for first, last in days if first and last) for a, b in pairwise(edges)]
    assert found.stretches == ("2031-02-28", "2031-03-02")
    assert found.counts[:, 0].tolist() == expected
    assert found.unplaced == len(CRISIS.events) - sum(expected)


def test_dyads_are_counted_by_happening_either_way() -> None:
    held = catalogue(CRISIS)
    (found,) = held.dyads(held.find())
    assert (found.one, found.other) == ("ARL", "BSM")
    assert found.happenings == found.cooperation + found.conflict
    cells = held.cells(held.find(), "ARL", "BSM", Period.YEAR)
    assert found.happenings == sum(c.occurred.happenings + c.claimed.happenings for c in cells)


def test_the_most_active_take_part_in_most() -> None:
    held = of_world()
    found = held.most_active(held.find(), role="by")
    assert [count for _, count in found] == sorted((count for _, count in found), reverse=True)
    name, count = found[0]
    whom = {mention.id: mention.actor for mention in world().mentions}
    acting = [e for e in world().events if name in [whom[m] for m in e.actors]]
    speaking = [s for s in world().statements if s.speaker and whom[s.speaker] == name]
    assert count == len(acting) + len(speaking)


def test_links_are_found_by_either_fact_and_not_where_one_is_rejected() -> None:
    held = catalogue(CRISIS)
    assert {held.link_ids[n] for n in held.find_links()} == {link.id for link in CRISIS.links}
    assert [held.link_ids[n] for n in held.find_links(Filter(by=("ilse-marn",)), kinds=("reverses",))] == [TURN.id]
    assert held.find_links(least=0.95).size == 0
    without = catalogue(Record([*CRISIS, rejected(TURN.to)]))
    assert TURN.id not in {without.link_ids[n] for n in without.find_links()}
    assert without.links_of(without.fact_ids.place(TURN.from_)).size == 0


@pytest.mark.parametrize("of", [SAME.id, SAME.from_])
def test_incidents_are_parted_by_reviews(of: str) -> None:
    record = Record([*CRISIS, rejected(of)])
    held = catalogue(record)
    assert held.incidents_of(held.fact_ids) == list(reviewed(record).incidents) == []
    assert held.happenings(held.find(EVENTS)) == len(held.find(EVENTS))


def check_incidents(held: Catalogue, record: Record) -> None:
    assert {one.id: one.events for one in held.incidents_of(held.fact_ids)} == {
        one.id: one.events for one in reviewed(record).incidents
    }


def test_an_incident_of_many_is_parted_where_a_link_is_rejected() -> None:
    largest = max(world().incidents, key=lambda one: len(one.events))
    same = [link for link in world().links if link.to in largest.events]
    record = Record([*world(), rejected(same[len(same) // 2].id), rejected(largest.events[0])])
    check_incidents(catalogue(world()), world())
    check_incidents(catalogue(record), record)


def test_whoever_takes_part_is_told_fact_by_fact() -> None:
    held = catalogue(CRISIS)
    found = held.find(Filter(root=("CONSULT",), status=("occurred",)))
    facts, actors = held.taking_part(found, role="by")
    told = {(held.fact_ids[fact], held.actors[actor].id) for fact, actor in zip(facts, actors, strict=True)}
    assert told == {(one.id, who) for one in (TALKS, TALKS_AGAIN) for who in ("ARL", "BSM")}


def test_reports_are_counted_of_several_as_of_one() -> None:
    held = catalogue(CRISIS)
    found = held.find()
    assert held.reports_of(found).tolist() == [held.reports(fact) for fact in found.tolist()]
    assert held.reports_of(found).max() == 2
