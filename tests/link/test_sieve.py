"""Which pairs of propositions are judged."""

import pytest
from msgspec.structs import replace

from detente.link.proposition import Party, Proposition, Story
from detente.link.sieve import BETWEEN, WITHIN, between, sieve, values, within
from detente.link.sketch import sketch
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
    (found,) = between(LONG, [told("b", [CLOSED, *PAD])])
    assert len(found) == 10 + 4
    assert all(one == other for one, other in words(found[:10]))


def test_two_of_one_sentence_are_not_judged() -> None:
    assert within(told("a", [CLOSED, CLOSED])) == []


def test_what_overlaps_is_told_once() -> None:
    first, second = told("a", [CLOSED, AGAIN]).propositions
    for at, number in ((10, 0), (200, 1)):
        made = (first, replace(second, at=at))
        assert len(within(Story(article="a", day=1, anchors={}, propositions=made))) == number


@pytest.mark.parametrize("story", [LONG, told("a", [CLOSED, AGAIN]), told("a", [CLOSED])])
def test_within_a_story_few_are_judged(story: Story) -> None:
    assert len(within(story)) <= 8


def test_stories_without_a_sketch_are_sketched() -> None:
    bare = Story(article="b", day=100, anchors=OTHER.anchors, propositions=OTHER.propositions)
    assert [words(pairs) for pairs in between(LONG, [bare])] == [words(pairs) for pairs in between(LONG, [OTHER])]


@pytest.mark.parametrize("of", [WITHIN, BETWEEN])
def test_each_weight_is_of_what_is_compared(of: str) -> None:
    known = values((LONG.propositions[0], OTHER.propositions[0]), 0.5)
    assert {name for names in sieve(of).weights for name in names} <= known.keys()


def test_the_same_told_again_is_likelier_than_something_else() -> None:
    by = sieve(BETWEEN)
    first, *_, last = LONG.propositions
    assert by.odds((first, OTHER.propositions[0]), 0.5) > by.odds((last, OTHER.propositions[1]), 0.5)
