"""Words that try to run, to lead elsewhere, or to steer what shows them, by family; each calls `alert` or a canary."""

import re
from collections.abc import Mapping
from pathlib import Path

_HEADING = re.compile(r"== (.+)")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")

CANARY = "canary.example"
"""The host that nobody may ask."""
WORKED_OUT = "54444439"
"""What `7*7777777` gives where somebody works it out."""


def _read() -> Mapping[str, tuple[str, ...]]:
    """The families of the table: a line a vector, in which `\\u{1b}` stands for a character that one does not see."""
    found: dict[str, list[str]] = {}
    family: list[str] = []
    for line in (Path(__file__).parent / "vectors.txt").read_text(encoding="utf-8").split("\n"):
        if heading := _HEADING.fullmatch(line):
            family = found.setdefault(heading[1], [])
        elif line:
            family.append(_ESCAPED.sub(lambda escaped: chr(int(escaped[1], 16)), line))
    return {name: tuple(those) for name, those in found.items()}


FAMILIES = _read()
VECTORS: tuple[str, ...] = tuple(dict.fromkeys(one for family in FAMILIES.values() for one in family))
