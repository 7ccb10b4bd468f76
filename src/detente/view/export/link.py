"""A link and both its facts as a flat row."""

from dataclasses import dataclass
from typing import Any

from detente.view.export.cells import several
from detente.view.facts import EventView, FactView, LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """A link as a row: what it is from, what it leads to, and why; several values in a cell are joined by "|"."""

    id: str
    kind: str
    rift: str | None
    reason: str
    confidence: float
    from_: str
    from_what: str
    from_date: str | None
    from_by: str
    from_status: str | None
    from_on_the_word_of: str | None
    from_words: str
    from_outlet: str | None
    from_published: str | None
    from_article: str
    from_source: str
    to: str
    to_what: str
    to_date: str | None
    to_by: str
    to_status: str | None
    to_on_the_word_of: str | None
    to_words: str
    to_outlet: str | None
    to_published: str | None
    to_article: str
    to_source: str


def link_row(view: LinkView) -> LinkRow:
    """The row of a link."""
    return LinkRow(
        id=view.id,
        kind=view.link.kind.value,
        rift=view.rift.value if view.rift else None,
        reason=view.link.reason,
        confidence=view.link.confidence,
        from_=view.by.id,
        to=view.to.id,
        **_fact("from", view.by),
        **_fact("to", view.to),
    )


def _fact(end: str, view: FactView) -> dict[str, Any]:
    """The cells of a fact at one end."""
    cells = {
        "what": view.roots if isinstance(view, EventView) else view.statement.kind.value,
        "date": view.edtf,
        "by": _by(view),
        "status": view.event.status.value if isinstance(view, EventView) else None,
        "on_the_word_of": view.on_the_word_of if isinstance(view, EventView) else None,
        "words": view.excerpt.words if isinstance(view, EventView) else view.words,
        "outlet": view.article.publisher,
        "published": view.article.published.edtf,
        "article": view.article.id,
        "source": view.uri,
    }
    return {f"{end}_{name}": value for name, value in cells.items()}


def _by(view: FactView) -> str:
    """Who does or says a fact."""
    if isinstance(view, EventView):
        return several(view.actors)
    return view.speaker.label if view.speaker else ""
