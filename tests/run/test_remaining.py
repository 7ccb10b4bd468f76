"""What was read before is passed over and counted; all else comes in its order."""

from detente.acquire import Given, source_id, take
from detente.record.errors import MissingInput, UnreadableInput
from detente.run import Remaining

DOCUMENTS: list[Given | UnreadableInput] = [
    *(Given("a.txt", b"One."), MissingInput("gone", where="b.txt")),
    *(Given("c.txt", "Two."), Given("d", "\ud800")),
]


def test_the_id_is_that_of_the_source() -> None:
    for document in (DOCUMENTS[0], DOCUMENTS[2]):
        assert isinstance(document, Given)
        assert source_id(document) == take(document).source.id


def test_what_was_read_is_passed_over() -> None:
    read = {source_id(Given("c.txt", b"Two."))}
    left = Remaining(DOCUMENTS, read.__contains__)
    assert [*left] == [DOCUMENTS[0], DOCUMENTS[1], DOCUMENTS[3]]
    assert left.skipped == 1


def test_without_a_record_all_is_left() -> None:
    assert [*(left := Remaining(DOCUMENTS, None))] == DOCUMENTS
    assert left.skipped == 0
