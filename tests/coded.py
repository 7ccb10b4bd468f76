"""Records that several runs read something into, with links and incidents that hang on the facts alone."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from zlib import crc32

from msgspec.structs import replace

from detente.link.proposition import Story
from detente.record import AnyThing, Article, Event, Link, LinkKind, Record, Run, Statement, Status
from detente.record.references import references
from detente.run import with_coding
from detente.store import Store
from tests import stores
from tests.crisis import CRISIS
from tests.records import MET, RECORD, REFUSED, SOURCE

A, B, C = (Run(id=f"run-{name}", version="9.9", fingerprints={}, settings={}) for name in "abc")
WHOLE = Record([*CRISIS, *RECORD])


def read_from(source: str, record: Record = WHOLE) -> tuple[AnyThing, ...]:
    """A source with all that a record has of it."""
    articles = [article for article in record.articles if article.source == source]
    ids = {article.id for article in articles}
    kinds = (record.mentions, record.dates, record.statements, record.events)
    facts = [fact for kind in kinds for fact in kind if fact.article in ids]
    named = {id for fact in facts for id in references(fact)}
    return (record[source], *articles, *(actor for actor in record.actors if actor.id in named), *facts)


def put(store: Store, run: Run, things: Sequence[AnyThing], *, again: bool = False) -> None:
    """Takes in what a run read from a source, with links and incidents that hang on the facts alone."""
    before = store.record()
    with store.writing() as writer:
        writer.add((run, *with_coding(run, things)), again=again)
        given, stories = writer.given, writer.stories()
        for article in given.articles:
            if not stories.holds(article.id):
                story = Story(article=article.id, day=1, anchors={article.id: 3.0}, propositions=())
                stories.add(
                    story, [*links(article.id, [*of_others(before, article), *given.statements, *given.events])]
                )


def of_others(record: Record, article: Article) -> list[Event | Statement]:
    """The facts that a record has from all sources but that of an article."""
    own = {other.id for other in record.articles if other.source == article.source}
    facts: tuple[Event | Statement, ...] = (*record.statements, *record.events)
    return [fact for fact in facts if fact.article not in own]


def links(article: str, facts: Sequence[Event | Statement]) -> Iterator[Link]:
    """Links between some facts of an article and some of others: which, their ids say."""
    for one, other in product((fact for fact in facts if fact.article == article), facts):
        first, second = sorted((one.id, other.id))
        number = crc32(f"{first}{second}".encode()) % 7
        if number < 2 and first != second and (other.article != article or one.id < other.id):
            both = isinstance(one, Event) and isinstance(other, Event)
            kind = LinkKind.SAME if number and both else LinkKind.REPEATS
            id = f"link-{first}-{second}"
            yield Link(id=id, kind=kind, from_=first, to=second, confidence=0.9, reason="as they are")


@contextmanager
def fresh(codings: Iterable[tuple[Run, Sequence[AnyThing]]]) -> Iterator[Store]:
    """A store in which runs have read what they did."""
    with stores.fresh() as store:
        for run, things in codings:
            put(store, run, things)
        yield store


def read_twice(store: Store) -> None:
    """Has two runs read one story: the second has a meeting as planned, and does not read that a letter was refused."""
    first = read_from(SOURCE.id, RECORD)
    planned = replace(MET, status=Status.PLANNED)
    put(store, A, first)
    put(store, B, [planned if thing.id == MET.id else thing for thing in first if thing.id != REFUSED.id])
