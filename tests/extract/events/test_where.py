"""Where an event took place."""

import pytest

from detente.extract.events.where import place_named, place_of_dateline
from detente.record import Event, Span
from detente.run import read_article
from texts import article


def events(text: str) -> dict[str, Event]:
    """The events of a text, by trigger."""
    reading = read_article(article(text, published="1999-08-05"))
    return {event.trigger.of(text): event for event in reading.events}


@pytest.mark.parametrize(
    ("text", "trigger", "name", "country"),
    [
        ("Egyptian forces shelled villages in Israel on Monday.", "shelled", "Israel", "ISR"),
        ("Russian jets bombed the port of Odessa on Monday.", "bombed", "Odessa", "UKR"),
        ("Serb gunmen killed ten Bosnian soldiers at a base near Tuzla.", "killed", "Tuzla", "BIH"),
        ("In Lima police fired tear gas and arrested the leaders of the opposition.", "arrested", "Lima", "PER"),
        ("Nigerian students marched through Lagos against the government.", "marched", "Lagos", "NGA"),
        ("Students in Tehran marched against the Iraqi government.", "marched", "Tehran", "IRN"),
        ("President Clinton will visit Hanoi in November.", "visit", "Hanoi", "VNM"),
        (
            "Police arrested the rebel leader in Bogota while he was meeting the Cuban envoy.",
            "meeting",
            "Bogota",
            "COL",
        ),
    ],
)
def test_a_clause_its_target_or_the_sentences_opening_says_where(
    text: str, trigger: str, name: str, country: str
) -> None:
    place = events(text)[trigger].place
    assert place
    assert (place.name, place.country) == (name, country)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("In Paris, the envoy said that Serb forces had shelled the Bosnian army.", "shelled"),
        ("President Nasser lashed out at Jordan on Monday.", "lashed"),
        ("Ugandan rebels have fought Khartoum since 1994.", "fought"),
        ("The United States imposed sanctions on Iran in May.", "imposed"),
    ],
)
def test_where_it_was_only_told_or_whom_it_was_done_to_is_not_where(text: str, trigger: str) -> None:
    assert events(text)[trigger].place is None


@pytest.mark.parametrize(
    ("name", "near", "country", "is_located"),
    [
        ("Brazil", (), "BRA", False),
        ("London", ({"CAN"},), "GBR", True),
        ("Tripoli", ({"LBN"},), "LBN", True),
        ("Tripoli", (), "LBY", True),
        ("White House", (), "USA", False),
        ("SEOUL", (), "KOR", True),
        ("DPRK", (), "PRK", False),
        ("Erewhon", (), None, False),
    ],
)
def test_a_place_has_its_country_and_coordinates_where_they_are_certain(
    name: str, near: tuple[frozenset[str], ...], country: str | None, is_located: bool
) -> None:
    place = place_named(name, Span(0, len(name)), near)
    assert (place.country, place.latitude is not None) == (country, is_located)


def test_coordinates_are_degrees_of_latitude_and_longitude() -> None:
    place = place_named("Quito", Span(0, 5))
    assert (round(place.latitude or 0), round(place.longitude or 0)) == (0, -79)


def test_a_datelines_town_lies_in_the_state_that_it_names() -> None:
    place = place_of_dateline("BIRMINGHAM, United States", 4)
    assert (place.name, place.country, place.span) == ("Birmingham", "USA", Span(4, 14))
