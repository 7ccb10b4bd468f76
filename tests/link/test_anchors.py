"""Which stories are near each other."""

from hypothesis import given
from hypothesis import strategies as st

from detente.link.anchors import Near, Reach, anchors, are_near, blocks, kinship, looked_up, needed
from detente.link.proposition import Party, Story

CHAD = Party("TCD", "Chad", "TCD", speaks_for=True)
MINISTER = Party("TCD:the chadian minister", "the Chadian minister", "TCD", speaks_for=True)
FRONT = Party("frolinat", "Frolinat", "TCD")


def story(article: str, day: int | None, **bits: float) -> Story:
    return Story(article=article, day=day, anchors=bits, propositions=())


def test_those_who_speak_for_a_state_are_one_anchor() -> None:
    found = anchors([CHAD, MINISTER, FRONT], "")
    assert set(found) == {"@TCD", "@frolinat"}
    assert found == anchors([FRONT, MINISTER, CHAD], "")


def test_who_is_in_the_tables_tells_less_than_a_stranger_of_the_same_name() -> None:
    known, stranger = (anchors([Party(id, "Skagerrak")], "") for id in ("skagerrak", ":skagerrak"))
    assert known["@skagerrak"] < stranger["@:skagerrak"]


def test_the_words_that_tell_most_are_kept() -> None:
    found = anchors([], "The ferry Skagerrak sank off Hirtshals. The ferry carried timber.")
    assert {"ferri", "skagerrak", "hirtshal"} <= set(found)
    assert "the" not in found


def test_the_more_days_lie_between_the_more_must_be_shared() -> None:
    asked = Reach(100, 200.0)
    assert needed(asked, asked) < needed(asked, Reach(130, 200.0)) < needed(asked, Reach(900, 200.0))
    assert needed(asked, Reach(None, 200.0)) == needed(asked, Reach(130, 200.0))


def test_short_stories_have_less_to_share() -> None:
    asked = Reach(100, 200.0)
    assert needed(asked, Reach(100, 30.0)) < needed(asked, asked) < needed(asked, Reach(100, 300.0))


def test_stories_that_share_enough_are_near() -> None:
    one, other = story("a", 100, strait=6.0, ferry=7.0), story("b", 101, strait=6.0, ferry=7.0, maize=8.0)
    assert are_near(one, other)
    assert not are_near(one, story("c", 100, maize=8.0))


def test_states_alone_make_stories_of_one_week_near_and_no_others() -> None:
    told = {"@TCD": 3.0, "@NER": 3.0}
    one = story("a", 100, **told, ferry=7.0)
    assert are_near(one, story("b", 106, **told, maize=8.0))
    assert not are_near(one, story("c", 120, **told, maize=8.0))
    assert are_near(one, story("d", 120, **told, ferry=7.0))


def test_stories_of_different_seasons_have_to_share_something_rare() -> None:
    common = dict.fromkeys(("ferry", "strait", "harbour", "timber"), 7.0)
    assert are_near(story("a", 100, **common), story("b", 160, **common))
    assert not are_near(story("a", 100, **common), story("b", 161, **common))
    assert not are_near(story("a", 100, **common), story("b", None, **common))
    assert are_near(story("a", 100, **common, skagerrak=9.0), story("b", 5000, **common, skagerrak=9.0))


@given(st.integers(0, 3000), st.integers(0, 130), st.sampled_from([6.0, 9.0]), st.sampled_from(["ferry", "@TCD"]))
def test_stories_that_may_be_near_are_looked_up(day: int, later: int, bits: float, key: str) -> None:
    one, other = story("a", day, **{key: bits}), story("b", day + later, **{key: bits})
    found = {*looked_up(one, states=True), *looked_up(one, states=False)} & blocks(other).keys()
    assert bool(found) or not are_near(one, other)
    assert len(found) <= 1


def test_the_share_of_bits_is_that_of_the_shorter_story() -> None:
    one, other = story("a", 1, ferry=6.0, strait=4.0), story("b", 1, ferry=6.0, maize=8.0, harbour=9.0)
    assert kinship(one, other) == kinship(other, one) == 0.6
    assert kinship(one, story("c", 1)) == 0


stories = st.builds(
    story,
    st.just("x"),
    st.none() | st.integers(1, 5000),
    strait=st.sampled_from([5.25]),
    **{name: st.sampled_from([4.5]) for name in "ab"},
)


@given(stories, stories)
def test_nearness_goes_both_ways(one: Story, other: Story) -> None:
    assert are_near(one, other) is are_near(other, one)


def test_stories_in_memory_are_found_by_what_they_share() -> None:
    known = Near()
    known.add(story("a", 100, strait=6.0, ferry=7.0), ())
    known.add(story("b", 100, maize=9.0), ())
    asked = story("c", 101, strait=6.0, ferry=7.0)
    assert [found.article for found in known.near(asked)] == ["a"]
    assert known.holds("b")
    assert not known.holds("c")
