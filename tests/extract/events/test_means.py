"""By what an assault is done: the mode that doers, weapons and what is thrown give it."""

import pytest

from detente.extract.events.factuality import judge
from detente.extract.events.find import find
from detente.extract.events.means import by_means
from detente.extract.events.speech import code
from parsed import sentence


def mode_of(text: str) -> str | None:
    """The mode of the one deed of a sentence."""
    parsed = sentence(text)
    (found,) = find(parsed)
    coding = code(found, judge(parsed, found.trigger), spoken=False)
    assert coding is not None
    return by_means(parsed, found, coding).mode


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Army helicopters attacked the village.", "aerial"),
        ("Tanks invaded the province at dawn.", "heavy-weapons"),
        ("Two farmers were killed by a mine.", "explosives"),
        ("Gunmen killed the mayor.", "firearms"),
        ("The crowd attacked the guards with stones.", "primitive"),
        ("A suicide bomber killed ten recruits.", "suicide-attack"),
        ("Policemen fired rounds of teargas at the marchers.", "crowd-control"),
        ("Policemen fired volleys of rubber bullets at the marchers.", "crowd-control"),
        ("Policemen threw stun grenades at the marchers.", "crowd-control"),
        ("The rebels shot down a plane.", None),
        ("The rebels attacked a column of tanks.", None),
        ("The rebels attacked the village.", None),
        ("Jets bombed the village.", "aerial"),
        ("Tanks demolished the village.", "destroy"),
    ],
)
def test_the_mode_comes_from_the_means_where_the_verb_has_none(text: str, mode: str | None) -> None:
    assert mode_of(text) == mode


def test_only_an_assault_has_means() -> None:
    assert mode_of("Helicopters supported the government.") is None
