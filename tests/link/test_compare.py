"""What two propositions share and how they differ."""

from typing import Any

import pytest

from detente.link.compare import FEATURES, compare
from detente.link.proposition import Party, Proposition
from detente.record import Root, Span, Status

NORWAY, SWEDEN = Party("NOR", "Norway", "NOR", True), Party("SWE", "Sweden", "SWE", True)
HAGEN = Party("NOR:hagen", "Hagen", "NOR", True)


def told(text: str, **fields: Any) -> Proposition:
    given = {"article": "a", "outlet": None, "day": 100, "at": 0, "words": Span(0, len(text))}
    return Proposition(text=text, **(given | fields))


def found(first: Proposition, second: Proposition) -> dict[str, float]:
    return dict(zip(FEATURES, compare(first, second), strict=True))


@pytest.mark.parametrize(
    ("first", "second", "feature", "value"),
    [
        (told("x", article="b"), told("y"), "one article", 0),
        (told("x"), told("y"), "one article", 1),
        (told("x", day=99), told("x", day=99), "time between", 0),
        (told("x", by=(NORWAY,)), told("x", by=(HAGEN,)), "doers of one side", 1),
        (told("x", by=(NORWAY,)), told("x", by=(HAGEN,)), "same doer", 0),
        (told("x", by=(NORWAY,)), told("x", to=(NORWAY,), by=(SWEDEN,)), "done to who did", 1),
        (told("x", by=(NORWAY,)), told("x", by=(SWEDEN,)), "doers of other states", 1),
        (told("It will pay."), told("It will not pay."), "one is negated", 1),
        (told("It won’t pay."), told("It will not pay."), "both are negated", 1),
        (told("killed 20"), told("killed 25"), "other numbers", 1),
        (told("killed 20"), told("left 20 dead"), "other numbers", 0),
        (told("x", figures=(("killed", 2.0),)), told("x", figures=(("killed", 3.0),)), "other figures", 1),
        (told("x", when=(5, 9)), told("x", when=(9, 9)), "same time", 1),
        (told("x", when=(5, 8)), told("x", when=(9, 9)), "other time", 1),
        (told("x", when=(5, 8)), told("x"), "other time", 0),
        (told("x", act=Root.ASSAULT, root=Root.THREATEN), told("x", root=Root.ASSAULT), "does what was spoken of", 1),
        (told("x", root=Root.THREATEN), told("x", root=Root.ASSAULT), "word to deed", 1),
        (told("x", root=Root.AID), told("x"), "first AID", 1),
        (told("x"), told("x", status=Status.CANCELLED), "second cancelled", 1),
    ],
)
def test_each_feature_says_what_its_name_says(
    first: Proposition, second: Proposition, feature: str, value: float
) -> None:
    assert found(first, second)[feature] == value


def test_likeness_is_by_words_that_tell() -> None:
    one, other = told("Norway closed the Kiel sluice."), told("The sluice at Kiel was shut by Norway.")
    third = told("Norway said the minister was well.")
    assert found(one, other)["words alike"] > found(one, third)["words alike"]
