"""A story as it was, with every fact marked in place, and beside it who says or does what to whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from detente.record import READ, Article, PassageKind, Record, Source, Span, reviewed
from detente.record.reviews import with_rejected
from detente.view.export import PositionRow, position_row
from detente.view.facts import ArticleView, FactView, Paragraph, Words, article_views, joined, link_views, paragraphs
from detente.view.facts.lookup import named
from detente.view.web.answer import answer
from detente.view.web.page import Page, Rows
from detente.view.web.room import TheRoom

router = APIRouter()

Passage = Annotated[str | None, Query(pattern=r"^\d{1,9}-\d{1,9}$")]


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs of one kind that follow each other."""

    kind: PassageKind
    paragraphs: tuple[Paragraph, ...]

    @property
    def aside(self) -> bool:
        """Whether it was set aside, and no fact is read from it."""
        return self.kind not in READ

    @property
    def chosen(self) -> bool:
        """Whether the passage that somebody points at is in it."""
        return any(words.chosen for one in self.paragraphs for words in one.words)


@router.get("/articles/{id}")
def article(request: Request, room: TheRoom, id: str, fact: str | None = None, at: Passage = None) -> Response:
    """A story; `fact` is one of its facts that is to stand out, `at` a passage of it ("120-184")."""
    read = room.store.articles([id], links=True)
    record = reviewed(read)
    view = next(article_views(record, [named(record, Article, id)]))
    chosen = Span(*map(int, at.split("-"))) if at else None
    return answer(request, room, page(view, record, fact=fact, chosen=chosen, gone=gone(read, view)))


def gone(read: Record, now: ArticleView) -> tuple[FactView, ...]:
    """The facts of a story that are rejected, as they would stand there if they were not."""
    if not read.reviews:
        return ()
    then = next(article_views(with_rejected(read), [now.article]))
    left = {one.id for one in now.facts}
    return tuple(one for one in then.facts if one.id not in left)


def page(
    view: ArticleView, record: Record, *, fact: str | None, chosen: Span | None, gone: tuple[FactView, ...] = ()
) -> Page:
    """The page of a story of a record; `gone` are the facts that are rejected."""
    read = paragraphs(view.article, view.facts, chosen)
    links = link_views(record)
    shown = {
        "view": view,
        "source": named(record, Source, view.article.source),
        "blocks": tuple(blocks(read)),
        "fact": fact,
        "gone": gone,
        "joined": {one.id: tuple(joined(one.id, links)) for one in view.facts},
        "looks": lambda words: looks(words, fact),
        "at": next((words.start for one in read for words in one.words if words.chosen), None),
    }
    rows = Rows(PositionRow, lambda: map(position_row, view.facts))
    return Page(title=view.title, template="article.html", shown=shown, rows=rows, article=view.article)


def blocks(read: Iterable[Paragraph]) -> Iterable[Block]:
    """Paragraphs together with those of their kind beside them."""
    return (Block(kind, tuple(those)) for kind, those in groupby(read, key=lambda one: one.kind))


def looks(words: Words, fact: str | None) -> str:
    """The classes of some words: what they are evidence of, and, where it is of the fact that stands out, that too."""
    what = dict.fromkeys(evidence.value for _, evidence in words.marks)
    lit = dict.fromkeys(f"lit-{evidence.value}" for id, evidence in words.marks if id == fact)
    return " ".join((*what, *(("lit", *lit) if lit else ()), *(("chosen",) if words.chosen else ())))
