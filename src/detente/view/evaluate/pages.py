"""Pages against article bodies, scored as scrapinghub/article-extraction-benchmark scores them (its `evaluate.py`)."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from msgspec import Struct

from detente.record import PassageKind, Record
from detente.record.errors import BadGold
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import decoded
from detente.view.evaluate.readers import as_page
from detente.view.evaluate.scores import harmonic, ratio
from detente.view.evaluate.task import Task

_WORD = re.compile(r"\w+")
_SHINGLE = 4


class GoldText(Struct, frozen=True):
    """What lies beside a page: the text of its article."""

    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was served, and the text of its article."""

    path: Path
    text: str


def load(files: tuple[Path, ...]) -> tuple[Page, ...]:
    """The pages, by name: NAME.html.gz with its NAME.json beside it; raises BadGold where that is missing."""
    return tuple(_page(file) for file in files if file.name.endswith(".html.gz"))


def _page(file: Path) -> Page:
    gold = file.with_name(file.name.removesuffix(".html.gz") + ".json")
    if not gold.is_file():
        raise BadGold("a page without its text", where=str(file), advice=f"put {gold.name} beside it")
    return Page(file, decoded(gold.read_bytes(), GoldText, where=str(gold)).text)


def predict(page: Page) -> str:
    """The body of the page as detente cleans it; empty where it finds no article."""
    return body(as_page(page.path))


def body(record: Record) -> str:
    """The body passages of all articles of a record, a line's end between them."""
    return "\n".join(
        passage.span.of(article.text)
        for article in record.articles
        for passage in article.passages
        if passage.kind is PassageKind.BODY
    )


def score(outcomes: Sequence[tuple[Page, str]]) -> tuple[Figure, ...]:
    """Mean precision and recall of shingles of four words, their F1, and the share of bodies with the very words.

    On each page the counts are divided by their sum, so that a long page weighs as a short one. A page without
    predicted words has no precision, one without gold words no recall: the benchmark leaves them out of that mean.
    """
    shares = [shingle_shares(page.text, found) for page, found in outcomes]
    precisions = [ratio(tp, tp + fp) for tp, fp, _ in shares if tp + fp]
    recalls = [ratio(tp, tp + fn) for tp, _, fn in shares if tp + fn]
    precision, recall = (fmean(values) if values else 0.0 for values in (precisions, recalls))
    exact = sum(_WORD.findall(page.text) == _WORD.findall(found) for page, found in outcomes)
    return (
        Figure("precision", precision, len(precisions)),
        Figure("recall", recall, len(recalls)),
        Figure("f1", harmonic(precision, recall), len(outcomes)),
        Figure("accuracy", ratio(exact, len(outcomes)), len(outcomes)),
    )


def shingle_shares(gold: str, predicted: str) -> tuple[float, float, float]:
    """Shingles in both texts, in the predicted one only, in the gold one only, as shares of all three."""
    true, found = _shingles(gold), _shingles(predicted)
    counts = (true & found).total(), (found - true).total(), (true - found).total()
    both, surplus, missing = (ratio(count, sum(counts)) for count in counts)
    return both, surplus, missing


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    last = max(1, len(words) - _SHINGLE + 1)
    return Counter(shingle for i in range(last) if (shingle := tuple(words[i : i + _SHINGLE])))


TASK = Task(load=load, predict=predict, score=score, suffixes=(".html.gz", ".json"))
