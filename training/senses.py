"""Writes link/tables/senses.tsv out of WordNet's data files: `python -m training.senses /usr/share/wordnet`."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

TABLE = Path("src/detente/link/tables/senses.tsv")
_FILES = {"n": "noun", "v": "verb"}
_SENSES = 5
_LATER = 0.3
_KINDS_OF_NOUN = frozenset(["04", "10", "11", "16", "19", "21", "22", "26", "28"])
"""WordNet's files of acts, communication, events, motives, phenomena, possession, processes, states and times."""
_WIDER = frozenset("@~*>$^")
HEAD = """\
# What verbs and nouns of happenings can mean: senses by number, those of words derived from each, those next wider or
# narrower (or entailed, caused, grouped), the commonest first. Words that WordNet has not seen in text are left out.
# Source: made by `python -m training.senses` from WordNet 3.0. WordNet 3.0 Copyright 2006 by Princeton University. All
# rights reserved. Permission to use, copy, modify and distribute this software and database and its documentation for
# any purpose and without fee or royalty is hereby granted, provided that you agree to comply with the following
# copyright notice and statements, including the disclaimer, and that the same appear on ALL copies of the software,
# database and documentation, including modifications that you make for internal use or for distribution. THIS SOFTWARE
# AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED.
# BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY
# OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT
# INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of Princeton University or
# Princeton may not be used in advertising or publicity pertaining to distribution of the software and/or database.
# Title to copyright in this software, database and any associated documentation shall at all times remain with
# Princeton University and LICENSEE agrees to preserve same.
lemma\tsenses\tderived\twider
"""


@dataclass(frozen=True, slots=True)
class Synset:
    """The words of a sense, in which of WordNet's files it is, and its pointers: symbol, target, number of the word."""

    words: tuple[str, ...]
    file: str
    pointers: tuple[tuple[str, str, int], ...]


def synsets(folder: Path) -> dict[str, Synset]:
    """The senses of nouns and verbs by part of speech and offset."""
    return dict(read for part in _FILES for read in _read(folder, part))


def _read(folder: Path, part: str) -> Iterator[tuple[str, Synset]]:
    for line in (folder / f"data.{_FILES[part]}").read_text("latin-1").splitlines():
        if line.startswith(" "):
            continue
        cells = line.split(" | ")[0].split()
        first = 4 + 2 * int(cells[3], 16)
        starts = range(first + 1, first + 1 + 4 * int(cells[first]), 4)
        pointers = ((cells[i], cells[i + 2] + cells[i + 1], int(cells[i + 3][:2], 16)) for i in starts)
        kept = tuple(pointer for pointer in pointers if pointer[1][0] in _FILES)
        yield part + cells[0], Synset(tuple(word.lower() for word in cells[4:first:2]), cells[1], kept)


def lemmas(folder: Path) -> dict[str, dict[str, float]]:
    """The senses of each single word that WordNet has seen in text, with their weights."""
    found: dict[str, dict[str, float]] = {}
    for part, name in _FILES.items():
        for line in (folder / f"index.{name}").read_text("latin-1").splitlines():
            cells = line.split()
            if line.startswith(" ") or not cells[0].isalpha():
                continue
            number = int(cells[2])
            if int(cells[-number - 1]):
                senses = found.setdefault(cells[0], {})
                senses |= {part + one: 1 / (1 + _LATER * rank) for rank, one in enumerate(cells[-number:][:_SENSES])}
    return found


def rows(folder: Path) -> Iterator[str]:
    """The lines of the table, by lemma."""
    senses = synsets(folder)
    for lemma, own in sorted(lemmas(folder).items()):
        kept = {one: weight for one, weight in own.items() if one[0] == "v" or senses[one].file in _KINDS_OF_NOUN}
        if kept:
            yield "\t".join((lemma, *(_cell(part) for part in (kept, *_around(lemma, kept, senses)))))


def _around(lemma: str, own: dict[str, float], senses: dict[str, Synset]) -> tuple[dict[str, float], dict[str, float]]:
    """The senses derived from a lemma's own, and the wider ones of both."""
    derived, wider = dict[str, float](), dict[str, float]()
    for one, weight in own.items():
        for symbol, target, word in senses[one].pointers:
            if symbol == "+" and senses[one].words[word - 1] == lemma:
                derived[target] = max(weight, derived.get(target, 0))
            elif symbol in _WIDER:
                wider[target] = max(weight, wider.get(target, 0))
    for one, weight in derived.items():
        for target in (target for symbol, target, _ in senses[one].pointers if symbol in "@~"):
            wider[target] = max(0.7 * weight, wider.get(target, 0))
    return derived, wider


def _cell(weights: dict[str, float], most: int = 24) -> str:
    return "|".join(_short(sorted(weights, key=lambda one: (-weights[one], one))[:most]))


def _short(senses: Iterable[str]) -> list[str]:
    return [f"{one[0]}{int(one[1:]):x}" for one in senses]


def main() -> None:
    """Writes the table."""
    TABLE.write_text(HEAD + "".join(f"{row}\n" for row in rows(Path(sys.argv[1]))))
    print(f"{TABLE}: {TABLE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
