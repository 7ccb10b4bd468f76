"""Statements against PolNeAR's attributions: who is quoted, by which cue word, saying what."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from detente.record import Quotation, Record, Span, Statement
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.readers import as_published, in_text
from detente.view.evaluate.scores import Counts, paired, total
from detente.view.evaluate.task import Task
from detente.view.evaluate.words import Words, common_share, touched, words

ENOUGH = 0.5
"""What share of the union of their words two contents must have in common to be one."""

_OPENING = re.compile(r"(``|''|[\"'“„‘«])\Z")
_CLOSING = re.compile(r"[.,;]?(''|[\"'”’»])")
_MARK = re.compile(r"[\"“”„«»]|``|''")


class Attribution(Struct, frozen=True):
    """The words of a source, of a cue and of what is attributed, in characters of the text."""

    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()


class GoldArticle(Struct, frozen=True):
    """A row: one article and all its attributions, nested ones too."""

    text: str
    published: str | None
    attributions: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class InWords:
    """An attribution as numbers of words."""

    source: Words
    cue: Words
    content: Words


Sides = tuple[tuple[InWords, ...], tuple[InWords, ...]]
"""The attributions of an article: those of the gold, and those predicted."""

ROLES = ("source", "cue", "content")


def load(files: tuple[Path, ...]) -> tuple[GoldArticle, ...]:
    """The articles of the files, in order."""
    return read_all(files, GoldArticle)


def predict(article: GoldArticle) -> tuple[Attribution, ...]:
    """What detente reads as statements in the article's text."""
    return attributions(as_published(article.text, article.published))


def attributions(record: Record) -> tuple[Attribution, ...]:
    """The statements of a record as attributions, in characters of the text that came in."""
    return tuple(_attribution(statement, record) for statement in record.statements)


def _attribution(statement: Statement, record: Record) -> Attribution:
    article = next(a for a in record.articles if a.id == statement.article)
    is_quote = statement.quotation is Quotation.DIRECT
    content = [with_marks(article.text, span) if is_quote else span for span in statement.content]
    return Attribution(
        source=in_text(article, [statement.source] if statement.source else []),
        cue=in_text(article, [statement.cue] if statement.cue else []),
        content=in_text(article, content),
    )


def with_marks(text: str, quoted: Span) -> Span:
    """A quotation with the marks it stands between: PolNeAR counts them as content, a record does not."""
    opens, closes = _OPENING.search(text, 0, quoted.start), _CLOSING.match(text, quoted.end)
    return Span(opens.start() if opens else quoted.start, closes.end() if closes else quoted.end)


def score(outcomes: Sequence[tuple[GoldArticle, tuple[Attribution, ...]]]) -> tuple[Figure, ...]:
    """Words, exact spans and whole attributions, counted over all articles; then of those alone that quote.

    By words, a word counts once for a role in an article, however many attributions give it that role. Exact are the
    spans of a role whose words are the same. An attribution is right if its content has at least half of the union of
    words in common with a gold content, one to one, and its source shares a word with that one's, or both have none.
    An attribution quotes if there is a quotation mark in its content.
    """
    return *_figures("", outcomes), *_figures("quoted ", [_quoting(gold, found) for gold, found in outcomes])


def _quoting(article: GoldArticle, found: Iterable[Attribution]) -> tuple[GoldArticle, tuple[Attribution, ...]]:
    gold, predicted = (
        tuple(one for one in side if _quotes(article.text, one)) for side in (article.attributions, found)
    )
    return replace(article, attributions=gold), predicted


def _quotes(text: str, one: Attribution) -> bool:
    return any(_MARK.search(text, *span) for span in one.content)


def _figures(prefix: str, outcomes: Iterable[tuple[GoldArticle, tuple[Attribution, ...]]]) -> Iterator[Figure]:
    articles = [(in_words(gold.text, gold.attributions), in_words(gold.text, found)) for gold, found in outcomes]
    for role in ROLES:
        yield from _role_figures(prefix + role, [_only(role, article) for article in articles])
    whole = total(attribution_counts(gold, found) for gold, found in articles)
    yield from whole.figures(f"{prefix}attribution")


def _only(role: str, article: Sides) -> tuple[list[Words], list[Words]]:
    gold, predicted = article
    return [getattr(one, role) for one in gold], [getattr(one, role) for one in predicted]


def in_words(text: str, found: Iterable[Attribution]) -> tuple[InWords, ...]:
    """Attributions of a text by the numbers of its words."""
    text_words = words(text)
    return tuple(InWords(*(touched(text_words, getattr(one, role)) for role in ROLES)) for one in found)


def _role_figures(name: str, articles: Sequence[tuple[list[Words], list[Words]]]) -> Iterator[Figure]:
    by_word = total(Counts.of(set().union(*gold), set().union(*predicted)) for gold, predicted in articles)
    exact = total(Counts.of({g for g in gold if g}, {p for p in predicted if p}) for gold, predicted in articles)
    yield from by_word.figures(f"{name} token")
    yield Figure(f"{name} exact f1", exact.f1, exact.gold)


def attribution_counts(gold: Sequence[InWords], predicted: Sequence[InWords]) -> Counts:
    """The attributions of one article: how many are right, predicted, and in the gold; empty contents are none."""
    gold, predicted = [g for g in gold if g.content], [p for p in predicted if p.content]
    return Counts(len(paired(gold, predicted, _likeness)), len(predicted), len(gold))


def _likeness(gold: InWords, predicted: InWords) -> float:
    """The share that the contents have in common; 0 where that is too little, or the sources differ."""
    same_source = bool(gold.source & predicted.source) or not (gold.source or predicted.source)
    common = common_share(gold.content, predicted.content)
    return common if same_source and common >= ENOUGH else 0.0


TASK = Task(load=load, predict=predict, score=score)
