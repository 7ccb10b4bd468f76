"""Judged pairs of real news are found again by where they stand."""

import pytest
from training.pairs.judged import TABLES, Judged, Told, judged_pairs, load

from detente.link.judge import BEARINGS
from detente.record import LinkKind

STORIES = (
    Told("one", "1975-11-20", "Iceland threatened to expel the British envoy."),
    Told("other", "1975-11-24", "Iceland expelled the British envoy on Monday."),
)


def row(link: str, first_words: str = "0:46", second_words: str = "0:44") -> Judged:
    told = {"first": "one", "first words": first_words, "second": "other", "second words": second_words, "link": link}
    return Judged.read(told)


@pytest.mark.parametrize(
    ("link", "bearing"),
    [("none", None), ("fulfils", (LinkKind.FULFILS, True)), ("fulfils-", (LinkKind.FULFILS, False))],
)
def test_a_row_is_two_propositions_and_a_bearing(link: str, bearing: tuple[LinkKind, bool] | None) -> None:
    ((first, second, right),) = judged_pairs([row(link)], STORIES, print)
    assert "threatened" in first.quoted
    assert "expelled" in second.quoted
    assert BEARINGS[right] == bearing


def test_the_earlier_comes_first() -> None:
    turned = Judged.read(
        {"first": "other", "first words": "0:44", "second": "one", "second words": "0:46", "link": "fulfils-"}
    )
    ((first, _, right),) = judged_pairs([turned], STORIES, print)
    assert "threatened" in first.quoted
    assert BEARINGS[right] == (LinkKind.FULFILS, True)


def test_a_row_with_a_fact_that_is_not_read_is_counted() -> None:
    said: list[str] = []
    assert not [*judged_pairs([row("none", "40:46", "0:3")], STORIES, said.append)]
    assert "1 of them" in said[0]


@pytest.mark.parametrize("name", ["newswire", "campaign"])
def test_tables_are_read(name: str) -> None:
    rows = load(TABLES / f"{name}.tsv")
    assert len(rows) > 1000
    assert any(one.link for one in rows)
