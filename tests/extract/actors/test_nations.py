"""The names of peoples: when one stands for its state, and for which at the date of the text."""

import pytest

from detente.extract.actors import Actors
from detente.extract.reading import Reading
from texts import document


def meant(text: str, published: str | None = None) -> dict[str, str | None]:
    """What the last mention with each wording stands for."""
    reading = Actors()(Reading.of(document(text, published=published)))
    return {m.span.of(text): m.actor for m in reading.mentions}


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The envoy accused the Russians of breaking the pact.", "the Russians", "RUS"),
        ("Castro demanded that the Americans give back the base.", "the Americans", "USA"),
        ("The Georgians asked the Russians for a truce.", "The Georgians", "GEO"),
        ("The Dutchman missed the ball.", "The Dutchman", "NLD-CVL"),
        ("Talks with the Israelis broke down.", "the Israelis", "ISR"),
        ("The Syrians attacked at noon.", "The Syrians", "SYR"),
        ("The North Koreans invaded the South.", "The North Koreans", "PRK"),
        ("The British sent two cruisers.", "The British", "GBR"),
        ("The guns were sold to the Iraqis.", "the Iraqis", "IRQ"),
        ("The French voted on Sunday.", "The French", "FRA-CVL"),
        ("Gunmen kidnapped the Americans near the airport.", "the Americans", "USA-CVL"),
        ("The Germans were held in a cellar.", "The Germans", "DEU-CVL"),
        ("He spoke of the mood of the Serbs.", "the Serbs", "SRB-CVL"),
        ("Many Americans opposed the war.", "Many Americans", "USA-CVL"),
        ("Ordinary Russians paid for it.", "Ordinary Russians", "RUS-CVL"),
        ("The Cubans who had fled by boat were sent back.", "The Cubans", "CUB-CVL"),
        ("Two Italians were on board. The Italians refused to leave.", "The Italians", "ITA-CVL"),
    ],
)
def test_the_name_of_a_people_stands_for_its_state_unless_persons_are_meant(text: str, words: str, actor: str) -> None:
    assert meant(text)[words] == actor


def test_a_people_named_by_the_end_of_its_name_is_that_people() -> None:
    found = meant("The Bosnian Serb leader left. NATO warned the Serbs. The Serbs answered.")
    assert (found["the Serbs"], found["The Serbs"]) == ("bosnian-serbs", "bosnian-serbs")


@pytest.mark.parametrize(
    ("published", "russians", "czechs"),
    [("1948-06-30", "SUN", "CSK"), ("1968-08-21", "SUN", "CSK"), ("1991-05", "RUS", "CSK"), ("1999", "RUS", "CZE")],
)
def test_a_people_stands_for_the_state_of_the_date(published: str, russians: str, czechs: str) -> None:
    found = meant("The Russians accused the Czechs of bad faith.", published)
    assert (found["The Russians"], found["the Czechs"]) == (russians, czechs)
