"""The cue tables can be read whole, and say each thing once."""

from importlib.resources import files

import pytest

from detente.clean.cues import Cue, Heading
from detente.clean.dates import Month
from detente.clean.language import Profile, Script
from detente.clean.metadata import Field
from detente.clean.seams import Weight
from detente.clean.signs import Signs
from detente.clean.tables import Group, Row, load, words
from detente.record.errors import BadLexicon

TABLES = {
    "cues.tsv": Cue,
    "headings.tsv": Heading,
    "languages.tsv": Profile,
    "metadata.tsv": Field,
    "months.tsv": Month,
    "scripts.tsv": Script,
    "seams.tsv": Weight,
    "words.tsv": Group,
}


def test_every_table_is_read() -> None:
    assert {path.name for path in (files("detente.clean") / "tables").iterdir()} == set(TABLES)


@pytest.mark.parametrize(("name", "row"), TABLES.items())
def test_rows_are_whole_and_none_stands_twice(name: str, row: type[Row]) -> None:
    rows = load(name, row)
    assert rows
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_names_its_source(name: str) -> None:
    assert "# Source: " in (files("detente.clean") / "tables" / name).read_text()


def test_a_table_read_as_another_names_the_table_and_its_columns() -> None:
    with pytest.raises(BadLexicon, match=r"months\.tsv.*name, month"):
        load("months.tsv", Cue)


def test_every_sign_has_a_weight() -> None:
    assert [row.sign for row in load("seams.tsv", Weight)] == list(Signs.__struct_fields__)


def test_groups_of_words_are_in_small_letters() -> None:
    assert all(word == word.lower() for row in load("words.tsv", Group) for word in words(row.group))
