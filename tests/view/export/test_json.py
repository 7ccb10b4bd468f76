from io import StringIO

import msgspec
import pytest
from tests import records
from tests.records import RECORD

from detente.record import AnyThing, Record
from detente.view.export import WRITERS, Format, write_json


def test_exported_lines_are_the_record() -> None:
    out = StringIO()
    WRITERS[Format.JSONL](RECORD, out)
    assert out.getvalue() == RECORD.to_jsonl()
    assert Record.from_jsonl(out.getvalue()) == RECORD


def test_every_format_has_a_writer() -> None:
    assert set(WRITERS) == set(Format)


@pytest.mark.parametrize("things", [(), (records.MET,), (records.MET, records.REFUSED)])
def test_an_array_holds_each_thing_whole(things: tuple[AnyThing, ...]) -> None:
    out = StringIO()
    write_json(things, out)
    assert tuple(msgspec.json.decode(out.getvalue(), type=list[AnyThing])) == things
