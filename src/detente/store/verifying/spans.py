"""Checks of characters: whatever points at words points at some, inside the text that it is of."""

from collections.abc import Iterator
from itertools import pairwise

from detente.record import Article, Event, Span, Statement
from detente.store.staging import spans_in
from detente.store.verifying.finding import Wrong
from detente.store.verifying.page import Page


def lie_in_their_texts(page: Page) -> Iterator[Wrong]:
    """Spans of facts hold characters of their article, and at least one."""
    for whole in page.wholes.values():
        end = len(whole.article.text)
        for fact in whole.facts:
            bad = next((span for span in spans_in(fact) if not 0 <= span.start < span.end <= end), None)
            if bad:
                yield Wrong(f"{type(fact).__name__.lower()}s", fact.id, f"{_told(bad)} is no stretch of its text")


def have_their_triggers(page: Page) -> Iterator[Wrong]:
    """The word that tells an event stands in the sentence that tells it."""
    for event in page.things(Event):
        if not event.sentence.covers(event.trigger):
            what = f"its trigger {_told(event.trigger)} stands outside its sentence {_told(event.sentence)}"
            yield Wrong("events", event.id, what)


def are_said_in_order(page: Page) -> Iterator[Wrong]:
    """What a statement says are some stretches, one behind the other."""
    for statement in page.things(Statement):
        if not _are_in_order(statement.content):
            yield Wrong("statements", statement.id, "what it says is not in the order of the text, or empty")


def part_their_articles(page: Page) -> Iterator[Wrong]:
    """Passages lie in the text, one behind the other, and so does the dateline."""
    for article in page.things(Article):
        passages = [one.span for one in article.passages]
        parts = [*passages, *([article.dateline.span] if article.dateline else [])]
        if any(not 0 <= part.start < part.end <= len(article.text) for part in parts):
            yield Wrong("articles", article.id, "a passage or the dateline is no stretch of its text")
        elif not _are_in_order(passages, least=0):
            yield Wrong("articles", article.id, "its passages are not in the order of the text")


def lead_to_the_source(page: Page) -> Iterator[Wrong]:
    """The runs of characters that stand in the source are runs of the text, in its order."""
    for article in page.things(Article):
        runs = [Span(run.text, run.text + run.length) for run in article.alignment]
        sound = all(0 <= run.start < run.end <= len(article.text) for run in runs) and _are_in_order(runs, least=0)
        if not sound or any(run.source < 0 for run in article.alignment):
            yield Wrong("articles", article.id, "its way back to the source does not go through its text in order")


def _are_in_order(spans: tuple[Span, ...] | list[Span], *, least: int = 1) -> bool:
    """Whether there are at least so many spans, none of which begins before the one ahead of it has ended."""
    return len(spans) >= least and all(one.end <= other.start for one, other in pairwise(spans))


def _told(span: Span) -> str:
    return f"[{span.start}, {span.end})"
