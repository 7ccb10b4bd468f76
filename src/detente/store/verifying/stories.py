"""Checks of what articles are held against others by: it is what their facts make, and is found by its anchors."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib.metadata import version
from typing import Any

from msgspec import DecodeError, structs
from msgspec.json import Decoder
from sqlalchemy import Connection

from detente.link.anchors import blocks, reach
from detente.link.proposition import Proposition, Story
from detente.link.propositions import stories
from detente.record import Actor, AnyThing, Record, Run
from detente.record.references import references
from detente.store import tables
from detente.store.kept import line_of
from detente.store.plain import few, rows_of
from detente.store.verifying.finding import Wrong
from detente.store.verifying.page import Page, Row, Whole, rows_where, thing_in

_RUNS = """
SELECT codings.source, runs.json FROM codings JOIN runs ON runs.id = codings.run
WHERE codings.source IN ({}) ORDER BY codings.seq
"""
_ACTORS = "SELECT json FROM actors WHERE id IN ({})"
_RENAMED = "SELECT thing FROM superseded WHERE thing IN ({})"
_ELSEWHERE = """
SELECT id FROM actors WHERE id IN ({}) AND (
    EXISTS (SELECT 1 FROM mentions WHERE actor = actors.id AND article <> ?)
    OR EXISTS (SELECT 1 FROM members JOIN mentions ON mentions.id = members.mention
        WHERE members.actor = actors.id AND article <> ?)
    OR EXISTS (SELECT 1 FROM topics JOIN statements ON statements.id = topics.statement
        WHERE topics.actor = actors.id AND article <> ?))
"""
_story = Decoder(Story)


def are_found_by_their_anchors(page: Page) -> Iterator[Wrong]:
    """The columns of a story, and what it is found by, are what the story says."""
    kept = _kept(page)
    found = _anchors(page.connection, kept)
    for id, row in kept.items():
        story = _read(row)
        if story is None or story.article != id:
            yield Wrong("stories", id, "its JSON holds no story of its article")
            continue
        wanted = {**reach(story)._asdict(), "anchors": line_of(story.anchors)}
        for name in (name for name, value in wanted.items() if row[name] != value):
            yield Wrong("stories", id, f"its column {name} is not what its JSON says")
        if blocks(story) != found.get(id, {}):
            yield Wrong("anchors", id, "the story is not found by what tells it from others")


def are_what_facts_make(page: Page) -> Iterator[Wrong]:
    """What this detente read and held against the rest is what it would make of the facts now.

    Another may have made it in another way. A story tells of an actor as its own article does, the record as the first
    that named it in a run: where others name one too, or it has been renamed since, the story may have it otherwise.
    """
    kept, ours = _kept(page), _read_by_this(page.connection, page)
    named = _actors(page.connection, ours)
    for whole in ours:
        row, made = kept.get(whole.article.id), _made(whole, named)
        story = _read(row) if row else None
        if made is None or (row and story is None):
            continue
        if story is None:
            if made.propositions:
                yield Wrong("stories", whole.article.id, "its facts have never been held against others")
        elif not (_is_same(story, made) or (_tells_same(story, made) and _told_otherwise(page.connection, whole))):
            yield Wrong("stories", whole.article.id, "is not what the facts of its article make")


def _kept(page: Page) -> Mapping[str, Row]:
    return {row["article"]: row for row in rows_where(page.connection, tables.stories, "article", page.wholes)}


def _anchors(connection: Connection, ids: Collection[str]) -> Mapping[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for row in rows_where(connection, tables.anchors, "article", ids):
        found.setdefault(row["article"], {})[row["key"]] = row["bits"]
    return found


def _read(row: Row) -> Story | None:
    try:
        return _story.decode(row["json"])
    except (DecodeError, TypeError):
        return None


def _read_by_this(connection: Connection, page: Page) -> list[Whole]:
    """The articles whose source was last read by a run of this detente."""
    sources = {whole.article.source for whole in page.wholes.values()}
    runs = {source: thing_in(line) for source, line in rows_of(connection, _RUNS, sources)}
    return [whole for whole in page.wholes.values() if _is_of_this(runs.get(whole.article.source))]


def _is_of_this(run: AnyThing | None) -> bool:
    return isinstance(run, Run) and (run.version, run.fingerprints.get("tables")) == _this()


@cache
def _this() -> tuple[str, str]:
    from detente.run.stamp import tables_fingerprint  # noqa: PLC0415 (it brings all that reads, which is slow to import)

    return version("detente"), tables_fingerprint()


def _actors(connection: Connection, wholes: Collection[Whole]) -> dict[str, Actor]:
    """Those whom some articles name, by id."""
    named = {id for whole in wholes for id in _named(whole)}
    things = (thing_in(line) for (line,) in rows_of(connection, _ACTORS, named))
    return {thing.id: thing for thing in things if isinstance(thing, Actor)}


def _named(whole: Whole) -> set[str]:
    return {id for mention in whole.mentions.values() for id in mention.actors}


def _made(whole: Whole, actors: Mapping[str, Actor]) -> Story | None:
    """The story that facts make; one of nothing where they make none, and None where they are not sound themselves."""
    named = _named(whole)
    known = Record([whole.article, *(actors[id] for id in named if id in actors), *whole.facts])
    about = {id for statement in whole.statements.values() for id in statement.about}
    needed = {id for fact in whole.facts for id in references(fact)} - about | named
    try:
        told = stories(known) if all(id in known for id in needed) else None
    except ValueError:  # of a date that is none, or of words that are nowhere
        return None
    return None if told is None else next(iter(told), _nothing(whole))


def _nothing(whole: Whole) -> Story:
    return Story(article=whole.article.id, day=None, anchors={}, propositions=())


def _is_same(one: Story, other: Story) -> bool:
    return line_of(one) == line_of(other)


def _tells_same(one: Story, other: Story) -> bool:
    """Whether two stories are the same but for who their actors are."""
    return [*map(_without_names, one.propositions)] == [*map(_without_names, other.propositions)]


def _without_names(told: Proposition) -> dict[str, Any]:
    parties = {"by": [party.id for party in told.by], "to": [party.id for party in told.to]}
    return {**structs.asdict(told), **parties}


def _told_otherwise(connection: Connection, whole: Whole) -> bool:
    """Whether the record may have one whom an article names otherwise than that does."""
    named, article = [*_named(whole)], whole.article.id
    if any(rows_of(connection, _RENAMED, named)):
        return True
    elsewhere = _ELSEWHERE.format(", ".join("?" * len(named)))
    return bool(named and few(connection, elsewhere, *named, article, article, article))
