"""An article as it is shown: its head, what was set aside, and its facts in the order of reading."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import shorten
from typing import TypeVar

from detente.record import LANGUAGES, READ, Actor, Article, Basis, Event, Mention, PassageKind, Record, Statement
from detente.view.facts.event import EventView, event_view
from detente.view.facts.lookup import named, uri_of
from detente.view.facts.spoken import spoken
from detente.view.facts.statement import StatementView, statement_view

FactView = EventView | StatementView

Fact = TypeVar("Fact", Event, Statement, Mention)

_OPENING, _LINES = 60, 240
"""How many characters of a story stand for a title that it does not have, and for the story in a list."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A passage that was read no further."""

    kind: PassageKind
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """An actor and how often a story names it."""

    actor: Actor
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """What one shows of an article."""

    article: Article
    uri: str
    set_aside: tuple[SetAside, ...]
    facts: tuple[FactView, ...]
    actors: tuple[Named, ...]
    """Whom the story names, the most often named first."""

    @property
    def title(self) -> str:
        """The title, or how the story begins."""
        return self.article.title or f"(no title) {shorten(self._body, _OPENING, placeholder='…')}"

    @property
    def opening(self) -> str:
        """The first lines of the story."""
        return shorten(self._body, _LINES, placeholder=" …")

    @property
    def _body(self) -> str:
        return next((p.span.of(self.article.text) for p in self.article.passages if p.kind is PassageKind.BODY), "")

    @property
    def published(self) -> str:
        """The date of publication and what it rests on."""
        published = self.article.published
        if published.edtf is None or published.basis is Basis.UNKNOWN:
            return "date of publication unknown"
        basis = f"{published.basis.value}, inferred" if published.inferred else published.basis.value
        return f"published {spoken(published.edtf)} ({basis})"

    @property
    def foreign(self) -> str | None:
        """That nothing was read from it, where it is in a language that facts are not read from."""
        language = self.article.language
        return None if language in LANGUAGES else f"not in English ({language}), no facts are read from it"


def article_views(record: Record, articles: Iterable[Article] | None = None) -> Iterator[ArticleView]:
    """The views of some articles of a record, of all where none are named, with the facts read from each."""
    events, statements = _by_article(record.events), _by_article(record.statements)
    mentions = _by_article(record.mentions)
    for article in record.articles if articles is None else articles:
        found = (event_view(record, event) for event in events.get(article.id, ()))
        said = (statement_view(record, statement) for statement in statements.get(article.id, ()))
        yield ArticleView(
            article=article,
            uri=uri_of(record, article),
            set_aside=set_aside(article),
            facts=tuple(sorted((*found, *said), key=lambda fact: fact.start)),
            actors=tuple(_named(record, mentions.get(article.id, ()))),
        )


def _named(record: Record, mentions: Iterable[Mention]) -> Iterator[Named]:
    counts = Counter(actor for mention in mentions for actor in mention.actors)
    return (Named(named(record, Actor, actor), times) for actor, times in counts.most_common())


def _by_article(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    grouped: dict[str, list[Fact]] = {}
    for fact in facts:
        grouped.setdefault(fact.article, []).append(fact)
    return grouped


def set_aside(article: Article) -> tuple[SetAside, ...]:
    """The passages of an article that no fact is read from, in order."""
    return tuple(
        SetAside(passage.kind, passage.span.of(article.text))
        for passage in article.passages
        if passage.kind not in READ
    )
