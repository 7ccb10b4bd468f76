import msgspec
from tests.records import RECORD, SOURCE, UNREAD

from detente.record import Record
from detente.view.facts import still_unread


def test_an_input_is_unread_until_it_was_read() -> None:
    assert still_unread(RECORD) == (UNREAD,)
    assert still_unread(RECORD + Record([msgspec.structs.replace(SOURCE, id="source-x", uri=UNREAD.uri)])) == ()


def test_the_last_reason_counts() -> None:
    later = msgspec.structs.replace(UNREAD, id="unread-x", reason="a folder")
    assert still_unread(Record([UNREAD, later])) == (later,)
