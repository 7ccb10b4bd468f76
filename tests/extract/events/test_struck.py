"""Towns that are attacked or taken by nobody in particular are what it is done to."""

import pytest

from stories import listed, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Missiles hit Odessa in Ukraine on Saturday.", ["hit: ASSAULT occurred,  > UKR"]),
        ("Drones bombed Benghazi in Libya.", ["bombed: ASSAULT occurred,  > LBY"]),
        ("The assault on Grozny in Russia failed.", ["assault: ASSAULT occurred,  > RUS"]),
        ("In Iraq the capture of Mosul took nine months.", ["capture: COERCE occurred,  > IRQ"]),
    ],
)
def test_the_town_is_the_recipient(text: str, expected: list[str]) -> None:
    assert listed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In Ukraine, Kharkiv was hit by power cuts.",
        "An earthquake struck Kobe in Japan.",
        "A heat wave hit Turin in Italy.",
        "A shooting in Chicago shocked parents in the United States.",
        "The team's assault on the record in Lyon failed.",
    ],
)
def test_what_no_arms_do_is_no_attack_on_a_town(text: str) -> None:
    assert read(text).events == ()
