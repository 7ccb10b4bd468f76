"""The order of time."""

from typing import Any

from detente.record.edtf import sort_key
from detente.view.facts.article import FactView


def in_time(view: FactView) -> tuple[Any, ...]:
    """A key that orders facts by day, what has none last, then by the day of the article, then as they stand in it."""
    return view.edtf is None, sort_key(view.edtf), sort_key(view.article.published.edtf), view.article.id, view.start


def in_order(*views: FactView) -> list[FactView]:
    """Facts in order of time: of their own where all have a date, else of their articles."""
    if all(view.edtf for view in views):
        return sorted(views, key=in_time)
    return sorted(views, key=lambda view: (sort_key(view.article.published.edtf), in_time(view)))
