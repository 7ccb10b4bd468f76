"""Stories that are near meet under a key, and each two of them once."""

from itertools import combinations

import pyarrow
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.link.anchors import are_near
from detente.link.proposition import Story
from detente.run.cluster.links import keys, near_pairs, rows_of

BITS = {"@TCD": 3.0, "@NER": 2.5, "@frolinat": 7.0, "ferri": 5.25, "strait": 8.5, "maiz": 40.0}
ANCHORS = st.sets(st.sampled_from([*BITS])).map(lambda chosen: {key: BITS[key] for key in sorted(chosen)})
DAYS = st.none() | st.integers(1, 150)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(DAYS, ANCHORS), min_size=2, max_size=7))
def test_every_two_that_are_near_are_found_once(made: list[tuple[int | None, dict[str, float]]]) -> None:
    stories = [
        Story(article=f"article-{number}", day=day, anchors=anchors, propositions=())
        for number, (day, anchors) in enumerate(made)
    ]
    placed = [row for story in stories for row in rows_of(story, block="block")]
    by_key = {key: [row for row in placed if row["key"] == key] for key in {row["key"] for row in placed}}
    found = [pair for rows in by_key.values() for pair in near_pairs(pyarrow.Table.from_pylist(rows)).to_pylist()]
    told = sorted((pair["earlier"], pair["later"]) for pair in found if pair["earlier"])
    assert told == sorted((a.article, b.article) for a, b in combinations(stories, 2) if are_near(a, b))
    assert sorted(pair["later"] for pair in found if not pair["earlier"]) == [one.article for one in stories]


def test_a_name_may_hold_any_signs() -> None:
    story = Story(article="a", day=5, anchors={"@:x|y": 40.0, "@:|": 40.0, "@:|7": 40.0, "12": 40.0}, propositions=())
    assert keys(story) >= {"@:x|y", "@:|", "@:|7"}


def test_states_alone_bring_together_what_lies_a_week_apart_at_most() -> None:
    stories = [Story(article=str(day), day=day, anchors={"@TCD": 3.0}, propositions=()) for day in range(1, 60)]
    meet = {(a.day, b.day) for a, b in combinations(stories, 2) if keys(a) & keys(b)}
    assert {(a, b) for a in range(1, 60) for b in range(a + 1, 60) if b - a <= 7} <= meet
    assert max(b - a for a, b in meet) < 14
