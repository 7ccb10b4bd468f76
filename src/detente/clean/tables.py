"""Reads the cue tables beside it: tab-separated, a header row, `#` lines on top."""

from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

from detente.record.errors import BadLexicon

_WORDS, _SEVERAL = "words.tsv", "|"

Row = TypeVar("Row", bound=msgspec.Struct)


@cache
def load(name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of `tables/<name>` as values of type `row`; raises BadLexicon where one is not."""
    text = (files(__package__) / "tables" / name).read_text(encoding="utf-8")
    header, *body = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    columns = header.split("\t")
    try:
        return tuple(
            msgspec.convert(dict(zip(columns, line.split("\t"), strict=True)), row, strict=False) for line in body
        )
    except (msgspec.ValidationError, ValueError) as error:
        raise BadLexicon(
            str(error), where=f"clean/tables/{name}", advice=f"columns are: {', '.join(columns)}"
        ) from error


class Group(msgspec.Struct, frozen=True):
    """Words that a rule asks about."""

    group: str
    words: str


@cache
def words(group: str) -> frozenset[str]:
    """The words of a group of `words.tsv`."""
    return frozenset(word for row in load(_WORDS, Group) if row.group == group for word in row.words.split(_SEVERAL))
