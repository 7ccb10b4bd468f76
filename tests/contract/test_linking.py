"""The stories of a store are found as those in memory are: by what they share."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stores import fresh

from detente.link.anchors import Near, are_near
from detente.link.proposition import Story
from detente.record import Record
from detente.view.evaluate.readers import as_published

ANCHORS = st.dictionaries(
    st.sampled_from(["@TCD", "@NER", "@frolinat", "ferri", "strait", "maiz"]),
    st.sampled_from([3.0, 5.25, 8.5, 40.0]),
    max_size=6,
)
DAYS = st.none() | st.integers(1, 40)


@cache
def told(number: int) -> Record:
    return as_published(f"The harvest of year {number} was good.", None, uri=str(number))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(DAYS, ANCHORS), min_size=2, max_size=6))
def test_a_store_finds_the_stories_that_are_near(made: list[tuple[int | None, dict[str, float]]]) -> None:
    stories = [
        Story(article=told(number).articles[0].id, day=day, anchors=anchors, propositions=())
        for number, (day, anchors) in enumerate(made)
    ]
    *before, last = stories
    wanted = {one.article for one in before if are_near(last, one)}
    memory = Near()
    with fresh() as store, store.writing() as writer:
        for number, one in enumerate(before):
            writer.add(told(number))
            writer.stories().add(one, ())
            memory.add(one, ())
        assert {one.article for one in writer.stories().near(last)} == wanted
    assert {one.article for one in memory.near(last)} == wanted
