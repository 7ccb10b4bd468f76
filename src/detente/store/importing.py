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

_AT_ONCE = 500
"""How many links or reviews go into a record in one transaction."""


@dataclass(slots=True)
class Imported:
    """What an import brought: how many things of each kind are new, and what was refused."""

    new: Counter[str] = field(default_factory=Counter)
    refused: list[Refused] = field(default_factory=list)


def import_lines(store: Store, lines: Iterable[Line], told: Callable[[], None] = lambda: None) -> Imported:
    """Adds the things of lines to a record; `told` hears of each source that is through.

    Raises BadRecord where a line that cannot be read does not say which story it is of; nothing is imported then.
    """
    with Stage() as stage:
        stage.fill(lines)
        made = _Import(store, stage, Imported(refused=stage.refused))
        made.singly(Run, Unread)
        for source in stage.of(Source):
            made.source(source)
            told()
        for article in stage.elsewhere():
            made.story(article)
        made.singly(Actor, Link)
        made.incidents()
        made.singly(Review)
        return made.imported


@dataclass(slots=True)
class _Import:
    """An import on its way."""

    store: Store
    stage: Stage
    imported: Imported
    cast: int = 0
    """Up to which place actors have gone in: they keep their order, and go in with the first story that needs them."""

    def source(self, source: Staged) -> None:
        """Adds a source with its articles, all that was read from them, and what says which run read it."""
        articles = [one.thing.id for one in self.stage.articles(source.thing.id)]
        with self.store.writing() as writer:
            whole = [thing for id in articles for thing in self._whole(writer, id, source)]
            if whole or not articles:
                self._add(writer, [source.thing, *whole])

    def story(self, article: str) -> None:
        """Adds what stands in an article whose source is not among the lines."""
        with self.store.writing() as writer:
            self._add(writer, self._whole(writer, article))

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

    def _whole(self, writer: Writer, article: str, source: Staged | None = None) -> list[AnyThing]:
        """An article and all that stands in it, with the actors that it names; nothing where something is amiss."""
        story = self.stage.story(article)
        named = {id for one in story for id in references(one.thing)}
        actors = [one for one in self.stage.called(named) if isinstance(one.thing, Actor)]
        last = max((one.at for one in actors), default=0)
        if article in self.stage.spoiled:
            self._refuse(story[0], f"a line of it was refused, so none of its {len(story)} lines was taken")
            return []
        known = {one.thing.id for one in (*story, *actors, *([source] if source else []))}
        for one in story:
            if reason := _amiss(one.thing, writer.holds({*references(one.thing)} - known) | known, _text(story)):
                self._refuse(one, f"{reason}; none of the {len(story)} lines of {article} was taken")
                return []
        before = [one.thing for one in self.stage.actors(self.cast, last)]
        self.cast = max(self.cast, last)
        return [*before, *(one.thing for one in actors), *(one.thing for one in story)]

    def _held(self, writer: Writer, staged: Iterable[Staged], beside: Collection[AnyThing] = ()) -> Sequence[AnyThing]:
        """The things that refer to nothing that is neither in the record nor beside them, nor before them."""
        given, known = [*staged], {thing.id for thing in beside}
        known |= writer.holds({id for one in given for id in references(one.thing)} - known)
        taken: list[AnyThing] = []
        for one in given:
            reason = _amiss(one.thing, known) or _cannot(one.thing, writer)
            if reason:
                self._refuse(one, reason)
            else:
                known.add(one.thing.id)
                taken.append(one.thing)
        return taken

    def _add(self, writer: Writer, things: Sequence[AnyThing]) -> None:
        self.imported.new += writer.add(things)
        kept, named = writer.stories(), {id for thing in things for id in references(thing)}
        beside = map(writer.get, named - {thing.id for thing in things})
        for story in stories(Record([*things, *(thing for thing in beside if thing)])):
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
