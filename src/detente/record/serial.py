"""The record as JSON: one thing a line, lossless both ways, with a published schema."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from detente.record.errors import BadRecord
from detente.record.model import AnyThing

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[AnyThing] = msgspec.json.Decoder(AnyThing)


def to_line(thing: AnyThing) -> str:
    """One thing as a line of JSON, without the line's end."""
    return _encoder.encode(thing).decode()


def from_line(line: str | bytes) -> AnyThing:
    """The thing that a line of JSON holds; raises BadRecord where it holds none."""
    try:
        return _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadRecord(
            f"not a line of a record: {error}", advice="each line is one object with a known type"
        ) from error


def to_lines(things: Iterable[AnyThing]) -> Iterator[str]:
    """Each thing as a line of JSON."""
    return (to_line(thing) for thing in things)


def from_lines(lines: Iterable[str]) -> Iterator[AnyThing]:
    """The things that lines of JSON hold, blank lines aside; an error names its line."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield from_line(line)
            except BadRecord as error:
                raise BadRecord(error.what, where=f"line {number}", advice=error.advice) from error


def to_dict(thing: AnyThing) -> dict[str, Any]:
    """A thing as plain dicts, lists, strings and numbers, as its JSON has them."""
    built: dict[str, Any] = msgspec.to_builtins(thing)
    return built


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of one line of an exported record."""
    schema = msgspec.json.schema(AnyThing)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "detente record, one line",
        **schema,
    }
