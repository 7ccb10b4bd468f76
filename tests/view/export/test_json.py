from io import StringIO

import msgspec
import pytest
from tests import records

from detente.record import AnyThing
from detente.view.export import write_json


@pytest.mark.parametrize("things", [(), (records.MET,), (records.MET, records.REFUSED)])
def test_an_array_holds_each_thing_whole(things: tuple[AnyThing, ...]) -> None:
    out = StringIO()
    write_json(things, out)
    assert tuple(msgspec.json.decode(out.getvalue(), type=list[AnyThing])) == things
