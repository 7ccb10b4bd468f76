"""Tables of knowledge: typed rows, and errors that name file, line and columns."""

import pytest
from msgspec import Struct

from detente.record.errors import BadLexicon
from detente.tables import parse


class River(Struct, frozen=True):
    name: str
    states: tuple[str, ...] = ()
    length: int | None = None


HEADER = ["# Rivers.", "# Source: an atlas.", "name\tstates\tlength"]


def test_cells_become_fields() -> None:
    lines = [*HEADER, "Mekong\tCHN|LAO|KHM\t4350", "", "Nile"]
    assert parse(lines, River, where="rivers.tsv") == (River("Mekong", ("CHN", "LAO", "KHM"), 4350), River("Nile"))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], "rivers.tsv: an empty table"),
        (["# Rivers."], "rivers.tsv: an empty table"),
        ([*HEADER, "Nile\tEGY\tlong"], "rivers.tsv, line 4: .*length"),
        ([*HEADER, "Nile\tEGY\t6650\tblue"], "rivers.tsv, line 4: 4 cells for 3 columns"),
        ([*HEADER, "\tEGY"], "rivers.tsv, line 4: .*name.*columns are: name, states, length"),
    ],
)
def test_what_is_no_table_is_refused_with_its_line(lines: list[str], said: str) -> None:
    with pytest.raises(BadLexicon, match=said):
        parse(lines, River, where="rivers.tsv")
