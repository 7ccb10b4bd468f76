"""Company: who takes part beside the one that is named, and whoever stands behind a noun."""

import pytest

from detente.extract.events.company import companions, is_nobody, possessed, sharers
from parsed import sentence, word
from stories import only, parties


@pytest.mark.parametrize(
    ("text", "verb", "others"),
    [
        ("Egypt, joined by Syria, attacked Israel.", "attacked", ["Syria"]),
        ("President Tito, accompanied by Nasser, met Nehru in Delhi.", "met", ["Nasser"]),
        ("Egypt attacked Israel together with Syria and Iraq.", "attacked", ["Syria", "Iraq"]),
        ("Egypt along with Syria condemned Israel.", "condemned", ["Syria"]),
        ("Kenyan troops fought alongside Ugandan soldiers.", "fought", ["soldiers"]),
        ("Egypt, backed by Syria, attacked Israel.", "attacked", []),
        ("Egypt met with Syria.", "met", []),
    ],
)
def test_companions_take_part_with_the_subject(text: str, verb: str, others: list[str]) -> None:
    parsed = sentence(text)
    assert [t.text for t in companions(parsed, word(parsed, verb))] == others


@pytest.mark.parametrize(
    ("text", "noun", "shared"),
    [
        ("The leaders of France, Germany and Italy met.", "leaders", ["France", "Germany", "Italy"]),
        ("The leader of France and Germany met the press.", "leader", []),
        ("The leaders of France met.", "leaders", []),
        ("British and Dutch negotiators met.", "negotiators", ["British", "Dutch"]),
    ],
)
def test_a_plural_is_shared_by_all_that_it_is_of(text: str, noun: str, shared: list[str]) -> None:
    parsed = sentence(text)
    assert [t.text for t in sharers(parsed, word(parsed, noun))] == shared


def test_troops_and_followers_are_those_of_whoever_has_them() -> None:
    parsed = sentence("His fighters met his rival.")
    assert [t.text for t in possessed(parsed, word(parsed, "fighters"))] == ["His"]
    assert possessed(parsed, word(parsed, "rival")) == ()


def test_no_soldier_is_nobody() -> None:
    parsed = sentence("No soldiers died.")
    assert is_nobody(parsed, word(parsed, "soldiers"))


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("France, alongside Britain, bombed Libya.", {"FRA", "GBR"}, {"LBY"}),
        ("The armies of Kenya and Uganda condemned Sudan.", {"KEN-MIL", "UGA-MIL"}, {"SDN"}),
        ("The armies of Egypt and Syria attacked Israel.", {"EGY-MIL", "SYR-MIL"}, {"ISR"}),
        ("Peru and Bolivia's armies attacked Chile.", {"PER-MIL", "BOL-MIL"}, {"CHL"}),
        ("Greek and Turkish troops shelled Albania.", {"GRC-MIL", "TUR-MIL"}, {"ALB"}),
        ("Hutu militias were responsible for the massacre of Tutsi villagers.", {"hutus-REB"}, {"tutsis-CVL"}),
        ("Kenya was behind the massacre of Somali villagers.", {"KEN"}, {"SOM-CVL"}),
        ("Kenya may have been behind the massacre of Somali villagers.", set(), {"SOM-CVL"}),
        ("Two inspectors were expelled from Iraq.", {"IRQ"}, {"Two inspectors"}),
        ("Dozens of teachers were deported from Kenya.", {"KEN"}, {"teachers"}),
        ("Qatar withdrew peacekeepers from Djibouti.", {"QAT"}, {"DJI"}),
        ("Ghana freed 74 political prisoners.", {"GHA"}, {"74 political prisoners"}),
        ("The Department of Transport is investigating Kenya.", {"The Department of Transport"}, {"KEN"}),
        ("The rebels were captured at the hands of the Nigerian army.", {"NGA-MIL"}, {"The rebels"}),
        ("Hassan Nasrallah attacked Israel with his fighters.", {"hassan-nasrallah"}, {"ISR"}),
    ],
)
def test_all_who_act_are_actors(text: str, actors: set[str], recipients: set[str]) -> None:
    reading, event = only(text)
    assert (parties(reading, event.actors), parties(reading, event.recipients)) == (actors, recipients)
