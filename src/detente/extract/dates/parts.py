"""What the pieces of a date expression say, decoded from the groups of its pattern."""

import re

import msgspec

from detente.extract.dates import words

# Groups whose words the table explains under another kind's name.
_KINDS = {"many": "unit"}


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """The pieces of an expression; figures as numbers, words as the table's values, None where not said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    first: int | None = None
    second: int | None = None
    last: int | None = None
    short: int | None = None
    decade: int | None = None
    nth: int | None = None
    quarter: int | None = None
    hour: int | None = None
    minute: int | None = None
    weekday: int | None = None
    weekdays: int | None = None
    ordinal: int | None = None
    decade_name: int | None = None
    century_word: int | None = None
    number: int | None = None
    count: float | None = None
    """None where uncounted or not a certain number ("several")."""
    unit: str | None = None
    many: str | None = None
    which: str | None = None
    part: str | None = None
    season: str | None = None
    deictic: str | None = None
    direction: str | None = None
    frequency: str | None = None
    reference: str | None = None
    horizon: str | None = None
    hour_name: str | None = None
    afternoon: bool | None = None
    """Whether an hour is one of "p.m."; None where neither that nor "a.m." is said."""
    holiday: str | None = None
    famous: str | None = None


_NUMBERS = frozenset(field.name for field in msgspec.structs.fields(Parts) if field.type == int | None)


def parts(match: re.Match[str]) -> Parts:
    """The pieces that a match holds."""
    said = {name: text for name, text in match.groupdict().items() if text}
    afternoon = said["ampm"][0] in "pP" if "ampm" in said else None
    decoded = {name: _decoded(name, text) for name, text in said.items() if name in Parts.__struct_fields__}
    read = msgspec.convert({**decoded, "afternoon": afternoon}, Parts)
    more = 0.5 if "half" in said else 0
    return msgspec.structs.replace(read, count=read.count + more) if more and read.count else read


def _decoded(name: str, text: str) -> int | float | str | None:
    if name == "count":
        return counted(text)
    if name == "holiday":
        return text
    if name in ("number", "hour"):
        number = float(text) if text.isdigit() else words.number(text)
        return None if number is None else int(number)
    value = text if text.isdigit() else words.value(_KINDS.get(name, name), text)
    if name not in _NUMBERS:
        return value
    return int(value) if value and value.isdigit() else None


def counted(text: str) -> float | None:
    """The number that figures or words say; None for one that is not certain."""
    whole = re.sub(r"(?<![\s-])[\s-]++(?:1/2|and[\s-]+a[\s-]+half)$", "", text.strip(), flags=re.IGNORECASE)
    figures = re.fullmatch(r"\d[\d,]*(?:\.\d+)?", whole)
    number = float(figures[0].replace(",", "")) if figures else words.number(whole)
    return number if number is None or whole == text.strip() else number + 0.5
