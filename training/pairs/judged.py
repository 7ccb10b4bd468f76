"""Pairs of facts of real news that were judged: tables of where they stand, as the text lies in the corpora."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from detente.link.judge import BEARINGS, BOTH_WAYS, in_order
from detente.link.proposition import Proposition
from detente.link.propositions import stories
from detente.record import LinkKind, Span
from detente.view.evaluate.gold import read_rows
from detente.view.evaluate.readers import as_published

TABLES = Path("training/links/judged")
CAMPAIGN = Path("statements/polnear-train.jsonl")
"""The articles that rows of the table `campaign` are of, by number, in the folder of labelled data."""
NONE = "none"
Pair = tuple[Proposition, Proposition, int]
_ENOUGH = 0.5


class Told(Struct, frozen=True):
    """A story of a corpus."""

    id: str
    published: str
    text: str


class Judged(Struct, frozen=True):
    """A row: two facts, by story and characters, and what the second is to the first; `back` where it is the other."""

    first: str
    first_words: Span
    second: str
    second_words: Span
    link: LinkKind | None
    back: bool = False

    @classmethod
    def read(cls, row: Mapping[str, str]) -> "Judged":
        """A row of the table."""
        kind, back = row["link"].removesuffix("-"), row["link"].endswith("-")
        words = [Span(*map(int, row[name].split(":"))) for name in ("first words", "second words")]
        link = None if kind == NONE else LinkKind(kind)
        return cls(row["first"], words[0], row["second"], words[1], link, back)


def load(path: Path) -> list[Judged]:
    """The rows of the table, in order."""
    lines = (line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    return [Judged.read(row) for row in csv.DictReader(lines, delimiter="\t")]


def tables(gold: Path, corpus: Path) -> list[tuple[list[Judged], Sequence[Told]]]:
    """The tables of judged pairs, each with the stories that it is of."""
    newswire = read_rows(corpus / "newswire.jsonl", Told)
    campaign = [replace(one, id=str(n)) for n, one in enumerate(read_rows(gold / CAMPAIGN, Told))]
    return [(load(TABLES / "newswire.tsv"), newswire), (load(TABLES / "campaign.tsv"), campaign)]


def judged_pairs(rows: Sequence[Judged], told: Iterable[Told], log: Callable[[str], None]) -> Iterator[Pair]:
    """Both propositions of each row, the earlier first, and the number of how they bear on each other.

    A row whose facts are not read, or no longer, is left out; `log` says of how many that is so.
    """
    wanted = {story for row in rows for story in (row.first, row.second)}
    read = {one.id: _read(one) for one in told if one.id in wanted}
    missed = 0
    for row in rows:
        one, other = _at(read.get(row.first, ()), row.first_words), _at(read.get(row.second, ()), row.second_words)
        if one and other and one is not other:
            first, second = in_order(one, other)
            yield first, second, _right(row, straight=first is one)
        else:
            missed += 1
    log(f"{len(rows)} judged pairs of real news, {missed} of them with a fact that is not read")


def _read(one: Told) -> tuple[Proposition, ...]:
    record = as_published(one.text, one.published, uri=one.id)
    return tuple(each for story in stories(record) for each in story.propositions)


def _at(propositions: Iterable[Proposition], words: Span) -> Proposition | None:
    """The proposition with these words, or most of them."""
    shares = [(_common(Span(one.at, one.at + one.words.length), words), one) for one in propositions]
    share, best = max(shares, key=lambda each: each[0], default=(0.0, None))
    return best if share > _ENOUGH else None


def _common(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start))


def _right(row: Judged, *, straight: bool) -> int:
    if row.link is None:
        return BEARINGS.index(None)
    return BEARINGS.index((row.link, row.link in BOTH_WAYS or straight is not row.back))
