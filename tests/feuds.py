"""Stories of many small quarrels, as many as one wants, that lie in files of several kinds."""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

PLACES = ("Oslo", "Lima", "Nairobi", "Vientiane", "Valletta", "Quito", "Accra", "Hanoi")
PAIRS = (("Kenya", "Libya"), ("Peru", "Chile"), ("Norway", "Sweden"), ("Laos", "Thailand"), ("Malta", "Cyprus"))
_TURNS = (
    "{one} threatened to expel {number} diplomats of {other} unless {other} leaves {place}.",
    "{one} expelled {number} diplomats of {other} on Monday. {other} said it would never accept that in {place}.",
    "{other} agreed to talks with {one} in {place}. {other} said it would gladly accept {number} observers.",
)


@dataclass(frozen=True)
class Feuds:
    """So many stories."""

    number: int

    def texts(self) -> list[str]:
        """The stories; every third tells the next turn of a quarrel."""
        return [self._text(number) for number in range(self.number)]

    def _text(self, number: int) -> str:
        one, other = PAIRS[number % len(PAIRS)]
        told = _TURNS[number % 3].format(one=one, other=other, number=number + 2, place=PLACES[number % 8])
        return f"March {number % 28 + 1}, 1987\n\n{told} The minister confirmed it to reporters.\n"

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


FEUDS = Feuds(60)
