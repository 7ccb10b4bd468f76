"""Fills a record with the news of an invented world, to measure the reading room on.

    python -m benchmarks.serve.world WORLD.db [--articles 50000]

Every article has about six events, five statements and two dozen mentions; who acts and speaks is drawn from a few
hundred actors, the first far more often than the last. A third of the events are told again in other articles.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from time import perf_counter

from benchmarks.serve.story import Deed, Story
from benchmarks.serve.words import Words, words
from rich.console import Console

from detente.link.propositions import stories
from detente.record import Actor, AnyThing, Basis, Link, LinkKind, Record, Root, Status, When, make_id
from detente.record.incidents import incident
from detente.run.stamp import stamp
from detente.store import open_store

_SEED = 20310302
_FIRST, _DAYS = date(2016, 1, 1), 3650
_AT_ONCE = 500
_EVENTS, _STATEMENTS = 6, 5
_TOLD_AGAIN = 0.3
_RECENT = 60
"""How many deeds before are still told of."""
_STATUS = {Status.OCCURRED: 14, Status.CLAIMED: 2, Status.PLANNED: 2, Status.HYPOTHETICAL: 1, Status.DENIED: 1}
_KINDS = [kind for kind in LinkKind if kind is not LinkKind.SAME]


class World:
    """News in order of days."""

    def __init__(self, articles: int, seed: int = _SEED) -> None:
        self.run = stamp(world=str(seed))
        self._chance = random.Random(seed)
        self._words: Words = words(self._chance)
        self._articles = articles
        self._weights = [*accumulate(1 / (rank + 3) for rank in range(len(self._words.actors)))]
        self._common = [*accumulate(1 / (rank + 2) for rank in range(len(self._words.common)))]
        self._recent: list[tuple[Deed, list[str]]] = []
        self._facts: list[str] = []

    @property
    def actors(self) -> Sequence[Actor]:
        """All who can speak or act."""
        return self._words.actors

    def things(self) -> Iterator[list[AnyThing]]:
        """All that is read from some articles at a time, and last the incidents."""
        yield [self.run, *self._words.actors]
        incidents: list[list[str]] = []
        batch: list[AnyThing] = []
        for number in range(self._articles):
            batch += self._article(number)
            batch += self._links(incidents)
            if number % _AT_ONCE == _AT_ONCE - 1:
                yield batch
                batch = []
        batch += self._links(incidents, left=0)
        yield [*batch, *(incident(events) for events in incidents if len(events) > 1)]

    def _article(self, number: int) -> list[AnyThing]:
        chance, story = self._chance, Story(number)
        day = _FIRST + timedelta(int(_DAYS * (number / self._articles) ** 0.8))
        title = story.write(" ".join(self._some(9)).capitalize())
        story.write("\n")
        quoted: list[str] = []
        told: list[tuple[str, list[str]]] = []
        for turn in range(_EVENTS + _STATEMENTS):
            if turn % 2 and len(quoted) < _STATEMENTS:
                when = When(edtf=day.isoformat(), basis=Basis.TEXT) if chance.random() < 0.7 else None
                quoted.append(story.quote(*self._two(), " ".join(self._some(14)), when, chance.uniform(0.4, 0.95)))
            else:
                told.append(self._deed(story, day, quoted[-1] if quoted and chance.random() < 0.15 else None))
            story.write(f"{' '.join(self._some(13)).capitalize()}. ")
        things, ids = story.finished(title, chance.choice(self._words.outlets), day.isoformat(), self.run)
        for id, reports in told:
            reports.append(ids[id])
        self._facts += [ids[id] for id in (*(event for event, _ in told), *quoted)]
        return things

    def _deed(self, story: Story, day: date, asserted_by: str | None) -> tuple[str, list[str]]:
        """Tells of something; the event, and the others that tell of the same."""
        chance = self._chance
        if self._recent and chance.random() < _TOLD_AGAIN:
            deed, told = chance.choice(self._recent)
        else:
            deed, told = self._new_deed(day), []
            self._recent.append((deed, told))
        id = story.tell(deed, " ".join(self._some(12)), chance.uniform(0.3, 0.95), asserted_by)
        return id, told

    def _new_deed(self, day: date) -> Deed:
        chance = self._chance
        by, to = self._two()
        when = day - timedelta(chance.randrange(4))
        root = chance.choice(list(Root))
        spoken = root in (Root.THREATEN, Root.REQUEST, Root.AGREE)
        return Deed(
            root=root,
            status=chance.choices([*_STATUS], [*_STATUS.values()])[0],
            by=by,
            to=to if chance.random() < 0.7 else None,
            day=chance.choice([when.isoformat()] * 8 + [f"{when:%Y-%m}", None]),
            town=chance.choice(self._words.towns) if chance.random() < 0.4 else None,
            act=chance.choice(list(Root)) if spoken else None,
            deadline=(day + timedelta(30)).isoformat() if spoken and chance.random() < 0.3 else None,
        )

    def _links(self, incidents: list[list[str]], *, left: int = _RECENT) -> Iterator[Link]:
        """What the newest facts are to others; deeds that are no longer told of become incidents."""
        chance = self._chance
        while len(self._recent) > left:
            told = self._recent.pop(0)[1]
            incidents.append(told)
            yield from (self._link(LinkKind.SAME, one, other) for one, other in zip(told[1:], told, strict=False))
        if chance.random() < 0.4:
            kind, one, other = chance.choice(_KINDS), self._facts[-1], chance.choice(self._facts[-500:-1])
            both_said = one.startswith("statement") and other.startswith("statement")
            yield self._link(kind if both_said or kind is not LinkKind.REPEATS else LinkKind.CONFIRMS, one, other)

    def _link(self, kind: LinkKind, one: str, other: str) -> Link:
        reason = f"“{' '.join(self._some(5))}” bears on “{' '.join(self._some(5))}”."
        id = make_id("link", kind, one, other)
        return Link(id=id, kind=kind, from_=one, to=other, confidence=self._chance.uniform(0.5, 1), reason=reason)

    def _two(self) -> tuple[Actor, Actor]:
        one, other = self._chance.choices(self._words.actors, cum_weights=self._weights, k=2)
        return one, other

    def _some(self, count: int) -> list[str]:
        return self._chance.choices(self._words.common, cum_weights=self._common, k=count)


def fill(path: str | Path, articles: int = 50_000) -> float:
    """Fills a new record at a path or URL with so many articles; how many seconds it took, inventing them aside."""
    spent, world = 0.0, World(articles)
    actors = world.actors
    with open_store(path) as store:
        for batch in world.things():
            started = perf_counter()
            with store.writing() as writer:
                writer.add(batch)
                kept = writer.stories()
                for story in stories(Record([*actors, *batch])):
                    kept.add(story, ())
            spent += perf_counter() - started
    return spent


def main() -> None:
    """Fills a record, and says how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--articles", type=int, default=50_000)
    asked = parser.parse_args()
    started = perf_counter()
    fill(asked.path, asked.articles)
    Console().print(f"{asked.articles:,} articles in {perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main()
