"""Links against bundles of short articles in which people have linked every fact to every other that it bears on."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path

from msgspec import Struct, field

from detente.link.judge import BOTH_WAYS
from detente.link.linking import link
from detente.record import Article, Event, LinkKind, Record, Span, Statement, hull
from detente.record.errors import BadGold
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.readers import as_published
from detente.view.evaluate.scores import Counts, ratio, total
from detente.view.evaluate.task import Task

_GAP = "\n\n"
_ENOUGH = 0.5
"""The share of what is said, or of a labelled fact's words, that two have in common to be one."""
_TURNS = (LinkKind.CONTRADICTS, LinkKind.REVERSES)


class Told(Struct, frozen=True):
    """A short article."""

    outlet: str
    published: str
    title: str | None
    text: str

    @property
    def whole(self) -> str:
        """Title and text, as they are read."""
        return f"{self.title}{_GAP}{self.text}" if self.title else self.text


class Marked(Struct, frozen=True):
    """A fact of the gold: the words that tell it, which stand once in the text of its article."""

    id: str
    article: int
    kind: str
    words: str


class Joined(Struct, frozen=True):
    """A link of the gold, between ids of marked facts."""

    kind: LinkKind
    from_: str = field(name="from")
    to: str


class Bundle(Struct, frozen=True):
    """A row: some articles, their facts, every link between these, and those that one may also make."""

    id: str
    crisis: str
    articles: tuple[Told, ...]
    facts: tuple[Marked, ...]
    links: tuple[Joined, ...]
    also: tuple[Joined, ...] = ()


class Found(Struct, frozen=True):
    """A link that was read: the marked facts that either end may be."""

    kind: LinkKind
    from_: frozenset[str]
    to: frozenset[str]
    confidence: float = 1.0

    def is_(self, gold: Joined) -> bool:
        """Whether it is a link of the gold; where neither end is the one that does it, either way."""
        if self.kind is not gold.kind:
            return False
        straight = gold.from_ in self.from_ and gold.to in self.to
        return straight or (self.kind in BOTH_WAYS and gold.from_ in self.to and gold.to in self.from_)


class Reading(Struct, frozen=True):
    """What detente read in a bundle: the links, and the marked facts that are facts of the record."""

    links: tuple[Found, ...]
    facts: frozenset[str]


def load(files: tuple[Path, ...]) -> tuple[Bundle, ...]:
    """The bundles of the files, in order; raises BadGold where the words of a fact do not stand once in its article."""
    rows = read_all(files, Bundle)
    for row in rows:
        for fact in row.facts:
            if row.articles[fact.article].text.count(fact.words) != 1:
                raise BadGold("its words do not stand once in the text", where=f"{row.id}, fact {fact.id}")
    return rows


def read(row: Bundle) -> tuple[Record, ...]:
    """The record of each article of a bundle, not yet linked."""
    return tuple(
        as_published(told.whole, told.published, uri=f"{row.id}/{number}") for number, told in enumerate(row.articles)
    )


def predict(row: Bundle) -> Reading:
    """The links that detente makes between the articles of a bundle."""
    records = read(row)
    marks = marked(row, records)
    record = sum(records, Record())
    links = tuple(
        Found(one.kind, marks.get(one.from_, frozenset()), marks.get(one.to, frozenset()), one.confidence)
        for one in link(record).links
    )
    return Reading(links, frozenset(fact for facts in marks.values() for fact in facts))


def marked(row: Bundle, records: Sequence[Record]) -> dict[str, frozenset[str]]:
    """The marked facts that each fact of the records is, by its id."""
    found = {}
    for number, record in enumerate(records):
        wanted = [fact for fact in row.facts if fact.article == number]
        for article in record.articles:
            facts: tuple[Statement | Event, ...] = (*record.statements, *record.events)
            for one in facts:
                if one.article == article.id:
                    found[one.id] = frozenset(_those(one, article, wanted))
    return found


def _those(one: Statement | Event, article: Article, wanted: Iterable[Marked]) -> Iterator[str]:
    for fact in wanted:
        start = article.text.rfind(fact.words)
        if start >= 0 and _is_told_by(Span(start, start + len(fact.words)), one):
            yield fact.id


def _is_told_by(words: Span, one: Statement | Event) -> bool:
    if isinstance(one, Event):
        return words.covers(one.trigger)
    said = hull(one.content)
    common = Span(max(words.start, said.start), min(words.end, said.end)).length
    return common > _ENOUGH * min(said.length, words.length)


def score(outcomes: Sequence[tuple[Bundle, Reading]]) -> tuple[Figure, ...]:
    """Links of all kinds, of those that tell of turns, and of each kind; how many linked facts were read at all."""
    linked = [(row, {end for one in row.links for end in (one.from_, one.to)}, read) for row, read in outcomes]
    return (
        *_counts(outcomes, tuple(LinkKind)).figures("link"),
        *_counts(outcomes, _TURNS).figures("contradicts and reverses"),
        *(_counts(outcomes, (kind,)).figures(kind.value)[-1] for kind in LinkKind),
        Figure(
            "linked facts read",
            ratio(sum(len(ends & read.facts) for _, ends, read in linked), sum(len(ends) for _, ends, _ in linked)),
            sum(len(ends) for _, ends, _ in linked),
        ),
    )


def _counts(outcomes: Sequence[tuple[Bundle, Reading]], kinds: Sequence[LinkKind]) -> Counts:
    """A link found twice counts once; one that may be made and need not counts neither way."""
    return total(_counted(row, read, kinds) for row, read in outcomes)


def _counted(row: Bundle, read: Reading, kinds: Sequence[LinkKind]) -> Counts:
    gold = [one for one in row.links if one.kind in kinds]
    found = [one for one in read.links if one.kind in kinds]
    right = {(i, j) for (i, f), (j, g) in product(enumerate(found), enumerate(gold)) if f.is_(g)}
    made = {i for i, _ in right}
    wrong = sum(i not in made and not any(one.is_(g) for g in row.also) for i, one in enumerate(found))
    hits = len({j for _, j in right})
    return Counts(hits, hits + wrong, len(gold))


TASK = Task(load=load, predict=predict, score=score)
