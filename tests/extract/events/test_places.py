"""Places: which state a name that only says where, or an adjective, belongs to."""

import pytest

from detente.extract.actors.gazetteer import country_of, state_by_adjective, state_of
from detente.extract.events.places import places
from detente.extract.reading import Reading
from detente.record import Root
from detente.record.edtf import bounds
from stories import read, told
from texts import document


@pytest.mark.parametrize(
    ("name", "iso"), [("Egypt", "EGY"), ("Cairo", "EGY"), ("the Netherlands", "NLD"), ("Atlantis", None)]
)
def test_the_state_of_a_name(name: str, iso: str | None) -> None:
    state = state_of(name)
    assert (state.iso if state else None) == iso


@pytest.mark.parametrize(
    ("name", "published", "iso"),
    [
        ("Moscow", "1956-11-05", "SUN"),
        ("Russian", "1956-11-05", "SUN"),
        ("Moscow", "2008-08-09", "RUS"),
        ("Belgrade", "1999-04-01", "YUG"),
        ("Hanoi", None, "VNM"),
    ],
)
def test_the_state_of_a_name_is_that_of_the_date(name: str, published: str | None, iso: str) -> None:
    when = bounds(published) if published else None
    state = state_of(name, when) or state_by_adjective(name, when)
    assert state is not None
    assert state.iso == iso


@pytest.mark.parametrize(("name", "iso"), [("Geneva", "CHE"), ("Cairo", "EGY"), ("Atlantis", None)])
def test_a_city_lies_in_its_country(name: str, iso: str | None) -> None:
    assert country_of(name) == iso


def test_names_and_adjectives_that_head_no_mention_become_mentions_of_their_state() -> None:
    parsed = document("A bomb hit an Afghan convoy near Cairo.")
    found = {m.span.of(parsed.text): m.actor for m in places(Reading.of(parsed))}
    assert found == {"Afghan": "AFG", "Cairo": "EGY"}


def test_a_name_that_is_a_mention_already_is_left_alone() -> None:
    parsed = document("Troops entered Egypt.")
    (mention,) = places(Reading.of(parsed))
    assert tuple(places(Reading.of(parsed, mentions=(mention,)))) == ()


@pytest.mark.parametrize(
    ("text", "published", "found"),
    [
        ("Warplanes bombed Sanaa.", "2015-03-27", {"Sanaa": "YEM"}),
        ("Warplanes bombed Aden.", "2015-03-27", {"Aden": "YEM"}),
        ("Warplanes bombed Aden.", "1968-03-01", {"Aden": "YMD"}),
        ("Warplanes bombed Aleppo.", None, {"Aleppo": "SYR"}),
        ("France recalled the Soviet invasion.", "2004-03-01", {"Soviet": "SUN"}),
    ],
)
def test_a_town_stands_for_the_state_that_it_lies_in_at_the_time(
    text: str, published: str | None, found: dict[str, str]
) -> None:
    parsed = document(text, published=published)
    mentions = places(Reading.of(parsed))
    assert found.items() <= {m.span.of(parsed.text): m.actor for m in mentions}.items()


def test_a_lesser_town_stands_for_its_state_where_that_is_spoken_of() -> None:
    assert told(read("Israeli jets bombed Ismailia, and Egypt asked for help."), Root.ASSAULT) == {"EGY"}
    assert told(read("Israeli jets bombed Ismailia."), Root.ASSAULT) == {"Ismailia"}


def test_a_town_that_is_no_capital_does_not_act() -> None:
    (attack, _) = read("The Aleppo attack on Jordan was condemned by Iraq.").events
    assert attack.actors == ()


def test_a_town_that_is_no_capital_is_not_refused_anything() -> None:
    assert read("The striker turned down a move to Birmingham.").events == ()
