import csv
from io import StringIO

import msgspec
import pytest
from tests import crisis, records
from tests.records import RECORD

from detente.record import Record
from detente.view.export import EventRow, LinkRow, StatementRow, event_row, link_row, statement_row, write_csv
from detente.view.facts import event_view, link_views, statement_view


def written(
    rows: list[EventRow] | list[StatementRow], kind: type[EventRow] | type[StatementRow]
) -> list[dict[str, str]]:
    out = StringIO()
    write_csv(rows, kind, out)
    return list(csv.DictReader(StringIO(out.getvalue())))


def test_every_row_names_its_source_and_its_article() -> None:
    rows = written([event_row(event_view(RECORD, event)) for event in RECORD.events], EventRow)
    assert [row["source"] for row in rows] == ["stories/geneva.txt"] * 4 + ["stories/border.txt"]
    assert [row["article"] for row in rows] == [event.article for event in RECORD.events]


def test_names_and_ids_of_several_stand_side_by_side() -> None:
    (row,) = written([event_row(event_view(RECORD, records.MET))], EventRow)
    assert (row["actors"], row["actor_ids"]) == ("James Baker|Tariq Aziz", "james-baker|tariq-aziz")


def test_what_is_not_known_is_empty() -> None:
    (row,) = written([statement_row(statement_view(RECORD, records.S_WITNESSES))], StatementRow)
    assert (row["date"], row["speaker"], row["speaker_id"], row["medium"]) == ("", "“witnesses”", "", "")


def test_no_rows_are_a_header() -> None:
    out = StringIO()
    write_csv([], EventRow, out)
    assert out.getvalue().startswith("id,date,")
    assert out.getvalue().count("\n") == 1


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@cmd", "'@cmd"),
        ("two\nlines", "two lines"),
        ("\x1b[31mred", "red"),
        ("\x1b[31m=1", "'=1"),
        ('a "quoted", word', 'a "quoted", word'),
    ],
)
def test_words_from_the_web_run_nothing(words: str, cell: str) -> None:
    article = msgspec.structs.replace(records.LATER_ARTICLE, text=words)
    statement = msgspec.structs.replace(
        records.S_WITNESSES, content=((0, len(words)),), speaker=None, cue=None, about=()
    )
    statement = msgspec.convert(msgspec.to_builtins(statement), type(statement))
    record = Record([records.LATER_SOURCE, article, statement])
    (row,) = written([statement_row(statement_view(record, statement))], StatementRow)
    assert row["words"] == cell


def test_numbers_are_not_taken_for_formulas() -> None:
    event = msgspec.structs.replace(records.MET, goldstein=-10.0)
    (row,) = written([event_row(event_view(RECORD, event))], EventRow)
    assert row["goldstein"] == "-10.0"


def test_the_row_of_a_link_holds_both_its_facts() -> None:
    out = StringIO()
    write_csv(map(link_row, link_views(crisis.CRISIS, [crisis.DENIAL])), LinkRow, out)
    (row,) = csv.DictReader(StringIO(out.getvalue()))
    assert (row["from_by"], row["from_status"], row["from_on_the_word_of"]) == ("Besmar", "", "")
    assert (row["to_by"], row["to_status"], row["to_on_the_word_of"]) == ("Arland", "claimed", "Coast Front")
    assert (row["from_words"], row["to_outlet"]) == ("no shell had fallen", "Meridian Wire")
    assert (row["from_source"], row["to_source"]) == ("stories/strait.txt", "stories/wire.txt")
