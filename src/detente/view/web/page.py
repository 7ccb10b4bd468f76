"""A page before it is written: what it shows, as a template is given it and as rows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from detente.record import Article
from detente.view.export import Row


@dataclass(frozen=True, slots=True)
class Rows:
    """What a page shows, flat, as CSV and JSON give it: `each` is called where somebody asks for them."""

    kind: type[Row]
    each: Callable[[], Iterable[Row]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What one asked for: a title, a template with what it shows, and the same as rows where it can be said so."""

    title: str
    template: str
    shown: Mapping[str, object] = field(default_factory=dict)
    rows: Rows | None = None
    article: Article | None = None
    """What a citation names beside the page: the story that it shows, or shows something of."""
    status: int = 200
