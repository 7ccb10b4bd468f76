"""How well stories run together are parted: joins news stories by a plain newline and looks where they are cut again.

    python benchmarks/story_seams.py CORPUS.jsonl          measures on the half of the stories kept for it
    python benchmarks/story_seams.py CORPUS.jsonl --fit    fits the weights of clean/tables/seams.tsv on the other half

A corpus holds one story a line, `{"id": …, "text": …}`. Half of the joined stories are picked at random, half are about
like things: of 120 stories the one that shares most words. Figures are for seams found at the very character.
"""

import argparse
import hashlib
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
from msgspec import structs

from detente.acquire import acquire_text
from detente.clean import clean
from detente.clean.lines import lines_of, words_of
from detente.clean.signs import AFTER, BEFORE, Signs, paragraph, signs

SEED = 20
CHOSEN_FROM = 120
RETOLD = 0.55
"""Two stories that share more of their words than this tell the same, and are never joined."""
FALSE_SEAMS = 0.001
"""The share of places within stories at which a seam may be seen; it sets the constant."""
ON_WEEKDAY = re.compile(r" (?:on |last |next )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
"""Agencies name the day in every lead, other outlets do not: the weights are fitted for both."""
RIDGE = 1e-5
TABLE = """\
# How much each sign counts for a seam between two stories, from logistic regression; above 0 in all there is a seam.
# Source: benchmarks/story_seams.py --fit, on AFP and Xinhua stories of 1997, 2005 and 2006.
sign\tweight
"""


@dataclass(frozen=True)
class Story:
    """A story, a paragraph a line, and its words."""

    text: str
    words: frozenset[str]


def stories(corpus: Path, *, held_out: bool) -> list[Story]:
    """The stories of one half of a corpus, by a hash of their ids; those of fewer than four paragraphs are left out."""
    rows = map(json.loads, corpus.read_text(encoding="utf-8").splitlines())
    mine = [row["text"] for row in rows if hashlib.sha256(row["id"].encode()).digest()[0] % 2 == held_out]
    texts = ("\n".join(line.text for line in lines_of(text)) for text in mine)
    return [Story(text, frozenset(words_of(text))) for text in texts if text.count("\n") >= 3]


def joined(pool: Sequence[Story], rng: random.Random, count: int, *, alike: bool) -> Iterator[tuple[Story, ...]]:
    """Two or three stories at a time: each like the one before, or picked at random."""
    for _ in range(count):
        chosen = [rng.choice(pool)]
        for _ in range(rng.choice((1, 1, 2))):
            others = [story for story in rng.sample(pool, CHOSEN_FROM) if likeness(story, *chosen) < RETOLD]
            last = chosen[-1]
            chosen.append(max(others, key=lambda other, last=last: likeness(other, last)) if alike else others[0])
        yield tuple(chosen)


def likeness(story: Story, *others: Story) -> float:
    """The largest share of words that two stories have in common."""
    return max(len(story.words & o.words) / min(len(story.words), len(o.words)) for o in others)


def cuts(text: str) -> set[int]:
    """Where the stories after the first begin."""
    return {article.alignment[0].source for article in clean(acquire_text(text, uri="joined"))[1:]}


def measure(pool: Sequence[Story], *, alike: bool, count: int = 300) -> tuple[float, float]:
    """Precision and recall of seams."""
    right = found = there = 0
    for group in joined(pool, random.Random(SEED), count, alike=alike):
        ends = np.cumsum([len(story.text) + 1 for story in group])[:-1]
        seen = cuts("\n".join(story.text for story in group))
        right, found, there = right + len(seen & set(ends)), found + len(seen), there + len(ends)
    return right / max(found, 1), right / there


def examples(pool: Sequence[Story], *, alike: bool, count: int = 700) -> Iterator[tuple[tuple[float, ...], bool]]:
    """The signs at every place of pairs of stories, and whether it is the seam; every other without weekdays."""
    for number, group in enumerate(joined(pool, random.Random(SEED), count, alike=alike)):
        texts = [ON_WEEKDAY.sub("", story.text) if number % 2 else story.text for story in group]
        a, b, *_ = ([paragraph(line) for line in lines_of(text)] for text in texts)
        for i in range(2, len(a) + len(b) - 1):
            start = 0 if i <= len(a) else len(a)
            if i - start >= 2:
                both = a + b
                found = signs(both[max(start, i - BEFORE) : i], both[i : i + AFTER])
                yield structs.astuple(found), i == len(a)


def fitted(pool: Sequence[Story]) -> dict[str, float]:
    """The weights of logistic regression by Newton's method, the constant set so that few false seams remain."""
    rows = [row for alike in (False, True) for row in examples(pool, alike=alike)]
    x, y = np.array([row[0] for row in rows]), np.array([row[1] for row in rows], dtype=float)
    weights = np.zeros(x.shape[1])
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x.T * (p * (1 - p))) @ x + RIDGE * len(y) * np.eye(len(weights))
        weights -= np.linalg.solve(hessian, x.T @ (p - y) + RIDGE * len(y) * weights)
    weights[0] -= np.quantile((x @ weights)[y == 0], 1 - FALSE_SEAMS)
    return dict(zip(Signs.__struct_fields__, weights.tolist(), strict=True))


def write(weights: dict[str, float]) -> None:
    """Writes the table that `clean` reads."""
    rows = "".join(f"{sign}\t{weight:.2f}\n" for sign, weight in weights.items())
    Path(str(files("detente.clean") / "tables" / "seams.tsv")).write_text(TABLE + rows, encoding="utf-8")


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--fit", action="store_true", help="write clean/tables/seams.tsv")
    arguments = parser.parse_args()
    if arguments.fit:
        write(fitted(stories(arguments.corpus, held_out=False)))
    pool = stories(arguments.corpus, held_out=True)
    for alike in (False, True):
        precision, recall = measure(pool, alike=alike)
        print(f"{'alike' if alike else 'at random'}: seams P {precision:.3f} R {recall:.3f}")
    split = sum(bool(cuts(story.text)) for story in pool)
    print(f"single stories cut: {split} of {len(pool)} ({split / len(pool):.1%})")


if __name__ == "__main__":
    main()
