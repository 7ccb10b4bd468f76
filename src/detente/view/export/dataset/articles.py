"""Stories, what their passages are, and what they were read from, as flat rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 (beside columns that are called date)

from detente.record import Source
from detente.store import Portion
from detente.view.export.article import article_row
from detente.view.export.dataset.shared import Told, days, ends, same, told, web
from detente.view.facts import article_views
from detente.view.facts.lookup import named


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleData:
    """A story with its text, and the source that it was read from."""

    id: str
    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None
    first_day: Day | None
    last_day: Day | None
    published_basis: str
    published_inferred: bool
    dateline_place: str | None
    dateline: str | None
    language: str
    facts: int
    characters: int
    opening: str
    text: str
    source_id: str
    source: str
    url: str | None
    sha256: str
    media_type: str
    encoding: str
    fetched: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageData(Told):
    """A stretch of a story and what it is."""

    kind: str
    start: int
    end: int


def articles(portion: Portion) -> Iterator[ArticleData]:
    """The rows of the stories of a portion."""
    for view in article_views(portion.record, portion.articles):
        article, dateline = view.article, view.article.dateline
        source = named(portion.record, Source, article.source)
        facts = sum(fact.id in portion.chosen for fact in view.facts)
        yield ArticleData(
            **same(article_row(view, source, facts)),
            **days(article.published.edtf),
            dateline_place=dateline.place if dateline else None,
            dateline=dateline.edtf if dateline else None,
            text=article.text,
            source_id=source.id,
            url=web(source.uri),
            encoding=source.encoding,
            fetched=source.fetched,
        )


def passages(portion: Portion) -> Iterator[PassageData]:
    """The rows of the passages of the stories of a portion."""
    for article in portion.articles:
        for passage in article.passages:
            yield PassageData(kind=passage.kind.value, **ends(passage.span), **told(portion.record, article.id))
