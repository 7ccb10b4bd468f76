"""The tables of actors agree with each other, and every date and code in them can be read."""

import itertools
from collections import Counter

import pytest
from msgspec import Struct

from detente.extract.actors.bodies import sector_of, state
from detente.extract.actors.tables import Gender, Holder, Metonym, Organisation, People, Person, Role, State, Title
from detente.extract.actors.vocabulary import organisations, persons, states
from detente.extract.lexicon.tables import load
from detente.record.edtf import bounds, is_edtf

SECTORS = frozenset(
    {"COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS"}
    | {"CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC"}
)
TABLES: dict[str, type[Struct]] = {
    "states.tsv": State,
    "peoples.tsv": People,
    "organisations.tsv": Organisation,
    "metonyms.tsv": Metonym,
    "titles.tsv": Title,
    "roles.tsv": Role,
    "persons.tsv": Person,
    "genders.tsv": Gender,
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
    known = {*states(), *organisations()}
    assert {h.country for h in load("offices.tsv", Holder)} <= known


def test_every_holder_of_an_office_is_a_person_whom_text_can_name() -> None:
    assert {h.person for h in load("offices.tsv", Holder)} <= {p.name for p in persons()}


def test_a_main_office_has_one_holder_at_a_time() -> None:
    """Presidents and prime ministers of the greater powers follow one another without overlap of more than a day."""
    for country in ("USA", "GBR", "FRA", "RUS", "CHN", "DEU", "IND", "ISR"):
        for office in ("president", "prime-minister"):
            held = [h for h in load("offices.tsv", Holder) if (h.country, h.office) == (country, office)]
            for before, after in itertools.pairwise(held):
                assert before.to is not None, before
                assert after.from_ is not None, after
                assert bounds(before.to)[1] <= bounds(after.from_)[1], (before, after)  # type: ignore[operator]


def test_codes_of_states_are_three_letters_and_bodies_begin_with_a_listed_state_or_none() -> None:
    assert all(len(iso) == 3 and iso.isupper() for iso in states())
    countries = {o.country for o in organisations().values() if o.country}
    assert countries <= set(states())


def test_each_sector_of_a_role_can_be_an_actor() -> None:
    for role in load("roles.tsv", Role):
        for sector in role.sectors[:1]:
            assert sector_of("PER", sector).id == f"PER-{sector}"


def test_a_state_is_its_own_country() -> None:
    assert state("KOS").country == "KOS"
