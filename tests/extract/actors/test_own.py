"""A user's own tables add to what ships and win over it; what cannot be is refused with its line and with advice."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.extract.actors.directory import Directory, directory, shipped
from detente.extract.actors.own import own_directory, own_tables
from detente.extract.actors.own_checks import KINDS
from detente.extract.actors.own_rows import COLUMNS, OwnRow, rows
from detente.extract.actors.stage import Actors
from detente.extract.actors.tables import Holder, Organisation, Person, Sector, Tables
from detente.extract.lexicon.tables import load
from detente.extract.reading import Reading
from detente.record import ActorKind
from detente.record.edtf import bounds
from detente.record.errors import BadLexicon
from texts import document

HEADER = "name,kind,country,sectors,aliases,office,of,from,to,example\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "mine.csv"


def written(table: Path, text: str) -> Tables:
    table.write_text(HEADER + text, encoding="utf-8")
    return own_tables(table)


def test_cells_become_rows_of_the_tables(table: Path) -> None:
    own = written(
        table,
        "# those of the delta\n"
        "Tonye Briggs,,NGA,CVL|OPP,T. Briggs,,,,,He spoke.\n"
        "\n"
        "Delta Watch,organisation,NGA,SOC,DW|Watch of the Delta\n",
    )
    assert own.persons == (Person("Tonye Briggs", aliases=("T. Briggs",), country="NGA", sectors=("CVL", "OPP")),)
    (body,) = own.organisations
    assert body == Organisation(
        "delta-watch", "Delta Watch", ActorKind.ORGANISATION, "NGA", ("SOC",), ("DW", "Watch of the Delta")
    )


def test_a_name_is_all_that_is_asked_for(table: Path) -> None:
    table.write_bytes(b"\xef\xbb\xbfname\r\nTonye Briggs\r\n")
    assert own_tables(table) == Tables(persons=(Person("Tonye Briggs"),))


def test_each_row_of_a_person_with_an_office_gives_one(table: Path) -> None:
    own = written(
        table,
        "Tonye Briggs,person,NGA,,,oil-minister,,2011,2013\n"
        "Tonye Briggs,person,,GOV,,secretary-general,OPEC,2013-02,\n",
    )
    assert own.persons == (Person("Tonye Briggs", country="NGA", sectors=("GOV",)),)
    assert own.holders == (
        Holder("oil-minister", "NGA", "Tonye Briggs", "2011", "2013"),
        Holder("secretary-general", "OPEC", "Tonye Briggs", "2013-02", None),
    )


def test_an_office_can_be_of_a_body_of_ones_own(table: Path) -> None:
    own = written(table, "Tonye Briggs,,,,,leader,delta-watch\nDelta Watch,organisation\n")
    assert [h.country for h in own.holders] == ["delta-watch"]


def test_a_row_wins_over_what_ships_and_an_empty_cell_leaves_it(table: Path) -> None:
    known = directory().organisations["PSE-hamas"]
    (body,) = written(table, "HAMAS,party,,PTY,Harakat\n").organisations
    assert (body.id, body.kind, body.sectors, body.country) == (known.id, ActorKind.PARTY, ("PTY",), known.country)
    assert body.aliases == (*known.aliases, "Harakat")


def test_a_later_file_wins_over_an_earlier_one(table: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.csv"
    table.write_text(HEADER + "Tonye Briggs,,NGA,CVL\nDelta Watch,,NGA\n")
    later.write_text("name,kind,sectors\nTonye Briggs,,GOV\nDelta Watch,company,BUS\n")
    own = own_tables(table, later)
    assert own.persons == (Person("Tonye Briggs", country="NGA", sectors=("GOV",)),)
    assert [(body.kind, body.country) for body in own.organisations] == [(ActorKind.COMPANY, None)]


def test_whose_sectors_are_not_said_has_those_of_the_body(table: Path) -> None:
    own = written(table, "Tonye Briggs,,,,,leader,delta-watch\nDelta Watch,organisation,,SOC|CVL\n")
    assert [person.sectors for person in own.persons] == [("SOC", "CVL")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("X Y,person,Gorgia", "line 3: no country is called 'Gorgia' .did you mean GEO"),
        ("X Y,person,Georgia", "no country is called 'Georgia' .did you mean GEO"),
        ("X Y,person,ZQ", "no country is called 'ZQ' .ISO 3166"),
        ("X Y,person,,GVO", "no sector is called 'GVO' .did you mean GOV"),
        ("X Y,person,,police", "did you mean COP"),
        ("X Y,persn", "no kind is called 'persn' .did you mean person"),
        ("X Y,state", "no kind is called 'state' .kinds are person"),
        ("X Y,person,GEO,,,foriegn-minister,GEO", "no office is called .*did you mean foreign-minister"),
        ("X Y,person,GEO,,,beekeeper", "no office is called 'beekeeper' .offices are written"),
        ("X Y,person,,,,leader,Hamass", "no state or body is called 'Hamass' .did you mean PSE-hamas"),
        ("X Y,person,,,,leader", "no state or body is named .say of which"),
        ("X Y,party,GEO,,,leader,GEO", "its kind is party .only persons hold offices"),
        ("X Y,person,GEO,,,,,2017", "without an office"),
        ("X Y,person,GEO,,,leader,GEO,last May", "not an EDTF date"),
        ("X Y,person,GEO,,,leader,GEO,2017,2016-12", "from 2017 lies after to 2016-12"),
        (",person,GEO", "line 3: no name"),
        ("X Y,person,,,,,,,,,,", "12 cells for 10 columns"),
        ('"X Y', "not CSV"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_line_and_advice(table: Path, line: str, said: str) -> None:
    with pytest.raises(BadLexicon, match=said) as raised:
        written(table, f"# one line of comment\n{line}\n")
    assert str(table) in raised.value.where
    assert raised.value.advice or "EDTF" in said


def test_what_is_appended_has_columns_of_its_own(table: Path) -> None:
    table.write_text("kind,name\nperson,Tonye Briggs\n" + HEADER + "Delta Watch,organisation,NGA\n")
    own = own_tables(table)
    assert own.persons == (Person("Tonye Briggs"),)
    assert [body.country for body in own.organisations] == ["NGA"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"name,kind\nJos\xe9,person\n", "line 2: not UTF-8 .save it"),
        (b"name;kind\nX Y;person\n", "line 1: no column is called name .parts are separated by commas"),
        (b"name,sector\nX Y,GOV\n", "no column is called 'sector' .did you mean sectors"),
    ],
)
def test_a_file_that_is_no_table_is_refused(table: Path, content: bytes, said: str) -> None:
    table.write_bytes(content)
    with pytest.raises(BadLexicon, match=said):
        own_tables(table)


def test_a_file_that_is_not_there_is_named(table: Path) -> None:
    with pytest.raises(BadLexicon, match=r"mine\.csv: No such file"):
        own_tables(table)


cells = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"], exclude_characters="|"))
values = cells.map(str.strip).filter(bool)


@given(name=values.filter(lambda name: not name.startswith("#")), several=st.lists(values))
def test_any_words_come_back_from_a_table(
    tmp_path_factory: pytest.TempPathFactory, name: str, several: list[str]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS, [name, "", "", "", "|".join(several)]])
    assert [*rows(path)] == [OwnRow(where=f"{path}, line 2", name=name, aliases=tuple(several))]


def with_own(**own: object) -> Directory:
    return Directory(shipped(), Tables(**own))  # type: ignore[arg-type]


def test_whom_a_user_has_in_office_follows_whom_the_tables_have() -> None:
    known = with_own(holders=(Holder("prime-minister", "GBR", "Tonye Briggs", "2031-05"),))
    (before,) = directory().holders("prime-minister", "GBR", bounds("2029"))
    assert [h.person for h in known.holders("prime-minister", "GBR", bounds("2030"))] == [before.person]
    assert [h.person for h in known.holders("prime-minister", "GBR", bounds("2032"))] == ["Tonye Briggs"]


def test_a_row_for_a_person_and_office_stands_for_those_of_the_tables() -> None:
    known = with_own(holders=(Holder("foreign-minister", "RUS", "Sergei Lavrov", "2004", "2031"),))
    offices = [(h.office, h.to) for h in known.offices_of("Sergei Lavrov") if h.office == "foreign-minister"]
    assert offices == [("foreign-minister", "2031")]


@pytest.mark.parametrize(
    ("id", "known"),
    [
        ("USA", True),
        ("USA-MIL", True),
        ("PSE-hamas", True),
        ("tariq-aziz", True),
        ("USA-navy-band", False),
        ("", False),
    ],
)
def test_a_directory_knows_whom_its_tables_hold(id: str, known: bool) -> None:
    assert directory().knows(id) is known


def test_whom_a_user_adds_is_met_in_a_text(table: Path) -> None:
    table.write_text(HEADER + "Tonye Briggs,,NGA,CVL\nDelta Watch,organisation,NGA,SOC,DW\n")
    text = "Tonye Briggs of Delta Watch criticised the oil companies. Mr. Briggs said DW would go to court."
    reading = Actors(own_directory(table))(Reading.of(document(text)))
    actors = {actor.id: (actor.country, actor.sectors) for actor in reading.actors}
    assert actors["tonye-briggs"] == ("NGA", ("CVL",))
    assert actors["delta-watch"] == ("NGA", ("SOC",))
    assert [m.span.of(text) for m in reading.mentions if m.actor == "delta-watch"] == ["Delta Watch", "DW"]


def test_without_tables_of_ones_own_the_directory_is_the_one_that_ships() -> None:
    assert own_directory() is directory()


def test_the_table_that_the_documentation_shows_can_be_read(table: Path) -> None:
    page = (Path(__file__).parents[3] / "docs" / "own-tables.md").read_text(encoding="utf-8")
    table.write_text(page.partition("```csv\n")[2].partition("```")[0], encoding="utf-8")
    own = own_tables(table)
    assert {h.country for h in own.holders} == {"NOR", "northern-dockers-union"}
    assert (len(own.persons), len(own.organisations)) == (2, 2)


def test_the_documentation_names_every_column_kind_and_sector() -> None:
    page = (Path(__file__).parents[3] / "docs" / "own-tables.md").read_text(encoding="utf-8")
    sectors = (sector.code for sector in load("sectors.tsv", Sector))
    assert not [word for word in (*COLUMNS, *KINDS, *sectors) if f"`{word}`" not in page]
