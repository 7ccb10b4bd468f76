"""Which deeds are politics: by who does them, and by what they are done to."""

import pytest

from detente.record import Root
from stories import read

R = Root


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Mr. Okoro lifted the state of emergency on Monday.", R.CONCEDE),
        ("The dockers' union called off the strike.", R.CONCEDE),
        ("Police in Lima stormed a student camp near the palace.", R.ASSAULT),
        ("A court in Accra ordered the arrest of the former president of Ghana.", R.COERCE),
        ("The FBI announced the arrests of 74 people.", R.COERCE),
        ("Brazil opened its borders to refugees.", R.AID),
        ("Thousands of Syrians sought asylum in Germany.", R.REQUEST),
        ("The army forced villagers to leave the valley.", R.COERCE),
        ("Nearly 70 countries agreed to share information on taxes with Panama.", R.AGREE),
        ("Soldiers overthrew President Mohamed Bazoum of Niger.", R.COERCE),
        ("The president of Chile signed a treaty on Friday.", R.SUPPORT),
    ],
)
def test_what_armed_men_courts_and_powers_do_is_politics(text: str, root: Root) -> None:
    assert [event.root for event in read(text).events] == [root]


@pytest.mark.parametrize(
    "text",
    [
        "Most analyses agree that Britain is losing trade with the European Union.",
        "The president of Chile signed the legislation on Friday.",
        "Two sisters agreed to share the house.",
        "Mr. Okoro lifted the lid of the box.",
        "Three fishermen died when a storm struck the coast of Peru.",
    ],
)
def test_opinions_laws_and_private_matters_are_no_events(text: str) -> None:
    assert read(text).events == ()


def test_bodies_of_sport_do_no_politics() -> None:
    assert read("FIFA banned Egypt for two years.").events == ()
    assert read("The Norwegian athletics federation suspended two sprinters.").events == ()
    assert read("Norway suspended aid to Egypt.").events
