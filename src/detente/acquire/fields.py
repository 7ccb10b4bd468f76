"""Which fields of a row or an object hold the text of a document, and which what is known of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Self

from msgspec import Struct

from detente.acquire.days import day_of, moment_of
from detente.acquire.given import Given, Known
from detente.acquire.media import HTML
from detente.record.errors import BadMap, BadRow, EmptyInput
from detente.tables import load

_LONGEST = 2000
"""Characters that a title, a name or an address has at most; what is longer is none."""

_DEEPEST = 20
"""How deep words may lie in lists and objects."""
_LARGEST = 10**18
"""Numbers from there on are no words, and long ones take long to be written out."""

Row = Mapping[str, object]
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """The names under which each part of a document is looked for, the first that is there; capitals do not matter."""

    text: Names
    title: Names
    published: Names
    byline: Names
    publisher: Names
    language: Names
    uri: Names
    fetched: Names
    seen: Names
    """When somebody found a document to be out, which is neither when it was published nor when it was fetched."""

    def names(self) -> Names:
        """All names that are looked for."""
        return tuple(name for f in fields(self) for name in getattr(self, f.name))

    @classmethod
    def usual(cls) -> Self:
        """The names that tables of news usually have."""
        return cls(**{row.part: row.names for row in load("detente.acquire", "tables/fields.tsv", _Part)})

    @classmethod
    def mapped(cls, given: str | None) -> Self:
        """The usual names with those of `given` instead, such as `text=body,published=date`; raises BadMap."""
        parts = [f.name for f in fields(cls)]
        chosen: dict[str, Names] = {}
        for pair in filter(None, (given or "").split(",")):
            part, is_pair, name = (word.strip() for word in pair.partition("="))
            if not is_pair or part not in parts or not name:
                advice = f"write text=body,published=date; what can be mapped is {', '.join(parts)}"
                raise BadMap("not a mapping of a part to a field", where=repr(pair.strip()), advice=advice)
            chosen[part] = (*chosen.get(part, ()), name)
        return replace(cls.usual(), **chosen)


class _Part(Struct, frozen=True):
    part: str
    names: tuple[str, ...]


class _Language(Struct, frozen=True):
    code: str
    names: tuple[str, ...]


def is_text(fields: Fields, names: Names) -> bool:
    """Whether one of the fields can hold the text of a document, or an object that does."""
    there = {name.casefold() for name in names}
    return any(there & {name.casefold(), name.casefold().partition(".")[0]} for name in fields.text)


def without_text(fields: Fields, names: Names, *, where: str) -> BadRow:
    """Says that no field holds a text, and which fields there are."""
    there = ", ".join(names) if names else "none"
    what = f"no field {' or '.join(fields.text)}; there are {there}"
    advice = "say which holds the text: --map text=FIELD; a table of metadata goes with --metadata"
    return BadRow(what, where=where, advice=advice)


def document_of(row: Row, fields: Fields, *, where: str) -> Given:
    """The document that a row or an object holds; `where` is its address where it has none of its own.

    Raises BadRow where no field holds a text, EmptyInput where it is empty.
    """
    folded = {name.casefold(): value for name, value in row.items()}
    there = [(name, _value(folded, name)) for name in fields.text]
    stated = [(name, value) for name, value in there if value is not None]
    name, text = next(((name, value) for name, value in stated if value != ""), ("", None))
    if not stated:
        raise without_text(fields, tuple(row), where=where)
    if text is None:
        raise EmptyInput(f"nothing in the field {stated[0][0]}", where=where, advice="leave it out")
    if not isinstance(text, str):
        raise BadRow(f"the field {name} holds no words", where=where, advice="map text to a field that does")
    return Given(
        uri=_first(folded, fields.uri) or where,
        content=text,
        known=known_of(folded, fields),
        media_type=HTML if "html" in name.casefold() else None,
        fetched=moment_of(_raw(folded, fields.fetched)),
        whole=True,
    )


def known_of(folded: Row, fields: Fields) -> Known:
    """What a row, its names in small letters, says of a document apart from its text."""
    return Known(
        title=_first(folded, fields.title),
        published=day_of(_raw(folded, fields.published)),
        byline=_first(folded, fields.byline),
        publisher=_first(folded, fields.publisher),
        language=language_code(_first(folded, fields.language)),
        seen=moment_of(_raw(folded, fields.seen)),
    )


def language_code(name: str | None) -> str | None:
    """The ISO 639-1 code of a language that is given by it, with or without a country (`en-GB`), or by name."""
    code = (name or "").partition("-")[0].partition("_")[0].strip().lower()
    return _languages().get(code, code if len(code) == 2 and code.isascii() and code.isalpha() else None)


@cache
def _languages() -> dict[str, str]:
    rows = load("detente.acquire", "tables/languages.tsv", _Language)
    return {name: row.code for row in rows for name in row.names}


def _first(folded: Row, names: Names) -> str | None:
    value = _raw(folded, names)
    words = ", ".join(_words(value)) if value is not None else ""
    return words if 0 < len(words) <= _LONGEST else None


def _raw(folded: Row, names: Names) -> object:
    return next((value for name in names if (value := _value(folded, name)) not in (None, "")), None)


def _value(folded: Row, name: str) -> object:
    """The value of a field; `a.b` is the field b of what the field a holds."""
    name = name.casefold()
    value = folded.get(name)
    if value is None and "." in name:
        outer, _, inner = name.partition(".")
        within = folded.get(outer)
        return _value({k.casefold(): v for k, v in within.items()}, inner) if isinstance(within, dict) else None
    return value.strip() if isinstance(value, str) and not value.strip() else value


def _words(value: object, depth: int = 0) -> Iterator[str]:
    """The words that a value holds: itself, the items of a list, or the name in an object."""
    if isinstance(value, list | tuple) and depth < _DEEPEST:
        for item in value:
            yield from _words(item, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        yield from _words(value.get("name") or "", depth + 1)
    elif isinstance(value, str) or (isinstance(value, int) and abs(value) < _LARGEST):
        yield from filter(None, [" ".join(str(value).split())])
