"""Whatever a record can hold comes back from its JSON as it was, and fits the published schema."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from detente.record import KINDS, AnyThing, Record, Review, Span
from detente.record.errors import BadRecord, NotInRecord
from detente.record.serial import from_line, from_lines, json_schema, to_line

SCHEMA = Path(__file__).parents[2] / "docs" / "record.schema.json"

SPANS = st.builds(Span, st.integers(0, 99), st.integers(100, 999))
st.register_type_strategy(Span, SPANS)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
CHANGES = st.dictionaries(st.text(), st.none() | st.text() | st.lists(st.text()).map(tuple))
st.register_type_strategy(Review, st.builds(Review, changes=CHANGES, labels=st.lists(st.text()).map(tuple)))
THINGS = st.one_of([st.from_type(kind) for kind in KINDS.values()])


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=200)
@given(THINGS)
def test_a_thing_comes_back_from_its_line(thing: AnyThing) -> None:
    line = to_line(thing)
    assert "\n" not in line
    assert from_line(line) == thing


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=50)
@given(THINGS)
def test_a_line_fits_the_schema(thing: AnyThing) -> None:
    Draft202012Validator(json_schema()).validate(json.loads(to_line(thing)))


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=50)
@given(st.lists(THINGS, max_size=5))
def test_a_record_comes_back_from_its_lines(things: list[AnyThing]) -> None:
    record = Record(things)
    assert Record.from_jsonl(record.to_jsonl()) == record
    assert sum(map(len, record.to_dict().values())) == len(record)


def test_the_published_schema_is_the_models() -> None:
    assert json.loads(SCHEMA.read_text()) == json.loads(json.dumps(json_schema())), "run `make schema`"


@pytest.mark.parametrize(
    "line", ["{}", "[]", "nonsense", '{"type":"event"}', '{"type":"vase"}', '{"type":"actor","id":1}']
)
def test_a_line_that_holds_no_thing_is_refused(line: str) -> None:
    with pytest.raises(BadRecord):
        from_line(line)


def test_an_error_names_its_line() -> None:
    lines: list[str] = ["", '{"type":"incident","id":"i","events":[]}', "{"]
    with pytest.raises(BadRecord, match="line 3"):
        list(from_lines(lines))


def test_a_line_of_a_later_version_is_not_read_by_halves() -> None:
    with pytest.raises(BadRecord):
        from_line('{"type":"incident","id":"i","events":[],"mood":"grim"}')


def test_an_id_that_is_not_there_is_named() -> None:
    with pytest.raises(NotInRecord, match="event-1"):
        Record()["event-1"]


def test_adding_records_keeps_each_id_once() -> None:
    one: dict[str, Any] = {"type": "incident", "id": "i", "events": ["a"]}
    record = Record([from_line(json.dumps(one))])
    assert len(record + record) == 1
