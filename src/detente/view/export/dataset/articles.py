"""Stories, what their passages are, and what they were read from, as flat rows."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 (beside columns that are called date)

from detente.record import Source
from detente.view.export.article import article_row
from detente.view.export.dataset.shared import Told, days, ends, same, web
from detente.view.export.dataset.shown import Shown
from detente.view.facts import ArticleView
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


def articles(shown: Shown) -> Iterator[ArticleData]:
    """The rows of the stories of a portion."""
    facts = Counter(view.event.article for view in shown.events)
    facts += Counter(view.statement.article for view in shown.statements)
    for article in shown.portion.articles:
        source, dateline = named(shown.record, Source, article.source), article.dateline
        view = ArticleView(article=article, uri=source.uri, set_aside=(), facts=(), actors=())
        yield ArticleData(
            **same(article_row(view, source, facts[article.id])),
            **days(article.published.edtf),
            dateline_place=dateline.place if dateline else None,
            dateline=dateline.edtf if dateline else None,
            text=article.text,
            source_id=source.id,
            url=web(source.uri),
            encoding=source.encoding,
            fetched=source.fetched,
        )


def passages(shown: Shown) -> Iterator[PassageData]:
    """The rows of the passages of the stories of a portion."""
    for article in shown.portion.articles:
        for passage in article.passages:
            yield PassageData(kind=passage.kind.value, **ends(passage.span), **shown.told(article.id))
