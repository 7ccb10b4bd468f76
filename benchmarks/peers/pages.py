"""Bodies of pages: trafilatura alone beside detente, which asks it for paragraphs and goes on from there."""

import gzip
from collections.abc import Sequence
from pathlib import Path

import trafilatura
from benchmarks.peers.contest import Contest, Side, each

from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import gold_files
from detente.view.evaluate.pages import TASK, Page, predict, score


def contest(gold: Path, limit: int | None) -> Contest[Page, str]:
    """Every page of the gold, from its file to its body."""
    pages = TASK.load(gold_files(gold / "pages", suffixes=TASK.suffixes))[:limit]
    sides = (
        Side("detente, clean", each(predict)),
        Side("trafilatura", each(_alone)),
        Side("trafilatura, fast", each(_fast)),
    )
    return Contest("bodies of pages", pages, len(pages), "pages", sides, score=_scored, nothing="")


def _scored(outcomes: Sequence[tuple[Page, str]]) -> tuple[Figure, ...]:
    return tuple(Figure("body", figure.value, figure.n) for figure in score(outcomes) if figure.name == "f1")


def _alone(page: Page) -> str:
    return trafilatura.extract(_markup(page), include_comments=False) or ""


def _fast(page: Page) -> str:
    return trafilatura.extract(_markup(page), include_comments=False, fast=True) or ""


def _markup(page: Page) -> bytes:
    return gzip.decompress(page.path.read_bytes())
