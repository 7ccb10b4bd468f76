"""The tables of actors agree with each other, and every date and code in them can be read."""

import itertools
from collections import Counter

import pytest
from msgspec import Struct

from detente.extract.actors.bodies import sector_of, state
from detente.extract.actors.directory import directory
from detente.extract.actors.phrases import key
from detente.extract.actors.tables import (
    Description,
    Gender,
    Holder,
    Homonym,
    Metonym,
    Namesake,
    Organisation,
    People,
    Person,
    Role,
    Sector,
    ShortName,
    State,
    Title,
)
from detente.extract.lexicon.tables import load
from detente.record.edtf import bounds, is_edtf

SECTORS = frozenset(sector.code for sector in load("sectors.tsv", Sector))
TABLES: dict[str, type[Struct]] = {
    "states.tsv": State,
    "peoples.tsv": People,
    "organisations.tsv": Organisation,
    "metonyms.tsv": Metonym,
    "titles.tsv": Title,
    "roles.tsv": Role,
    "persons.tsv": Person,
    "genders.tsv": Gender,
    "short_names.tsv": ShortName,
    "namesakes.tsv": Namesake,
    "homonyms.tsv": Homonym,
    "sectors.tsv": Sector,
    "descriptions.tsv": Description,
    "offices.tsv": Holder,
}


@pytest.mark.parametrize("name", TABLES)
def test_no_row_stands_twice(name: str) -> None:
    keys = Counter(row for row in load(name, TABLES[name]))
    assert [row for row, times in keys.items() if times > 1] == []


@pytest.mark.parametrize(("name", "row"), [(n, r) for n, r in TABLES.items() if "sectors" in r.__struct_fields__])
def test_sectors_are_those_of_plover(name: str, row: type[Struct]) -> None:
    wrong = {s for r in load(name, row) for s in r.sectors} - SECTORS  # type: ignore[attr-defined]
    assert not wrong


@pytest.mark.parametrize(
    ("name", "row"), [("states.tsv", State), ("organisations.tsv", Organisation), ("offices.tsv", Holder)]
)
def test_dates_are_edtf_and_in_order(name: str, row: type[Struct]) -> None:
    for r in load(name, row):
        first, last = r.from_, r.to  # type: ignore[attr-defined]
        assert all(is_edtf(date) for date in (first, last) if date), r
        if first and last:
            assert bounds(first)[0] <= bounds(last)[1], r  # type: ignore[operator]


def test_every_office_is_of_a_state_or_body_that_is_listed() -> None:
    known = {*directory().states, *directory().organisations}
    assert {h.country for h in load("offices.tsv", Holder)} <= known


def test_every_holder_of_an_office_is_a_person_whom_text_can_name() -> None:
    assert {h.person for h in load("offices.tsv", Holder)} <= set(directory().persons)


def test_a_main_office_has_one_holder_at_a_time() -> None:
    """Presidents and prime ministers of the greater powers follow one another without overlap of more than a day."""
    for country in ("USA", "GBR", "FRA", "RUS", "CHN", "DEU", "IND", "ISR"):
        for office in ("president", "prime-minister"):
            held = [h for h in load("offices.tsv", Holder) if (h.country, h.office) == (country, office)]
            for before, after in itertools.pairwise(held):
                assert before.to is not None, before
                assert after.from_ is not None, after
                assert bounds(before.to)[1] <= bounds(after.from_)[1], (before, after)  # type: ignore[operator]


@pytest.mark.parametrize("office", ["foreign-minister", "secretary-general", "director-general", "high-representative"])
def test_an_office_of_one_passes_from_hand_to_hand(office: str) -> None:
    """Nobody holds it before whoever held it last has left, as far as the dates of both tell."""
    held = [h for h in load("offices.tsv", Holder) if h.office == office]
    for of in {h.country for h in held}:
        in_order = sorted((h for h in held if h.country == of), key=lambda h: h.from_ or "")
        for before, after in itertools.pairwise(in_order):
            assert before.to is not None, before
            assert after.from_ is not None, after
            assert bounds(before.to)[0] <= bounds(after.from_)[1], (before, after)  # type: ignore[operator]


def test_an_organisation_has_one_row() -> None:
    ids = Counter(o.id for o in load("organisations.tsv", Organisation))
    assert [i for i, times in ids.items() if times > 1] == []


def test_a_name_has_one_gender() -> None:
    words = Counter(key(g.word) for g in load("genders.tsv", Gender))
    assert [w for w, times in words.items() if times > 1] == []
    assert {g.gender for g in load("genders.tsv", Gender)} == {"m", "f"}


def test_places_belong_to_listed_states_and_are_none_themselves() -> None:
    places = load("namesakes.tsv", Namesake)
    assert {p.country for p in places if p.country} <= set(directory().states)
    names = {n for s in load("states.tsv", State) for n in (s.name, *s.aliases)}
    assert not {p.name for p in places} & names


def test_states_with_namesakes_are_listed() -> None:
    assert {h.iso for h in load("homonyms.tsv", Homonym)} <= set(directory().states)


def test_a_description_is_a_role_and_means_what_is_listed() -> None:
    rows = load("descriptions.tsv", Description)
    assert {d.noun for d in rows} <= {r.noun for r in load("roles.tsv", Role)}
    assert {m for d in rows for m in d.members} <= {*directory().states, *directory().organisations}


def test_codes_of_states_are_three_letters_and_bodies_begin_with_a_listed_state_or_none() -> None:
    assert all(len(iso) == 3 and iso.isupper() for iso in directory().states)
    countries = {o.country for o in directory().organisations.values() if o.country}
    assert countries <= set(directory().states)


def test_each_sector_of_a_role_can_be_an_actor() -> None:
    for role in load("roles.tsv", Role):
        for sector in role.sectors[:1]:
            assert sector_of("PER", sector, directory()).id == f"PER-{sector}"


def test_a_state_is_its_own_country() -> None:
    assert state("KOS", directory()).country == "KOS"


def test_a_border_has_two_sides() -> None:
    states = {s.iso: s for s in load("states.tsv", State)}
    assert all(iso in states[other].neighbours for iso, state in states.items() for other in state.neighbours)
