"""The stories of a record: found by outlet, actor, day and words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from detente.record import Article, Source
from detente.store.catalogue import Catalogue, Counted
from detente.store.catalogue.columns import Ints
from detente.view.export import ArticleRow, article_row
from detente.view.facts import ArticleView, article_views
from detente.view.facts.lookup import named
from detente.view.web.answer import answer
from detente.view.web.asked import Asked, WhatIsAskedOfTheLatest
from detente.view.web.page import Page, Rows
from detente.view.web.paging import on_page, page_count
from detente.view.web.room import Room, TheRoom

router = APIRouter()

PER_PAGE = 30
_AT_ONCE = 500
"""How many stories are looked up together where all are asked for."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in the list: its head, its source, and how many facts were read from it."""

    view: ArticleView
    source: Source
    outlet: str | None
    facts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Stories as a page of a list: those shown, how many there are in all, and by what one may ask for fewer."""

    asked: Asked
    stories: tuple[Listed, ...]
    total: int
    of: int
    """How many stories the record holds."""
    facets: Mapping[str, Sequence[Counted]]
    names: Mapping[str, str]
    """The names of the actors in the facets and the titles of the stories asked for, by their ids."""

    @property
    def pages(self) -> int:
        return page_count(self.total, PER_PAGE)


@router.get("/articles")
def articles(request: Request, room: TheRoom, asked: WhatIsAskedOfTheLatest) -> Response:
    """Stories, the newest first."""
    rows = Rows(ArticleRow, lambda: (article_row(one.view, one.source, one.facts) for one in each(room, asked)))
    shown = {"listing": listing(room, asked)}
    return answer(request, room, Page(title="Articles", template="articles.html", shown=shown, rows=rows))


def listing(room: Room, asked: Asked) -> Listing:
    """The page of stories that is asked for."""
    catalogue = room.store.catalogue()
    found = catalogue.stories.find(asked.filter, latest=asked.latest)
    facets = catalogue.stories.facets(asked.filter)
    return Listing(
        asked=asked,
        stories=tuple(_listed(room, catalogue, found[on_page(asked.page, PER_PAGE)])),
        total=len(found),
        of=len(catalogue.articles),
        facets=facets,
        names=_names(catalogue, facets, asked),
    )


def each(room: Room, asked: Asked) -> Iterator[Listed]:
    """All stories that are asked for, whatever the page, looked up so many at a time."""
    catalogue = room.store.catalogue()
    found = catalogue.stories.find(asked.filter, latest=asked.latest)
    for start in range(0, len(found), _AT_ONCE):
        yield from _listed(room, catalogue, found[start : start + _AT_ONCE])


def _listed(room: Room, catalogue: Catalogue, found: Ints) -> Iterator[Listed]:
    numbers = {catalogue.article_ids[number]: number for number in found.tolist()}
    record = room.store.showing(numbers)
    for view in article_views(record, [named(record, Article, id) for id in numbers]):
        number = numbers[view.article.id]
        outlet = int(catalogue.articles.outlet[number])
        yield Listed(
            view=view,
            source=named(record, Source, view.article.source),
            outlet=catalogue.words.outlet[outlet] if outlet >= 0 else None,
            facts=int(catalogue.stories.facts[number]),
        )


def _names(catalogue: Catalogue, facets: Mapping[str, Sequence[Counted]], asked: Asked) -> Mapping[str, str]:
    actors = {one.value: catalogue.actors[catalogue.actor_ids.place(one.value)].name for one in facets["actor"]}
    places = {id: catalogue.article_ids.place(id) for id in asked.filter.article}
    return actors | {id: catalogue.titles[place] or "no title" for id, place in places.items() if place >= 0}
