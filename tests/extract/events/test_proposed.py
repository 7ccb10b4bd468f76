"""Whom events are done to where syntax names nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.extract.ranker import chances
from stories import read

HINTS = st.lists(st.frozensets(st.sampled_from(["near", "far", "state", "nobody"])), min_size=1)


def sides(text: str, trigger: str) -> tuple[list[str | None], list[str | None]]:
    """Who does what a word says, and to whom."""
    reading = read(text)
    actors = {mention.id: mention.actor for mention in reading.mentions}
    (event,) = (e for e in reading.events if e.trigger.of(text) == trigger)
    return [actors[i] for i in event.actors], [actors[i] for i in event.recipients]


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "recipient"),
    [
        ("Turkey closed the pipeline that carries half of Syria's oil.", "closed", "TUR", "SYR"),
        ("Jordan shut the road over which Iraq imports its grain.", "shut", "JOR", "IRQ"),
        ("A Lisbon visit by President Samora Machel of Mozambique was postponed.", "visit", "samora-machel", "PRT"),
        ("Saudi Arabia may contribute troops if the territory of Bahrain is attacked.", "contribute", "SAU", "BHR"),
        ("Chile seized a trawler that flew the flag of Peru.", "seized", "CHL", "PER"),
        ("Iraq rejected the ultimatum that Iran had issued.", "issued", "IRN", "IRQ"),
        (
            "Britain imposed a naval blockade after Iceland cut the nets of two trawlers, and Reykjavik protested.",
            "imposed",
            "GBR",
            "ISL",
        ),
    ],
)
def test_whoever_an_event_is_done_to_may_stand_anywhere(text: str, trigger: str, actor: str, recipient: str) -> None:
    assert sides(text, trigger) == ([actor], [recipient])


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("South Korea put its army on alert on Sunday.", "put"),
        ("Rwanda sent its army over the border, and Uganda retaliated.", "sent"),
        ("Portugal denied the report.", "denied"),
        ("Spain's envoy in Havana refused to comment.", "refused"),
        ("Peru condemned the bombing of a school in Chile.", "condemned"),
        ("Iran denied that its aircraft had bombed Kuwait.", "denied"),
        ("North Korea tested a missile on Tuesday.", "tested"),
        ("Having bought a house in Kehl, a town on the border with France, Spain will invite poets to it.", "invite"),
    ],
)
def test_an_event_may_be_done_to_nobody(text: str, trigger: str) -> None:
    assert sides(text, trigger)[1] == []


@given(HINTS, st.dictionaries(st.sampled_from(["near", "far", "state"]), st.floats(-5, 5)))
def test_the_chances_of_all_choices_sum_to_one(hinted: list[frozenset[str]], weights: dict[str, float]) -> None:
    assert sum(chances(hinted, weights)) == pytest.approx(1)
