"""Matters of state and force of arms, which are events whoever is named in them."""

import pytest

from detente.record import Root, Status
from detente.run.pipeline import read_article
from texts import document


def _events(text: str) -> list[tuple[str, Root, Status]]:
    events = read_article(document(text, published="1994-05-10").article).events
    return [(event.trigger.of(text), event.root, event.status) for event in events]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The wheat embargo was lifted on Monday.", ("lifted", Root.CONCEDE, Status.OCCURRED)),
        ("The border talks were called off on Monday.", ("talks", Root.CONSULT, Status.CANCELLED)),
        ("The armistice took effect at noon.", ("armistice", Root.RETREAT, Status.OCCURRED)),
        ("The third round of peace talks closed on Monday.", ("talks", Root.CONSULT, Status.OCCURRED)),
        ("The signing has been fixed for Monday.", ("signing", Root.SUPPORT, Status.PLANNED)),
        ("Rockets hit the market of the old quarter.", ("hit", Root.ASSAULT, Status.OCCURRED)),
        ("Tanks withdrew from the bridge before dawn.", ("withdrew", Root.RETREAT, Status.OCCURRED)),
        ("Guerrillas blew up two empty trains.", ("blew", Root.ASSAULT, Status.OCCURRED)),
        ("The six were hanged on Monday.", ("hanged", Root.ASSAULT, Status.OCCURRED)),
        ("The ambush at the bridge cost two lives.", ("ambush", Root.ASSAULT, Status.OCCURRED)),
    ],
)
def test_what_is_politics_by_itself_needs_nobody_named(text: str, event: tuple[str, Root, Status]) -> None:
    assert event in _events(text)


@pytest.mark.parametrize(
    "text",
    [
        "The pay talks at the factory collapsed on Monday.",
        "The meeting of shareholders was set for Monday.",
        "The wedding was put off until May.",
        "The painting was hung in the hall.",
        "Nothing will be sent unless the assault on the town stops.",
        "Nothing will be sent until the armistice takes effect.",
        "They feared any attack on the bridge.",
    ],
)
def test_private_matters_and_conditions_are_none(text: str) -> None:
    assert _events(text) == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Julius Nyerere landed in Lusaka on Monday.", "landed"),
        ("Three ministers put their names to a truce.", "put"),
        ("King Hussein signed an agreement to open the border.", "signed"),
        ("The last battalions had gone from the coast.", "gone"),
        ("A column of tanks rolled over the bridge.", "rolled"),
        ("The government gave the guerrillas until midnight to accept autonomy.", "gave"),
    ],
)
def test_journeys_signatures_and_terms_are_read(text: str, trigger: str) -> None:
    assert trigger in [found for found, _, _ in _events(text)]
