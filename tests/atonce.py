"""What several processes do to one record at once, to be started by name."""

import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from threading import Barrier

from detente.link.proposition import Story
from detente.record import AnyThing, Article, Event, Link, LinkKind, Verdict, make_id
from detente.record.errors import BadReview
from detente.record.references import references
from detente.store import Store, decide, open_store
from tests.store.catalogue.world import world

NEAR = {"strait": 40.0, "harbour": 40.0}
"""What all stories share here, so that each is held against each."""
_PATIENCE = 60
"""How many seconds processes wait for each other before the test fails."""
_others: list[Barrier] = []
"""Where the processes of a pool wait for each other."""


def meet(barrier: Barrier) -> None:
    """Begins a process of a pool whose processes wait for each other there."""
    _others.append(barrier)


def inputs() -> list[tuple[AnyThing, ...]]:
    """Each article of the invented world with its source, its facts, and whom they name; many name the same."""
    record = world()
    facts: dict[str, list[AnyThing]] = {article.id: [] for article in record.articles}
    for fact in (*record.mentions, *record.dates, *record.statements, *record.events):
        facts[fact.article].append(fact)
    return [tuple(_input(article, facts[article.id])) for article in record.articles]


def _input(article: Article, facts: Sequence[AnyThing]) -> Iterator[AnyThing]:
    named = {id for fact in facts for id in references(fact)}
    yield world()[article.source]
    yield article
    yield from (actor for actor in world().actors if actor.id in named)
    yield from facts


def write(place: str, seed: int) -> Counter[str]:
    """Adds all inputs, an input at a time and in an order of one's own; how many things were new by kind."""
    with open_store(place) as store:
        return _add(store, _shuffled(seed))


def write_together(place: str, seed: int) -> Counter[str]:
    """The same, by as many processes as there are in the pool: none has more than one input until all have one."""
    given = _shuffled(seed)
    with open_store(place) as store:
        _wait_for_others()
        first = _add(store, given[:1])
        _wait_for_others()
        return first + _add(store, given[1:])


def _wait_for_others() -> None:
    _others[0].wait(_PATIENCE)


def _shuffled(seed: int) -> list[tuple[AnyThing, ...]]:
    given = inputs()
    random.Random(seed).shuffle(given)
    return given


def _add(store: Store, given: Sequence[Sequence[AnyThing]]) -> Counter[str]:
    new = Counter[str]()
    for things in given:
        with store.writing() as writer:
            new += writer.add(things)
    return new


def link(place: str, seed: int) -> int:
    """Adds all inputs and links each new story to all that are near; how many links were drawn."""
    given, drawn = inputs()[:12], 0
    random.Random(seed).shuffle(given)
    with open_store(place) as store:
        for things in given:
            drawn += _link(store, things)
    return drawn


def _link(store: Store, things: Sequence[AnyThing]) -> int:
    (article,) = (thing for thing in things if isinstance(thing, Article))
    first = {event.article: event.id for event in reversed(world().events)}
    with store.writing() as writer:
        writer.add(things)
        stories = writer.stories()
        if stories.holds(article.id):
            return 0
        story = Story(article=article.id, day=1, anchors=NEAR, propositions=())
        links = [same(first[article.id], first[other.article]) for other in stories.near(story)]
        stories.add(story, links)
        return len(links)


def same(one: str, other: str) -> Link:
    """That two events are one happening, the same from either side."""
    ends = sorted((one, other))
    id = make_id("link", *ends)
    return Link(id=id, kind=LinkKind.SAME, from_=ends[0], to=ends[1], confidence=0.9, reason="they share their words")


def begin_and_wait(place: str, seconds: float) -> None:
    """Begins to write an input, and does not get to its end."""
    with open_store(place) as store, store.writing() as writer:
        writer.add(inputs()[0])
        time.sleep(seconds)


def accept(place: str, id: str) -> bool:
    """Accepts a fact, unless somebody did; whether it was oneself."""
    with open_store(place) as store:
        try:
            decide(store, of=id, verdict=Verdict.ACCEPT, by="ada")
        except BadReview:
            return False
        return True


def events_of(things: Sequence[AnyThing]) -> int:
    """How many events there are among things."""
    return sum(isinstance(thing, Event) for thing in things)


def all_pairs(count: int) -> int:
    """How many pairs there are of so many."""
    return sum(one < other for one, other in product(range(count), repeat=2))
