"""The stories of a store are found as those in memory are: by what they share."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.stores import fresh

from detente.link.anchors import Near, are_near
from detente.link.proposition import Story
from detente.link.propositions import stories
from detente.record import Record
from detente.view.evaluate.readers import as_published

ANCHORS = st.dictionaries(
    st.sampled_from(["@TCD", "@NER", "@frolinat", "ferri", "strait", "maiz"]),
    st.sampled_from([3.0, 5.25, 8.5, 40.0]),
    max_size=6,
)
DAYS = st.none() | st.integers(1, 40) | st.integers(1, 400)


@cache
def told(number: int) -> Record:
    return as_published(f"The harvest of year {number} was good.", None, uri=str(number))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(DAYS, ANCHORS), min_size=2, max_size=6))
def test_a_store_finds_the_stories_that_are_near(made: list[tuple[int | None, dict[str, float]]]) -> None:
    those = [
        Story(article=told(number).articles[0].id, day=day, anchors=anchors, propositions=())
        for number, (day, anchors) in enumerate(made)
    ]
    *before, last = those
    wanted = {one.article for one in before if are_near(last, one)}
    memory = Near()
    with fresh() as store, store.writing() as writer:
        for number, one in enumerate(before):
            writer.add(told(number))
            writer.stories().add(one, ())
            memory.add(one, ())
        assert {one.article for one in writer.stories().near(last)} == wanted
    assert {one.article for one in memory.near(last)} == wanted


def test_stories_far_apart_that_share_a_rare_word_are_held_against_each_other_by_their_common_ones_too() -> None:
    shared = {"frolinat": 8.5, "harbour": 5.0, "ferry": 5.0, "grain": 5.0, "strike": 5.0, "port": 5.0, "toll": 5.0}
    one, other = (
        Story(article=told(number).articles[0].id, day=day, anchors={**shared, f"only{day}": 211.5}, propositions=())
        for number, day in enumerate((1, 400))
    )
    assert are_near(one, other)
    with fresh() as store, store.writing() as writer:
        writer.add(told(0))
        writer.stories().add(one, ())
        assert [story.article for story in writer.stories().near(other)] == [one.article]


def test_a_kept_story_is_the_story() -> None:
    """Though its propositions are read one by one."""
    record = as_published("Chad said on 3 May that it had closed the border. Niger denied it.", "2031-05-04", uri="x")
    (story,) = stories(record)
    with fresh() as store, store.writing() as writer:
        writer.add(record)
        writer.stories().add(story, ())
        (kept,) = writer.stories().near(replace(story, article="another"))
    first, *_ = kept.propositions
    assert (*kept.propositions,) == story.propositions
    assert len(kept.propositions) == len(story.propositions) > 1
    assert first is kept.propositions[0] is kept.propositions[-len(kept.propositions)]
    assert kept.propositions[1:] == story.propositions[1:]
    assert replace(kept, propositions=story.propositions) == story
    with pytest.raises(IndexError):
        kept.propositions[len(kept.propositions)]
