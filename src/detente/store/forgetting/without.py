"""What was read from a source, without an actor: what it takes part in goes, its names are blacked out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from detente.record import Actor, Article, Coded, Date, Event, Mention, PassageKind, Span, Statement
from detente.store.forgetting.names import Names, blacked, overlap, spoken

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Who is to be in nothing any more: ids, mentions that people decided to mean it, and names."""

    ids: frozenset[str]
    mentions: frozenset[str]
    names: Names

    def names_it(self, mention: Mention) -> bool:
        """Whether a mention stands for it alone."""
        return mention.actor in self.ids or mention.id in self.mentions

    def is_in(self, line: str) -> bool:
        """Whether a line of JSON names it by a whole name, or keeps a thing that names it."""
        return any(f'"{id}"' in line for id in self.ids) or bool(self.names.telling(spoken(line)))

    def is_among(self, mention: Mention) -> bool:
        """Whether a mention means it, alone or as one of several."""
        return self.names_it(mention) or not self.ids.isdisjoint(mention.members)


def without(things: Sequence[Coded], whom: Forgotten) -> tuple[Coded, ...]:
    """The things of a source that are left, in their order; names in them are blacked out."""
    mentions = [thing for thing in things if isinstance(thing, Mention)]
    gone = _gone(things, mentions, whom)
    dark = {thing.id: _places(thing, mentions, whom) for thing in things if isinstance(thing, Article)}
    return tuple(_left(thing, whom, dark) for thing in things if thing.id not in gone)


def _gone(things: Iterable[Coded], mentions: Iterable[Mention], whom: Forgotten) -> set[str]:
    """The ids of the actor, of its mentions, and of the facts that it takes part in or whose word is its."""
    own = {mention.id for mention in mentions if whom.is_among(mention)}
    statements = {thing.id for thing in things if isinstance(thing, Statement) and _speaks_of(thing, own, whom)}
    parties = own | statements
    events = {
        thing.id
        for thing in things
        if isinstance(thing, Event) and not parties.isdisjoint((*thing.actors, *thing.recipients, thing.asserted_by))
    }
    return {*whom.ids, *(mention.id for mention in mentions if whom.names_it(mention)), *statements, *events}


def _speaks_of(statement: Statement, own: set[str], whom: Forgotten) -> bool:
    taking = (statement.speaker, statement.via, *statement.addressees)
    return not own.isdisjoint(taking) or not whom.ids.isdisjoint(statement.about)


def _places(article: Article, mentions: Iterable[Mention], whom: Forgotten) -> list[Span]:
    """What of a text is to be black: its mentions, its names, and short ones where they do not name another."""
    here = [mention for mention in mentions if mention.article == article.id]
    own = [mention.span for mention in here if whom.names_it(mention)]
    others = [mention.span for mention in here if mention.actor and not whom.names_it(mention)]
    telling = whom.names.telling(article.text)
    short = (span for span in whom.names.spans(article.text) if not overlap(span, others))
    return [*own, *telling, *short]


def _left(thing: Coded, whom: Forgotten, dark: Mapping[str, Sequence[Span]]) -> Coded:
    match thing:
        case Article():
            return _article(thing, dark[thing.id], whom.names)
        case Mention():
            members = tuple(id for id in thing.members if id not in whom.ids)
            return replace(told_without(thing, whom.names), members=members)
        case Actor():
            return thing
        case Date() | Statement() | Event():
            return told_without(thing, whom.names)


def _article(article: Article, dark: Sequence[Span], names: Names) -> Article:
    text = blacked(article.text, dark)
    line = article.dateline
    return replace(
        article,
        text=text,
        title=_title(article, text, names),
        byline=_dark(article.byline, names),
        publisher=_dark(article.publisher, names),
        dateline=replace(line, place=_dark(line.place, names), date=_dark(line.date, names)) if line else None,
    )


def _title(article: Article, text: str, names: Names) -> str | None:
    """The title as it stands in the text now; by its own words where it does not stand there."""
    if article.title is None:
        return None
    shown = (passage.span for passage in article.passages if passage.kind is PassageKind.TITLE)
    at = next((span for span in shown if span.of(article.text) == article.title), None)
    return at.of(text) if at else names.blacked(article.title)


def _dark(words: str | None, names: Names) -> str | None:
    return None if words is None else names.blacked(words)


def told_without(thing: T, names: Names) -> T:
    """A thing with names blacked out of all words in it that somebody wrote, or that we wrote of it; ids stay."""
    plain: Any = msgspec.to_builtins(thing)
    now = _darkened(plain, names)
    return thing if now == plain else msgspec.convert(now, type(thing))


_WORDS = frozenset({"reasons", "reason", "name", "unit"})
"""The fields of facts in which words stand; of all others the values are ids, codes, dates and figures."""


def _darkened(value: Any, names: Names, *, is_words: bool = False) -> Any:
    match value:
        case str():
            return names.blacked(value) if is_words else value
        case dict():
            return {key: _darkened(it, names, is_words=key in _WORDS) for key, it in value.items()}
        case list() | tuple():
            return [_darkened(it, names, is_words=is_words) for it in value]
        case _:
            return value
