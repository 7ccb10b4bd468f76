"""Texts in which every mention of somebody is followed by a number in braces, the same for all mentions of one."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "texts"
NOBODY = frozenset({"0"})
_MARK = re.compile(r"\{(\d+(?:\+\d+)*)\}")
_PARTS = 5


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, its date, and who is meant by the mention that ends at each marked offset."""

    text: str
    published: str | None
    meant: dict[int, frozenset[str]]

    @property
    def is_held_out(self) -> bool:
        """Whether the weights never learn from it: a fifth of the texts, by their hash."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % _PARTS == 0


def texts(folder: Path = FOLDER) -> Iterator[Marked]:
    """The texts of a folder: a date or "-", a tab, and the text on every line."""
    for file in sorted(folder.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield marked(line)


def marked(line: str) -> Marked:
    """A line as a text; "{1+2}" marks a mention of several, "{0}" one of nobody in the text."""
    published, _, text = line.partition("\t")
    plain, meant, at = "", {}, 0
    for mark in _MARK.finditer(text):
        plain += text[at : mark.start()]
        meant[len(plain)] = frozenset(mark[1].split("+"))
        at = mark.end()
    return Marked(plain + text[at:], None if published == "-" else published, meant)
