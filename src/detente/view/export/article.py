"""A story as a flat row."""

from dataclasses import dataclass

from detente.record import Source
from detente.view.facts import ArticleView


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """A story as a row, with the source that it was read from."""

    id: str
    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None
    published_basis: str
    published_inferred: bool
    language: str
    facts: int
    characters: int
    opening: str
    source: str
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadRow:
    """An input that could not be read as a row."""

    id: str
    source: str
    reason: str
    advice: str


def article_row(view: ArticleView, source: Source, facts: int) -> ArticleRow:
    """The row of a story from which so many facts were read."""
    article = view.article
    return ArticleRow(
        id=article.id,
        title=article.title,
        outlet=article.publisher,
        byline=article.byline,
        published=article.published.edtf,
        published_basis=article.published.basis.value,
        published_inferred=article.published.inferred,
        language=article.language,
        facts=facts,
        characters=len(article.text),
        opening=view.opening,
        source=view.uri,
        sha256=source.sha256,
        media_type=source.media_type,
    )
