"""Takes exported lines back into a record: each story whole or not at all, and nothing twice."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from detente.link.propositions import stories
from detente.record import (
    Actor,
    AnyThing,
    Article,
    Coding,
    Incident,
    Link,
    Record,
    Review,
    Run,
    Source,
    Unread,
)
from detente.record.amending import Fact, amended
from detente.record.errors import DetenteError
from detente.record.references import references
from detente.store.staging import Line, Refused, Stage, Staged, spans_in
from detente.store.store import Store
from detente.store.writer import Writer

_AT_ONCE, _STORIES = 500, 50
"""How many links or reviews, and how many stories, go into a record in one transaction."""


@dataclass(slots=True)
class Imported:
    """What an import brought: how many things of each kind are new, and what was refused."""

    new: Counter[str] = field(default_factory=Counter)
    refused: list[Refused] = field(default_factory=list)


def import_lines(store: Store, lines: Iterable[Line], told: Callable[[int], None] = lambda _: None) -> Imported:
    """Adds the things of lines to a record; `told` hears of how many stories are through.

    Raises BadRecord where a line that cannot be read does not say which story it is of; nothing is imported then.
    """
    with Stage() as stage:
        stage.fill(lines)
        made = _Import(store, stage, Imported(refused=stage.refused))
        made.singly(Run, Unread)
        articles = stage.of(Article)
        while some := [*islice(articles, _STORIES)]:
            made.articles(some)
            told(len(some))
        for id in stage.headless():
            made.story(id)
        made.sources()
        if not made.forgotten:
            made.singly(Actor)
        made.codings()
        made.singly(Link)
        made.incidents()
        made.singly(Review)
        return made.imported


@dataclass(slots=True)
class _Import:
    """An import on its way."""

    store: Store
    stage: Stage
    imported: Imported
    fresh: set[str] = field(default_factory=set)
    """The sources that were not in the record before."""
    forgotten: int = 0
    """How many sources were left out, since they were forgotten before: these may be who named an actor of no story."""
    done: set[str] = field(default_factory=set)
    """The sources all of whose articles went in together."""
    came: int = 0
    """Up to which place sources have gone in: they keep their order, and go in with the first story that needs them."""
    cast: int = 0
    """The same of actors."""

    def articles(self, staged: Sequence[Staged]) -> None:
        """Adds articles with all that was read from them, and their sources before.

        Where another run read the source into the record, what comes takes the place of that, as its coding says.
        """
        of = {one.thing.id: one.thing.source for one in staged if isinstance(one.thing, Article)}
        sources = {one.thing.id: one for one in self.stage.called(dict.fromkeys(of.values()))}
        self.sources(until=max((one.at for one in sources.values()), default=0))
        again = {id: source for id, source in sources.items() if id not in self.fresh}
        with self.store.writing() as writer:
            new = [id for id, source in of.items() if source not in again]
            self._add(writer, [thing for id in new for thing in self._whole(writer, id)])
        for id in again.keys() - self.done:
            self._again(again[id])

    def story(self, article: str) -> None:
        """Adds an article with all that stands in it."""
        with self.store.writing() as writer:
            self._add(writer, self._whole(writer, article))

    def sources(self, *, until: int | None = None) -> None:
        """Adds the sources up to a place, or all that are left."""
        staged = self.stage.between(Source, self.came, until)
        while some := [*islice(staged, _AT_ONCE)]:
            with self.store.writing() as writer:
                ids = {one.thing.id for one in some}
                self.fresh |= ids - writer.holds(ids)
                self.imported.new += writer.add(one.thing for one in some)
                self.forgotten += writer.refused
            self.came = some[-1].at

    def _again(self, source: Staged) -> None:
        """Adds all that was read from a source that was in the record before, unless the record has it by this run."""
        self.done.add(source.thing.id)
        codings = self.stage.codings(source.thing.id)
        with self.store.writing() as writer:
            if not writer.holds([one.thing.id for one in codings[-1:]]):
                articles = [one.thing.id for one in self.stage.articles(source.thing.id)]
                whole = [thing for id in articles for thing in self._whole(writer, id)]
                if whole:
                    self._add(writer, [*whole, *self._held(writer, codings, whole)])

    def codings(self) -> None:
        """Adds what says which run read what, in the order of the lines."""
        staged = self.stage.of(Coding)
        while some := [*islice(staged, _AT_ONCE)]:
            with self.store.writing() as writer:
                there = writer.holds([one.thing.id for one in some])
                left = self._held(writer, [one for one in some if one.thing.id not in there])
                self.imported.new["codings"] += writer.keep([one for one in left if isinstance(one, Coding)])

    def singly(self, *kinds: type[AnyThing]) -> None:
        """Adds the things of some kinds that refer to nothing but what is in the record by now."""
        for kind in kinds:
            staged = self.stage.of(kind)
            while some := [*islice(staged, _AT_ONCE)]:
                with self.store.writing() as writer:
                    self.imported.new += writer.add(self._held(writer, some))

    def incidents(self) -> None:
        """Adds the incidents, and those that the links make which came."""
        ends = {end for one in self.stage.of(Link) if isinstance(one.thing, Link) for end in _same(one.thing)}
        with self.store.writing() as writer:
            given = [one for one in self._held(writer, self.stage.of(Incident)) if isinstance(one, Incident)]
            self.imported.new["incidents"] += writer.stories().settle(given, ends)

    def _whole(self, writer: Writer, article: str) -> list[AnyThing]:
        """An article and all that stands in it, with the actors that it names; nothing where something is amiss."""
        story = self.stage.story(article)
        named = {id for one in story for id in references(one.thing)}
        actors = [one for one in self.stage.called(named) if isinstance(one.thing, Actor)]
        last = max((one.at for one in actors), default=0)
        if article in self.stage.spoiled:
            self._refuse(story[0], f"a line of it was refused, so none of its {len(story)} lines was taken")
            return []
        known = {one.thing.id for one in (*story, *actors)}
        for one in story:
            if reason := _amiss(one.thing, writer.holds({*references(one.thing)} - known) | known, _text(story)):
                self._refuse(one, f"{reason}; none of the {len(story)} lines of {article} was taken")
                return []
        before = [one.thing for one in self.stage.between(Actor, self.cast, 0 if self.forgotten else last)]
        self.cast = max(self.cast, last)
        return [*before, *(one.thing for one in actors), *(one.thing for one in story)]

    def _held(self, writer: Writer, staged: Iterable[Staged], beside: Collection[AnyThing] = ()) -> Sequence[AnyThing]:
        """The things that refer to nothing that is neither in the record nor beside them, nor before them."""
        given, known = [*staged], {thing.id for thing in beside}
        known |= writer.holds({id for one in given for id in references(one.thing)} - known)
        taken: list[AnyThing] = []
        for one in given:
            if isinstance(one.thing, Review) and one.thing.of not in known and writer.has_superseded(one.thing.of):
                known.add(one.thing.of)
            reason = _amiss(one.thing, known) or _cannot(one.thing, writer)
            if reason:
                self._refuse(one, reason)
            else:
                known.add(one.thing.id)
                taken.append(one.thing)
        return taken

    def _add(self, writer: Writer, things: Sequence[AnyThing]) -> None:
        self.imported.new += writer.add(things)
        kept, given = writer.stories(), writer.given
        named = {id for thing in given for id in references(thing)}
        beside = map(writer.get, named - {thing.id for thing in given})
        for story in stories(Record([*given, *(thing for thing in beside if thing)])):
            if not kept.holds(story.article):
                kept.add(story, ())

    def _refuse(self, one: Staged, reason: str) -> None:
        self.imported.refused.append(one.refused(reason))


def _amiss(thing: AnyThing, known: Collection[str], text: str | None = None) -> str | None:
    """What is wrong with a thing: that it refers to what is not there, or to words that are not in the text."""
    missing = next((id for id in references(thing) if id not in known), None)
    if missing:
        return f"refers to {missing}, which is not there"
    if text is not None and any(not 0 <= span.start <= span.end <= len(text) for span in spans_in(thing)):
        return "names characters that its article does not have"
    return None


def _cannot(thing: AnyThing, writer: Writer) -> str | None:
    """Why a review cannot be on what it is on."""
    if not isinstance(thing, Review) or not thing.changes:
        return None
    of = writer.get(thing.of)
    try:
        if isinstance(of, Fact):
            amended(of, thing.changes, reason="")
    except DetenteError as error:
        return error.what
    return None


def _text(story: Sequence[Staged]) -> str | None:
    return next((one.thing.text for one in story if isinstance(one.thing, Article)), None)


def _same(link: Link) -> Iterator[str]:
    """The events that a link says are one happening."""
    if link.kind == "same":
        yield from (link.from_, link.to)
