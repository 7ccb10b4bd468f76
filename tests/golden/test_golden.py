"""Whole articles and what is read from them, a line a fact; `pytest --update-golden` writes the lines anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import detente
from detente.record import Article, Bound, Event, Quantity, Record, Span, Statement, When

FOLDER = Path(__file__).parent
PUBLISHED = {
    "geneva-1991": "1991-01-09",
    "atlantic-1982": "1982-04-28",
    "sahel-2023": "2023-07-31",
    "balkans-1999": "1999-03-23",
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_an_article_gives_the_facts_that_were_approved(name: str, request: pytest.FixtureRequest) -> None:
    record = detente.read_text((FOLDER / f"{name}.txt").read_text(), published=PUBLISHED[name])
    found = "\n".join(lines(record)) + "\n"
    approved = FOLDER / f"{name}.facts"
    if request.config.getoption("--update-golden"):
        approved.write_text(found)
    assert found == approved.read_text()


def lines(record: Record) -> Iterator[str]:
    """Every passage that is set aside, statement and event of a record as a line that a reader can check."""
    for article in record.articles:
        yield f"article: {article.title or '–'} | {_dateline(article)} | {article.published.edtf}"
        for passage in article.passages:
            if passage.kind not in ("title", "body"):
                yield f"{passage.kind}: {_flat(passage.span.of(article.text))}"
        facts = [f for f in (*record.statements, *record.events) if f.article == article.id]
        for fact in sorted(facts, key=_place):
            yield _statement(record, fact) if isinstance(fact, Statement) else _event(record, fact)


def _place(fact: Statement | Event) -> tuple[int, str]:
    return (fact.content[0] if isinstance(fact, Statement) else fact.trigger).start, fact.id


def _statement(record: Record, statement: Statement) -> str:
    text = _text(record, statement.article)
    said = " … ".join(_flat(span.of(text)) for span in statement.content)
    to = f" to {_names(record, statement.addressees)}" if statement.addressees else ""
    via = f" via {_names(record, (statement.via,))}" if statement.via else ""
    how = " ".join(part for part in (statement.kind, statement.quotation, statement.medium or "") if part)
    speaker = _names(record, (statement.speaker,)) if statement.speaker else "–"
    return f"statement: {speaker}{to}{via} | {how} | {_when(statement.date)} | {said}"


def _event(record: Record, event: Event) -> str:
    text = _text(record, event.article)
    act = f"/{event.act}" if event.act else ""
    mode = f" {event.mode}" if event.mode else ""
    whose = record[event.asserted_by] if event.asserted_by else None
    said = (
        f" | on the word of {_names(record, (whose.speaker,))}"
        if isinstance(whose, Statement) and whose.speaker
        else ""
    )
    who = f"{_names(record, event.actors)} → {_names(record, event.recipients)}"
    more = "".join(
        f" | {name} {value}"
        for name, value in (
            ("object", _span(event.object, text)),
            ("if", _span(event.condition, text)),
            ("deadline", event.deadline and event.deadline.edtf),
            ("at", event.place and event.place.name),
            ("figures", ", ".join(f"{q.what} {_bound(q)}{q.value:g} {q.unit or ''}".strip() for q in event.quantities)),
        )
        if value
    )
    trigger = event.trigger.of(text)
    return f"event: {trigger} | {event.root}{act}{mode} | {who} | {event.status} | {_when(event.date)}{more}{said}"


def _bound(figure: Quantity) -> str:
    return "" if figure.bound is Bound.EXACT else f"{figure.bound.value} "


def _names(record: Record, mentions: tuple[str | None, ...]) -> str:
    return ", ".join(_name(record, id) for id in mentions if id) or "–"


def _name(record: Record, id: str) -> str:
    mention = next(m for m in record.mentions if m.id == id)
    return mention.actor or f"“{_flat(mention.span.of(_text(record, mention.article)))}”"


def _text(record: Record, article: str) -> str:
    return next(a.text for a in record.articles if a.id == article)


def _dateline(article: Article) -> str:
    return (
        " ".join(part for part in (article.dateline.place, article.dateline.edtf) if part) if article.dateline else "–"
    )


def _span(span: Span | None, text: str) -> str:
    return _flat(span.of(text)) if span else ""


def _when(when: When | None) -> str:
    return when.edtf if when else "undated"


def _flat(words: str) -> str:
    return " ".join(words.split())
