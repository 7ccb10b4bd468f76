"""Nouns like "the bloc" and "the army" mean what the article has named, where it can be only one."""

import pytest

from detente.extract.actors import Actors
from detente.extract.reading import Reading
from detente.record import Mention
from texts import document


def mention(text: str, words: str) -> Mention | None:
    """The last mention with that wording."""
    found = [m for m in Actors()(Reading.of(document(text))).mentions if m.span.of(text) == words]
    return found[-1] if found else None


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("ECOWAS met Togo. The bloc closed a road.", "The bloc", "ECOWAS"),
        ("ECOWAS met ASEAN. The bloc closed a road.", "The bloc", None),
        ("NATO met Hungary. The alliance agreed.", "The alliance", "NATO"),
        ("Hamas fired rockets. The group denied this.", "The group", "PSE-hamas"),
        ("Hamas met Hezbollah. The group denied this.", "The group", None),
        ("Jordan and Italy talked. The kingdom agreed.", "The kingdom", "JOR"),
        ("Jordan was quiet. Britain will send ships for the defence of the kingdom.", "the kingdom", "JOR"),
        ("Taiwan met Chad. The island agreed.", "The island", "TWN"),
        ("ECOWAS met.\n\nRain fell.\n\nSnow fell.\n\nThe bloc left.", "The bloc", None),
        ("Chile voted. Police fired tear gas.", "Police", "CHL-COP"),
        ("Chile met Peru. Police fired tear gas.", "Police", None),
        ("Chile met Peru. Protesters marched in Brazil.", "Protesters", "BRA-CVL"),
        ("A bomb exploded in the Mexican state of Jalisco. The army arrived.", "The army", "MEX-MIL"),
        ("Chile voted. Foreign troops left.", "Foreign troops", None),
        ("South Korea met North Korea. The North refused.", "The North", "PRK"),
        ("South Korea met North Korea. The South refused.", "The South", "KOR"),
        ("South Vietnam fought. Hanoi said that the South was weak.", "the South", "RVN"),
        ("Sudan met Chad. The South refused.", "The South", None),
        ("The Rapid Support Forces fired. The paramilitaries denied this.", "The paramilitaries", "SDN-RSF"),
        ("Oman met Iraq. The Gulf states agreed.", "The Gulf states", "GCC"),
        ("The army fought the Tamil Tigers. The Tigers denied this.", "The Tigers", "LKA-LTTE"),
        ("The leader of Hezbollah, Hassan Nasrallah, spoke. His fighters left.", "His fighters", "LBN-hezbollah"),
        ("Peru's envoy to the talks, Ana Vega, said that her country would agree.", "her country", "PER"),
        ("It cost 3 million US dollars. Officials said no.", "Officials", None),
        ("Sergei Lavrov spoke. He said Russia would win. His country was strong.", "His country", "RUS"),
    ],
)
def test_who_a_description_means(text: str, words: str, actor: str | None) -> None:
    found = mention(text, words)
    assert found is not None
    assert found.actor == actor


def test_a_body_of_the_state_spoken_of_is_never_sure() -> None:
    found = mention("Chile voted. Police fired tear gas.", "Police")
    assert found is not None
    assert found.confidence <= 0.6
    assert found.reasons


def test_a_state_where_something_is_is_nobody() -> None:
    assert mention("Jordan protested. Troops landed in the kingdom.", "the kingdom") is None


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("France sent 2,000 troops to Mali.", "2,000 troops", "FRA-MIL"),
        ("France, which keeps soldiers in Chad, objected.", "soldiers", "FRA-MIL"),
        ("Troops fired. France objected to Mali.", "Troops", None),
        ("North Korean-owned businesses closed.", "North Korean-owned businesses", "PRK-BUS"),
        ("France and Mali objected to a US-led coalition.", "a US-led coalition", None),
        ("King Hussein spoke of water. The kingdom has little.", "The kingdom", "JOR"),
    ],
)
def test_whose_forces_firms_and_realms(text: str, words: str, actor: str | None) -> None:
    made = document(text, published="1985-05-01")
    found = {m.span.of(made.text): m.actor for m in Actors()(Reading.of(made)).mentions}
    assert found[words] == actor
