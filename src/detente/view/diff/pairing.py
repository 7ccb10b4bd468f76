"""Pairs what two runs read from one source: the same words, or words that overlap, read as the same kind of thing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from detente.record import Article, Date, Event, Mention, Record, Span, Statement, hull
from detente.view.diff.fields import Field, differing

Compared = Article | Mention | Date | Statement | Event
"""What is compared; actors are compared by what mentions of them mean."""

Fact = Mention | Date | Statement | Event
Place = Callable[[Span], Span | None]
"""Where characters of an article stand in what two articles are held side by side by; None where they do not."""


class Change(StrEnum):
    """What became of a thing from one run to the other."""

    SAME = "same"
    CHANGED = "changed"
    ONLY_FIRST = "only first"
    ONLY_SECOND = "only second"


@dataclass(frozen=True, slots=True)
class Pairing:
    """A thing that one run read, or both; of both, the fields in which they differ."""

    first: Compared | None
    second: Compared | None
    fields: tuple[Field, ...] = ()

    @property
    def thing(self) -> Compared:
        """The thing as the second run has it, else as the first."""
        found = self.second or self.first
        assert found is not None
        return found

    @property
    def kind(self) -> str:
        """The kind of thing, as it is called in the record."""
        return type(self.thing).__name__.lower()

    @property
    def change(self) -> Change:
        """What became of it."""
        if self.first is None:
            return Change.ONLY_SECOND
        if self.second is None:
            return Change.ONLY_FIRST
        return Change.CHANGED if self.fields else Change.SAME


def pairings(first: Record, second: Record) -> Iterator[Pairing]:
    """All that two readings of one source hold, paired where it is of the same words, articles before their facts."""
    articles = [*_articles(first.articles, second.articles)]
    for one, other in articles:
        yield _pairing(first, second, one, other)
        yield from _facts(first, second, one, other)


def _articles(first: Sequence[Article], second: Sequence[Article]) -> Iterator[tuple[Article | None, Article | None]]:
    """The articles of one id; of those left, of one text; of those left, that take most from the same of the source."""
    left = [*second]
    for one in first:
        found = _same(one, left)
        if found:
            left.remove(found)
        yield one, found
    yield from ((None, other) for other in left)


def _same(article: Article, among: Iterable[Article]) -> Article | None:
    others = [*among]
    by_text = (other for other in others if article.id == other.id or article.text == other.text)
    return next(by_text, None) or max(
        (other for other in others if _shared(article, other)), key=lambda other: _shared(article, other), default=None
    )


def _shared(one: Article, other: Article) -> int:
    """How many characters of a source two articles have in common."""
    spans = [[Span(run.source, run.source + run.length) for run in article.alignment] for article in (one, other)]
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in spans[0] for b in spans[1])


def _facts(first: Record, second: Record, one: Article | None, other: Article | None) -> Iterator[Pairing]:
    places = _places(one, other)
    for before, after in zip(_of(first, one), _of(second, other), strict=True):
        for pair in _paired(before, after, *places):
            yield _pairing(first, second, *pair)


def _of(record: Record, article: Article | None) -> Iterator[list[Fact]]:
    """The facts in an article, kind by kind."""
    kinds: tuple[Sequence[Fact], ...] = (record.mentions, record.dates, record.statements, record.events)
    return ([fact for fact in facts if article and fact.article == article.id] for facts in kinds)


def _places(one: Article | None, other: Article | None) -> tuple[Place, Place]:
    """What characters of two articles are held side by side by: their text where it is one, else the source."""
    if one is None or other is None or one.text == other.text:
        return _itself, _itself
    return one.in_source, other.in_source


def _itself(span: Span) -> Span:
    return span


def words_of(fact: Fact) -> Span:
    """The characters that tell one fact from another of its kind."""
    match fact:
        case Event():
            return fact.trigger
        case Statement():
            return hull(fact.content)
        case _:
            return fact.span


def _paired(
    first: Sequence[Fact], second: Sequence[Fact], place: Place, other_place: Place
) -> Iterator[tuple[Fact | None, Fact | None]]:
    """Facts of one kind: pairs that share most of their words first, each fact in one; then those left alone."""
    near = sorted(_near(first, second, place, other_place), reverse=True)
    mine, theirs = dict[int, int](), set[int]()
    for _, _, place_of_one, place_of_other in near:
        one, other = -place_of_one, -place_of_other
        if one not in mine and other not in theirs:
            mine[one] = other
            theirs.add(other)
    yield from ((fact, second[mine[number]] if number in mine else None) for number, fact in enumerate(first))
    yield from ((None, fact) for number, fact in enumerate(second) if number not in theirs)


def _near(
    first: Sequence[Fact], second: Sequence[Fact], place: Place, other_place: Place
) -> Iterator[tuple[float, bool, int, int]]:
    """How much of their words two facts share, whether they are of one id, and minus their places among the others."""
    ordered = sorted((span, number) for number, fact in enumerate(second) if (span := other_place(words_of(fact))))
    for number, fact in enumerate(first):
        span = place(words_of(fact))
        for other, at in ordered if span else ():
            assert span is not None
            if other.start >= span.end:
                break
            if span.overlaps(other):
                shared = min(span.end, other.end) - max(span.start, other.start)
                yield shared / hull((span, other)).length, fact.id == second[at].id, -number, -at


def _pairing(first: Record, second: Record, one: Compared | None, other: Compared | None) -> Pairing:
    if one is None or other is None:
        return Pairing(one, other)
    return Pairing(one, other, differing(first, one, second, other))
