"""The order of time."""

from typing import Any

from detente.record.edtf import sort_key
from detente.view.facts.article import FactView


def in_time(view: FactView) -> tuple[Any, ...]:
    """A key that orders facts by day, what has none last, then by the day of the article, then as they stand in it."""
    return view.edtf is None, sort_key(view.edtf), sort_key(view.article.published.edtf), view.article.id, view.start
