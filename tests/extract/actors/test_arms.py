"""Weapons: whose they are where they fight, and that they are nobody where they are goods."""

import pytest

from detente.extract.actors import Actors
from detente.extract.reading import Reading
from texts import document


def meant(text: str, published: str | None = None) -> dict[str, str | None]:
    reading = Actors()(Reading.of(document(text, published=published)))
    return {m.span.of(text): m.actor for m in reading.mentions}


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("NATO jets bombed a depot near the river.", "NATO jets", "NATO"),
        ("Israeli jets struck two bridges.", "Israeli jets", "ISR-MIL"),
        ("Soviet tanks crushed the uprising.", "Soviet tanks", "SUN-MIL"),
        ("Syrian shells hit the market.", "Syrian shells", "SYR-MIL"),
        ("Israel intercepted Hamas rockets over the coast.", "Hamas rockets", "PSE-hamas"),
        ("Hanoi said that it had shot down four American bombers.", "four American bombers", "USA-MIL"),
        ("Ukraine destroyed a column of Russian armour.", "Russian armour", "RUS-MIL"),
        ("The convoy was hit by Serbian artillery.", "Serbian artillery", "SRB-MIL"),
        ("Two rebels fired on a French helicopter.", "a French helicopter", "FRA-MIL"),
        ("Indian bombers dropped leaflets on the town.", "Indian bombers", "IND-MIL"),
        ("Indian paratroops seized the airfield.", "Indian paratroops", "IND-MIL"),
        ("A Chinese coast guard ship rammed the trawler.", "A Chinese coast guard ship", "CHN-MIL"),
    ],
)
def test_weapons_that_fight_are_those_who_wield_them(text: str, words: str, actor: str) -> None:
    assert meant(text, "1968" if "Soviet" in text else None)[words] == actor


@pytest.mark.parametrize(
    "text",
    [
        "Britain sold French jets to the emirate.",
        "Soviet missiles were shipped to the island.",
        "A museum shows German tanks and Italian guns.",
        "A Brazilian plane crashed in the jungle.",
        "Shells hit the market.",
    ],
)
def test_weapons_that_are_goods_or_nobody_s_are_no_mentions(text: str) -> None:
    arms = ("jets", "missiles", "tanks", "guns", "plane", "Shells")
    assert [words for words in meant(text) if words.endswith(arms)] == []
