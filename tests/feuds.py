"""Stories of many small quarrels, as many as one wants, that lie in files of several kinds."""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

_PLACES = ("Oslo", "Lima", "Nairobi", "Vientiane", "Valletta", "Quito", "Accra", "Hanoi", "Lusaka", "Bogota", "Kabul")
_PAIRS = (("Kenya", "Libya"), ("Peru", "Chile"), ("Norway", "Sweden"), ("Laos", "Thailand"), ("Malta", "Cyprus"))
_MATTERS = (
    ("close the mines at", "miners"),
    ("ban the fishing fleet of", "trawlers"),
    ("expel the envoys of", "envoys"),
    ("seize the oil tankers off", "tankers"),
    ("tax the coffee that is shipped to", "coffee"),
    ("block the railway to", "trains"),
    ("bar the footballers of", "footballers"),
)
_TURNS = (
    "{one} threatened to {deed} {place}. {other} said it would never give up its {thing}.",
    "{one} began on Monday to {deed} {place}. {other} condemned it.",
    "{other} agreed with {one} on its {thing} in {place}. {other} said it would gladly give them up.",
)


@dataclass(frozen=True)
class Feuds:
    """So many stories; three tell the turns of one quarrel, each quarrel is of another year."""

    number: int

    def texts(self) -> list[str]:
        """The stories."""
        return [self._text(*divmod(number, 3)) for number in range(self.number)]

    def _text(self, quarrel: int, turn: int) -> str:
        one, other = _PAIRS[quarrel % len(_PAIRS)]
        deed, thing = _MATTERS[quarrel % len(_MATTERS)]
        place = _PLACES[quarrel % len(_PLACES)]
        told = _TURNS[turn].format(one=one, other=other, deed=deed, thing=thing, place=place)
        return f"March {quarrel % 25 + turn + 1}, {1950 + quarrel % 70}\n\n{told}\n"

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
