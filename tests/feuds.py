"""Stories of many small quarrels, as many as one wants, that lie in files of several kinds."""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

_PAIRS = (("Kenya", "Libya"), ("Peru", "Chile"), ("Norway", "Sweden"), ("Laos", "Thailand"), ("Malta", "Cyprus"))
_TURNS = (
    "{one} threatened to bar {a} and {b} from {place}. {other} said it would never give up {a}, {c} or {d} in {place}.",
    "{one} barred {a} and {b} from {place} on Monday. {other} condemned it, and sent {c} and {d} to {place}.",
    "{other} agreed with {one} on {a}, {b} and {c} in {place}. {other} said it would gladly give up {d} in {place}.",
)
_WORDS = 25
"""How many words of its own a quarrel has, so that others are far from it."""
_SYLLABLES = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "dra", "pel", "gor", "shi", "tak", "wen")


def _word(number: int) -> str:
    """A word that no language has, another for each number."""
    letters = ""
    for _ in range(4):
        number, place = divmod(number, len(_SYLLABLES))
        letters += _SYLLABLES[place]
    return letters


@dataclass(frozen=True)
class Feuds:
    """So many stories; three tell the turns of one quarrel, each quarrel is of another year."""

    number: int

    def texts(self) -> list[str]:
        """The stories."""
        return [self._text(*divmod(number, 3)) for number in range(self.number)]

    def _text(self, quarrel: int, turn: int) -> str:
        one, other = _PAIRS[quarrel % len(_PAIRS)]
        place, a, b, c, d, *others = (_word(quarrel * _WORDS + number) for number in range(_WORDS))
        told = _TURNS[turn].format(one=one, other=other, place=place.title(), a=a, b=b, c=c, d=d)
        day = f"March {quarrel % 25 + turn + 1}, {1950 + quarrel % 70}"
        return f"{day}\n\n{told}\n\nThe list names {', '.join(others)}.\n"

    def write(self, folder: Path) -> Path:
        """Writes them into a folder: a third as files, a third packed, a third as lines; and one that is no text."""
        given = self.texts()
        for number, text in enumerate(given[0::3]):
            (folder / f"a{number:05}.txt").write_text(text)
        for number, text in enumerate(given[1::3]):
            (folder / f"b{number:05}.txt.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
        lines = (json.dumps({"text": text, "title": f"Story {n}"}) for n, text in enumerate(given[2::3]))
        (folder / "c.jsonl").write_text("".join(f"{line}\n" for line in lines))
        (folder / "d.bin").write_bytes(bytes(range(256)) * 8)
        return folder


FEUDS = Feuds(24)
