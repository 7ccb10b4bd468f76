"""Things refer to each other by id, and a whole record holds whatever is referred to."""

import pytest

from detente.record import KINDS, Record
from detente.record.errors import BadRecord
from detente.record.references import check_whole, references
from records import RECORD


def test_a_record_is_whole() -> None:
    check_whole(RECORD)


@pytest.mark.parametrize("kind", ["sources", "articles", "actors", "mentions", "dates", "statements"])
def test_a_record_that_lacks_what_is_referred_to_is_not(kind: str) -> None:
    rest = [thing for thing in RECORD if not isinstance(thing, KINDS[kind])]
    with pytest.raises(BadRecord, match="which is not there"):
        check_whole(rest)


def test_an_event_refers_to_its_parties_and_to_whose_word_it_is() -> None:
    event = next(event for event in RECORD.events if event.asserted_by)
    assert {event.article, *event.actors, *event.recipients, event.asserted_by} <= set(references(event))


def test_what_stands_alone_refers_to_nothing() -> None:
    assert not [id for thing in Record([*RECORD.sources, *RECORD.actors, *RECORD.runs]) for id in references(thing)]
