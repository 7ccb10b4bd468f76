"""Every root, state and sector has its codes."""

import pytest
from msgspec.structs import replace
from tests import records

from detente import tables
from detente.extract.events.codes import Code
from detente.extract.lexicon.tables import load
from detente.record import Root
from detente.view.export.coded.codes import Country, Sector, cameo, country, number


@pytest.mark.parametrize("root", Root)
def test_every_root_has_a_code_of_its_own_family(root: Root) -> None:
    code = cameo(replace(records.MET, root=root, cameo=None))
    assert code.root in (root, Root.CONCEDE)
    assert code.base.startswith(code.first)


@pytest.mark.parametrize("code", load("cameo.tsv", Code), ids=lambda code: code.code)
def test_a_code_that_fits_its_root_is_kept(code: Code) -> None:
    assert cameo(replace(records.MET, root=code.root, cameo=code.code)).code == code.code


def test_every_state_that_is_read_has_its_codes() -> None:
    rows = tables.load("detente.view.export.coded", "countries.tsv", Country)
    assert len({row.iso for row in rows}) == len(rows)
    for row in rows:
        assert row.fips
        assert row.name
    known = {row.iso for row in rows}
    text = (tables.files("detente.extract.lexicon") / "states.tsv").read_text(encoding="utf-8")
    isos = {line.split("\t")[0] for line in text.splitlines() if not line.startswith("#")} - {"iso"}
    assert isos == known


@pytest.mark.parametrize(
    ("iso", "alpha2", "fips", "cow"),
    [
        ("GBR", "gb", "UK", "200"),
        ("DEU", "de", "GM", "255"),
        ("CHN", "cn", "CH", "710"),
        ("CHE", "ch", "SZ", "225"),
        ("KOS", "xk", "KV", "347"),
        ("KOR", "kr", "KS", "732"),
        ("PRK", "kp", "KN", "731"),
        ("VAT", "va", "VT", None),
    ],
)
def test_codes_that_are_often_mistaken(iso: str, alpha2: str, fips: str, cow: str | None) -> None:
    found = country(iso)
    assert found and (found.alpha2, found.fips, found.cow) == (alpha2, fips, cow)


def test_every_sector_is_there() -> None:
    text = (tables.files("detente.extract.lexicon") / "sectors.tsv").read_text(encoding="utf-8")
    known = {line.split("\t")[0] for line in text.splitlines() if not line.startswith("#")} - {"code"}
    assert known <= {row.sector for row in tables.load("detente.view.export.coded", "sectors.tsv", Sector)}


def test_numbers_are_stable() -> None:
    assert number(31, "event-0", "a", "b") == number(31, "event-0", "a", "b") != number(31, "event-0", "b", "a")
    assert all(number(bits, str(one)).bit_length() <= bits for bits in (31, 52) for one in range(200))
