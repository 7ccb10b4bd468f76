"""Why the record says what it says: a fact, a link or an incident, with the characters it was read from."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from detente.record import (
    Actor,
    AnyThing,
    Article,
    Event,
    Incident,
    Link,
    Record,
    Review,
    Statement,
)
from detente.record.errors import NotInRecord
from detente.store import Earlier
from detente.view.diff import ReadBy, read_by
from detente.view.explain import Explanation, doubts, explain
from detente.view.export import LinkRow, link_row
from detente.view.facts import FactView, Paragraph, fact_view, history, labelled, pair, paragraphs, reports
from detente.view.facts.order import in_time
from detente.view.web.answer import answer
from detente.view.web.around import as_it_stands, explaining, takes_part
from detente.view.web.page import Page, Rows
from detente.view.web.room import TheRoom
from detente.view.web.templates import passage
from detente.view.web.wording import groups

router = APIRouter()

_PAIRS = 30
"""How many links of a fact are shown with both their sides."""


@router.get("/facts/{id}")
@router.get("/links/{id}")
def fact(request: Request, room: TheRoom, id: str) -> Response:
    """The explanation of a thing, by its id or the only beginning of it; stories and actors have pages of their own."""
    try:
        thing = room.store.get(id)
    except NotInRecord:
        if (gone := room.store.earlier(id)) is None:
            raise
        return answer(request, room, gone_page(gone))
    if isinstance(thing, Article | Actor):
        return RedirectResponse(f"/{type(thing).__name__.lower()}s/{quote(thing.id)}")
    if isinstance(thing, Review):
        return RedirectResponse(f"/reviews#{quote(thing.id)}")
    read = explaining(room.store, thing)
    shown = page(as_it_stands(read, thing), thing, read_by(room.store, thing))
    decided = tuple(history(read, thing.id))
    return answer(request, room, replace(shown, shown={**shown.shown, "history": decided}))


def gone_page(gone: Earlier) -> Page:
    """The page that explains what an earlier run read, and the last one did not."""
    found = _thing(explain(gone.read, gone.thing.id), gone.read)
    return replace(found, status=404, shown={**found.shown, "gone": gone.run})


def page(record: Record, thing: AnyThing, by: ReadBy) -> Page:
    """The page that explains a thing of a record."""
    why = explain(record, thing.id)
    if isinstance(thing, Link):
        return _link(why, record)
    if isinstance(thing, Event | Statement):
        return _fact(why, record, by)
    return _thing(why, record)


def _fact(why: Explanation, record: Record, by: ReadBy) -> Page:
    view = fact_view(record, why.thing.id, reports(record))
    title = f"{view.dyad}: {why.kind}"
    shown = {
        "why": why,
        "view": view,
        "pieces": tuple(labelled(view.excerpt)),
        "doubts": tuple(doubts(record, view.fact)),
        "groups": groups(why),
        "near": tuple(near(view)),
        "pairs": tuple(map(pair, why.links[:_PAIRS])),
        "told": _told(why, record),
        "by": by,
        "in_source": view.article.in_source(view.excerpt.span),
        "passage": passage(view.article.id, view.excerpt.span),
    }
    return Page(title=title, template="fact.html", shown=shown, article=why.article)


def _link(why: Explanation, record: Record) -> Page:
    found = pair(why.links[0])
    shown = {"why": why, "pair": found, "near": {view.id: tuple(near(view)) for view in why.facts}}
    rows = Rows(LinkRow, lambda: map(link_row, why.links))
    return Page(title=found.title, template="link.html", shown=shown, rows=rows)


def _thing(why: Explanation, record: Record) -> Page:
    thing = why.thing
    facts = why.facts or tuple(fact_view(record, id, reports(record)) for id in takes_part(record, thing))
    shown = {
        "why": why,
        "groups": groups(why),
        "facts": facts,
        "is_incident": isinstance(thing, Incident),
        "gone": None,
    }
    return Page(title=_title(why), template="thing.html", shown=shown, article=why.article)


def _title(why: Explanation) -> str:
    if isinstance(why.thing, Incident):
        return f"One happening, told {len(why.facts)} times"
    words = next((field.words for field in why.fields if field.name == "span"), None)
    return f"“{words}”" if words else why.kind.capitalize()


def near(view: FactView) -> Iterator[Paragraph]:
    """The paragraphs that a fact stands in, with those before and after."""
    found = paragraphs(view.article, [view])
    inside = [number for number, one in enumerate(found) if one.span.overlaps(view.excerpt.span)]
    return iter(found[max(0, inside[0] - 1) : inside[-1] + 2]) if inside else iter(())


def _told(why: Explanation, record: Record) -> tuple[FactView, ...]:
    """The other reports of the same happening, in order of time."""
    others = (fact_view(record, id, {}) for id in why.reports if id != why.thing.id and id in record)
    return tuple(sorted(others, key=in_time))
