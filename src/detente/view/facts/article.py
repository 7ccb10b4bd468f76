"""An article as it is shown: its head, what was set aside, and its facts in the order of reading."""

from dataclasses import dataclass

from detente.record import Article, Basis, PassageKind, Record
from detente.view.facts.event import EventView, event_view
from detente.view.facts.lookup import uri_of
from detente.view.facts.statement import StatementView, statement_view

FactView = EventView | StatementView

READ = frozenset({PassageKind.TITLE, PassageKind.BODY})
"""The kinds of passages that facts are read from; the others are set aside."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A passage that was read no further."""

    kind: PassageKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """What one shows of an article."""

    article: Article
    uri: str
    set_aside: tuple[SetAside, ...]
    facts: tuple[FactView, ...]

    @property
    def title(self) -> str:
        return self.article.title or "(no title)"

    @property
    def published(self) -> str:
        """The date of publication and what it rests on."""
        published = self.article.published
        if published.edtf is None or published.basis is Basis.UNKNOWN:
            return "date of publication unknown"
        return f"published {published.edtf} ({published.basis.value})"


def article_view(record: Record, article: Article) -> ArticleView:
    """The view of an article of the record, with every event and statement read from it."""
    events = (event_view(record, event) for event in record.events if event.article == article.id)
    statements = (statement_view(record, said) for said in record.statements if said.article == article.id)
    return ArticleView(
        article=article,
        uri=uri_of(record, article),
        set_aside=set_aside(article),
        facts=tuple(sorted((*events, *statements), key=lambda fact: fact.start)),
    )


def set_aside(article: Article) -> tuple[SetAside, ...]:
    """The passages of an article that no fact is read from, in order."""
    return tuple(
        SetAside(passage.kind, passage.span.of(article.text))
        for passage in article.passages
        if passage.kind not in READ
    )
