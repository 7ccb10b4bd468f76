"""The table of offices: nobody holds one beside another, and every state has a head all the time since 1990."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

import pytest

from detente.extract.actors.directory import directory
from detente.extract.actors.tables import Holder
from detente.extract.lexicon.tables import load
from detente.record.edtf import bounds

HEADS = ("president", "monarch", "prime-minister", "leader", "supreme-leader", "governor-general")
SINCE, UNTIL = date(1990, 1, 1), date(2026, 6, 1)
SHORT = timedelta(days=45)
SHARED = {
    ("foreign-ministry-spokesman", "CHN"): "two or three speak in turn",
    ("prime-minister", "KHM"): "two prime ministers from 1993 to 1998",
    ("prime-minister", "LKA"): "two men claimed the office in 2018",
}
NOBODY = {
    ("HTI", 1993): "the military had dissolved the government",
    ("IRQ", 2003): "under occupation",
    ("LBR", 1990): "war after the death of Samuel Doe",
    ("SOM", 1997): "no government",
    ("KOS", 2000): "administered by the United Nations",
    ("COK", 1990): "a territory of New Zealand for most readers",
    ("COK", 2009): "a territory of New Zealand for most readers",
    ("NIU", 1990): "a territory of New Zealand for most readers",
    ("SMR", 1990): "two captains regent, for six months each",
}
NOT_YET = frozenset(
    {"BIH", "ERI", "HKG", "HRV", "KAZ", "KGZ", "KOS", "MKD", "MNE", "NAM", "PSE", "SSD", "TJK", "TKM", "TLS", "UZB"}
)
"""States that were not independent, or had no head of their own, when 1990 began."""


def first_and_last(holder: Holder) -> tuple[date, date]:
    return (bounds(holder.from_)[0] if holder.from_ else None) or date.min, (
        bounds(holder.to)[1] if holder.to else None
    ) or date.max


def surely_overlap(one: Holder, other: Holder) -> bool:
    """Whether two held an office on the same day, whatever days their dates leave open."""
    earlier, later = sorted((one, other), key=first_and_last)
    end = bounds(earlier.to)[0] if earlier.to else date.max
    begin = bounds(later.from_)[1] if later.from_ else None
    return bool(end and begin and begin < end) and one.person != other.person


def test_nobody_holds_an_office_beside_another() -> None:
    held: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    for holder in load("offices.tsv", Holder):
        held[holder.office, holder.country].append(holder)
    beside = {of for of, each in held.items() if any(surely_overlap(a, b) for a, b in combinations(each, 2))}
    assert beside == set(SHARED)


def gaps(iso: str) -> Iterator[int]:
    """The years in which a time without a head begins."""
    spans = sorted(first_and_last(h) for office in HEADS for h in directory().holders(office, iso, None))
    at = SINCE
    for first, last in [*spans, (UNTIL, date.max)]:
        if first > at + SHORT:
            yield at.year
        at = max(at, last)
        if at >= UNTIL:
            return


@pytest.mark.parametrize("iso", sorted(iso for iso, row in directory().states.items() if row.to is None))
def test_every_state_has_a_head_all_the_time(iso: str) -> None:
    unexplained = [y for y in gaps(iso) if (iso, y) not in NOBODY and not (y == SINCE.year and iso in NOT_YET)]
    assert unexplained == []


def test_every_reason_for_a_gap_is_needed() -> None:
    found = {(iso, year) for iso in directory().states for year in gaps(iso)}
    assert set(NOBODY) <= found
    assert {(iso, SINCE.year) for iso in NOT_YET} <= found
