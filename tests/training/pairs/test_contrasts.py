"""Sets of contrasts become lessons: what bears on a fact, and what only looks as if."""

from pathlib import Path

import pytest
from training.pairs.contrasts import SETS, Contrast, Fact, contrasted

from detente.link.judge import BEARINGS
from detente.record import LinkKind
from detente.view.evaluate.gold import read_rows

QUARREL = Contrast(
    crisis="A quarrel over fish",
    first=Fact("1975-11-20", "In Reykjavik, [[Iceland accused Britain of ramming a patrol boat]]."),
    others=(
        Fact("1975-11-21", "[[Iceland again accused Britain of ramming its boat]], in a note.", LinkKind.REPEATS),
        Fact("1975-11-24", "[[Britain denied that it had rammed any Icelandic boat]].", LinkKind.DENIES),
        Fact("1975-11-25", "[[Britain sent a third frigate]] to the fishing grounds."),
        Fact("1975-11-18", "[[The ferry rammed the pier]], it had been reported.", LinkKind.CONFIRMS, by_first=True),
    ),
)


def test_what_bears_on_the_first_bears_on_what_told_it_again() -> None:
    made = {(link.kind.value, link.from_, link.to) for link in QUARREL.bundle().links}
    assert made == {("repeats", "1", "0"), ("denies", "2", "0"), ("confirms", "0", "4"), ("denies", "2", "1")}


def test_what_bears_on_the_first_has_nothing_to_do_with_what_does_not() -> None:
    assert set(QUARREL.apart()) == {("2", "3"), ("4", "3")}


def test_lessons_are_of_pairs_that_are_known() -> None:
    found = {(first.quoted[:7], second.quoted[:7], BEARINGS[right]) for first, second, right in contrasted(QUARREL)}
    assert ("Iceland", "Britain", (LinkKind.DENIES, True)) in found
    assert any(bearing is None for *_, bearing in found)
    assert {first.article == second.article for first, second, _ in contrasted(QUARREL)} == {True, False}
    assert not any("ferry" in first and "Iceland again" in second for first, second, _ in found)


@pytest.mark.parametrize("path", sorted(SETS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_every_fact_is_marked_once(path: Path) -> None:
    for row in read_rows(path, Contrast):
        for one in (row.first, *row.others):
            assert one.words
            assert one.plain.count(one.words) == 1
        assert any(one.link for one in row.others)
