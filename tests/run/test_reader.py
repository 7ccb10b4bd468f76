"""A reader knows the tables that it was told of, as they are now."""

from pathlib import Path

from detente.acquire import Given
from detente.record import Actor
from detente.run import Reader

HEADER = "name,kind,country,sectors,aliases,office,of,from,to,example\n"
TEXT = Given(
    "text", "The Front of Sable attacked a garrison on Monday. The League of Sable denied on Tuesday that it had."
)
OURS = {"front-of-sable", "league-of-sable"}


def names(reader: Reader) -> set[str]:
    return {thing.id for thing in reader.read(TEXT).things if isinstance(thing, Actor)}


def test_a_table_that_is_written_anew_is_read_anew(tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text(f"{HEADER}Front of Sable,armed_group,,,,,,,,\n")
    reader = Reader(own=(table,))
    assert names(reader) & OURS == {"front-of-sable"}
    table.write_text(f"{HEADER}League of Sable,armed_group,,,,,,,,\n")
    assert names(reader) & OURS == {"league-of-sable"}
