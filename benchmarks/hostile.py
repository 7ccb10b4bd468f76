"""What reading texts costs that are made to be hard to read: seconds, memory, and how both grow.

    python -m benchmarks.hostile [--size 200000] [--only NAME …] [--copies 60]

Each text is read at a quarter of the size and at the size, in a process of its own, as detente reads what is in
English: cleaned, divided, all facts, and its links. Growth is the power of the size that the time grows with.
"""

import argparse
import math
import multiprocessing
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count, cycle, islice

from msgspec.structs import replace
from rich.console import Console
from rich.table import Table

from detente.acquire import acquire_text
from detente.clean import clean
from detente.link.linking import link
from detente.record import Record
from detente.run.pipeline import read_whole

LEAD = (
    "GENEVA, Jan. 9 — The foreign minister of France said on Tuesday that talks with Iran would go on, "
    "and warned that sanctions would follow.\n\n"
)
"""What every text opens with, so that it is a story."""
_STATES = ("Iran", "Israel", "France", "China", "Russia", "Turkey", "Egypt", "Japan", "Brazil", "Kenya")

Make = Callable[[int], str]
"""Makes a text of about so many characters."""


def _said(unit: str) -> Make:
    return lambda size: unit * max(1, size // len(unit))


def _counted(written: str) -> Make:
    """A text in which each unit has a word of its own."""

    def make(size: int) -> str:
        pieces, held = [], 0
        for i in count():
            pieces.append(written.replace("#", "".join(chr(97 + i // 26**k % 26) for k in range(4)).title()))
            held += len(pieces[-1])
            if held >= size:
                break
        return "".join(pieces)

    return make


TEXTS: dict[str, Make] = {
    "one word": lambda size: "The " + "a" * size,
    "one word in a sentence": lambda size: "Iran said that " + "a" * size + " attacked Israel.",
    "one-letter sentences": _said("A. "),
    "quotations only opened": _said("“Go "),
    "quotations nested": _said("“a ‘b "),
    "straight marks": _said('"a" '),
    "marks of every style": _said('«a „b "c ‘d `` e '),
    "single marks": _said("' a'"),
    "quotations that never end": _said("“We will go on.\n\n"),
    "he said after each": _said("“No,” he said. "),
    "commas": _said("a,"),
    "commas and words": _said("a, "),
    "list of states": _said("Iran and Israel and "),
    "states only": lambda size: " ".join(islice(cycle(_STATES), max(1, size // 6))),
    "states as sentences": _said("Iran. Israel. France. "),
    "brackets": _said("(a "),
    "one name": _said("John Smith "),
    "names, all different": _counted("John # met Mary #. "),
    "dates": _said("3 May 2019, "),
    "dates as sentences": _said("He came on Monday. "),
    "numbers": _said("1,000 "),
    "pronouns only": _said("he "),
    "pronouns as sentences": _said("They told them that they would attack them. "),
    "semicolons": _said("Iran attacked Israel; "),
    "one sentence": _said("Iran attacked Israel and Iran said that "),
    "conditions": _said("if Iran attacks, "),
    "paragraphs of a word": _said("war\n\n"),
    "one headline": _said("Iran attacks Israel\n\n"),
    "said only": _said("said "),
    "questions": _said("Will Iran attack? "),
    "of the of the": _said("the foreign minister of the "),
    "genitives": _said("Iran's minister's "),
    "capitals": _said("IRAN ATTACKS ISRAEL "),
    "towns": _said("Paris, London, Geneva, Tehran, "),
    "marks on letters": _said("Z\u0300\u0301\u0302\u0303\u0304a\u0305\u0306l\u0307g\u030ao "),
    "right-to-left overrides": _said("\u202eIran attacked Israel\u202c "),
    "zero width between letters": _said("\u200b".join("Iran attacked Israel. ")),
    "NULs": _said("a\0 "),
    "emoji": _said("\U0001f600\U0001f468\u200d\U0001f469 "),
    "mixed scripts": _said("Иран атаковал Israel 中国 يهاجم "),
    "full stops": _said("a. . "),
    "addresses": _said("http://a.b/c?d "),
    "white space": _said("a \t\u00a0 "),
    "ordinary news": _said(
        "The foreign minister of France said on Tuesday that talks with Iran would go on. “We will not yield,” he told "
        "reporters. Israel attacked Lebanon on Monday.\n\n"
    ),
}
"""Texts that are hard to read, by what they are made of."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What reading a text took."""

    size: int
    seconds: float
    megabytes: float
    """How much more memory than before it."""
    facts: int


def read_anyway(text: str) -> int:
    """How many things are read from a text, whatever language it is in."""
    acquired = acquire_text(text, uri="text")
    things = [acquired.source]
    for article in clean(acquired):
        dated, facts = read_whole(replace(article, language="en"))
        things += [dated, *facts]
    return len(link(Record(tuple(things))))


def cost(text: str) -> Cost:
    """What reading a text takes of this process."""
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    facts = read_anyway(text)
    seconds = time.process_time() - start
    return Cost(len(text), seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, facts)


def growth(small: Cost, large: Cost) -> float:
    """The power of the size that time grows with."""
    return math.log(large.seconds / small.seconds) / math.log(large.size / small.size)


def main() -> None:
    """Prints what each text costs."""
    asked = _arguments()
    read_anyway(LEAD)
    table = Table("what", "characters", "seconds", "MB", "things", "growth")
    console = Console()
    for name in asked.only or TEXTS:
        small, large = (_apart(LEAD + TEXTS[name](size)) for size in (asked.size // 4, asked.size))
        figures = (large.size, f"{large.seconds:.1f}", f"{large.megabytes:.0f}", large.facts, growth(small, large))
        row = (name, *map(str, figures[:-1]), f"{figures[-1]:.2f}")
        console.print(*row, sep="\t")
        table.add_row(*row)
    console.print(table)
    for copies in (asked.copies // 2, asked.copies):
        console.print(f"{copies} copies of one story linked: {_linked(copies):.1f} s")


def _apart(text: str) -> Cost:
    """What a text costs a process of its own, which begins with all that is loaded."""
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(cost, (text,))


def _linked(copies: int) -> float:
    """Seconds that drawing links takes over so many near copies of one story."""
    things = []
    for number in range(copies):
        acquired = acquire_text(LEAD + f"Report {number}. " + TEXTS["ordinary news"](2000), uri=f"text {number}")
        (article,) = clean(acquired)
        dated, facts = read_whole(replace(article, language="en"))
        things += [acquired.source, dated, *facts]
    start = time.process_time()
    link(Record(tuple({thing.id: thing for thing in things}.values())))
    return time.process_time() - start


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=200_000)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--copies", type=int, default=60)
    return parser.parse_args()


if __name__ == "__main__":
    main()
