"""Which pairs of propositions are judged."""

import numpy as np
import pytest
from msgspec.structs import replace

from detente.link.proposition import Party, Proposition, Story
from detente.link.sieve import (
    BETWEEN,
    COMPARED,
    SHORT,
    WITHIN,
    Look,
    Sieve,
    between,
    looked_at_between,
    looked_at_within,
    sieve,
    values,
    within,
)
from detente.link.sketch import Floats, sketch
from detente.record import Root, Span

NORWAY, SWEDEN = Party("NOR", "Norway", "NOR", True), Party("SWE", "Sweden", "SWE", True)
FAIRS = ("apple", "barley", "cheese", "dairy", "eel", "fish", "goose", "herb", "iris")
PAD = [f"The {word} fair was held in a village." for word in FAIRS]


def told(article: str, texts: list[str], day: int = 100) -> Story:
    made = tuple(
        Proposition(
            statement=f"{article} {at}", article=article, outlet=None, day=day, at=at * 100, text=text,
            words=Span(0, len(text)), by=(NORWAY if at % 2 else SWEDEN,), root=Root.CONSULT,
        )
        for at, text in enumerate(texts)
    )  # fmt: skip
    anchors = {"@NOR": 3.0, "kiel": 8.0, "sluic": 8.0}
    return Story(article=article, day=day, anchors=anchors, propositions=made, sketch=sketch(made))


CLOSED = "Sweden closed the Kiel sluice to Norwegian timber ferries until the herring harvest."
AGAIN = "Sweden has closed the Kiel sluice to timber ferries until the herring harvest ends."
LONG, OTHER = told("a", [CLOSED, *PAD]), told("b", [AGAIN, *(pad.replace("fair", "tax") for pad in PAD)])


def words(pairs: list[tuple[Proposition, Proposition]]) -> list[tuple[str, str]]:
    return [(one.text, other.text) for one, other in pairs]


def test_of_long_stories_what_is_told_in_the_same_words_is_judged() -> None:
    (found,) = between(LONG, [OTHER])
    assert words(found)[0] == (CLOSED, AGAIN)
    assert len(found) <= 4


def test_pairs_of_two_stories_do_not_depend_on_which_comes_first_or_on_others() -> None:
    third = told("c", [AGAIN, *PAD], day=90)
    (found,) = between(LONG, [OTHER])
    (back,) = between(OTHER, [LONG])
    assert words(found) == words(back) == words([*between(LONG, [third, OTHER])][1])


def test_what_is_told_word_for_word_needs_no_judging_and_takes_nobodys_place() -> None:
    (found,) = between(LONG, [told("b", [CLOSED, AGAIN, *PAD])])
    assert all(one == other for one, other in words(found[:10]))
    assert (CLOSED, AGAIN) in words(found[10:])


def test_two_of_one_sentence_are_not_judged() -> None:
    assert within(told("a", [CLOSED, CLOSED])) == []


def test_what_overlaps_is_told_once() -> None:
    first, second = told("a", [CLOSED, AGAIN]).propositions
    for at, number in ((10, 0), (200, 1)):
        made = (first, replace(second, at=at))
        looks = looked_at_within(Story(article="a", day=1, anchors={}, propositions=made))
        assert len([*looks]) == number


@pytest.mark.parametrize("story", [LONG, told("a", [CLOSED, AGAIN]), told("a", [CLOSED])])
def test_within_a_story_few_are_judged(story: Story) -> None:
    assert len(within(story)) <= 8


def test_stories_without_a_sketch_are_sketched() -> None:
    bare = Story(article="b", day=100, anchors=OTHER.anchors, propositions=OTHER.propositions)
    assert [words(pairs) for pairs in between(LONG, [bare])] == [words(pairs) for pairs in between(LONG, [OTHER])]


KINDS = (WITHIN, BETWEEN, f"{SHORT}{WITHIN}", f"{SHORT}{BETWEEN}")


@pytest.mark.parametrize("of", KINDS)
def test_pairs_of_each_kind_are_weighed_by_what_is_compared(of: str) -> None:
    by = sieve(of)
    assert len(by.weights) > len(COMPARED) / 2
    assert (by.factors <= len(COMPARED)).all()
    nothing = np.zeros((1, len(COMPARED)))
    assert by.odds(nothing)[0] == pytest.approx(by.constant)


def test_a_product_weighs_only_where_all_of_it_is_there() -> None:
    by = Sieve(-1.0, np.array([[0, 1, len(COMPARED)]]), np.array([4.0]))
    compared = np.zeros((3, len(COMPARED)))
    compared[1, 0], compared[2, :2] = 1, 0.5
    assert by.odds(compared) == [-1.0, -1.0, 0.0]


def test_the_odds_of_a_pair_do_not_depend_on_those_beside_it() -> None:
    by, compared = sieve(BETWEEN), np.random.default_rng(0).random((50, len(COMPARED)))
    assert by.odds(compared) == [by.odds(row[None])[0] for row in compared]


def test_the_same_told_again_is_likelier_than_something_else() -> None:
    (looks,) = looked_at_between(LONG, [OTHER])
    odds = dict(zip(words([look.pair for look in looks]), sieve(BETWEEN).odds(compared_of(looks)), strict=True))
    assert max(odds, key=lambda each: odds[each]) == (CLOSED, AGAIN)


def compared_of(looks: list[Look]) -> Floats:
    return np.array([values(look) for look in looks])


def test_of_two_sentences_all_is_looked_at_however_little_they_share() -> None:
    one, other = told("a", ["Norway denied it."]), told("b", ["Nobody at the palace would talk on Friday."])
    (looks,) = looked_at_between(one, [other])
    assert [(look.of, look.number) for look in looks] == [(f"{SHORT}{BETWEEN}", 1)]


def test_of_short_stories_pairs_are_looked_at_that_share_a_side_or_words() -> None:
    one, other = told("a", [CLOSED, "It rained."] * 2), told("b", [AGAIN, "He slept."])
    (looks,) = looked_at_between(one, [other])
    assert {look.number for look in looks} == {8}
    assert 0 < len(looks) < 8
    assert (CLOSED, AGAIN) in words([look.pair for look in looks])
