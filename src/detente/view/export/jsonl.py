"""A record as lines of JSON, nothing of what is asked for lost; `detente import` takes them back."""

from collections.abc import Iterable, Iterator
from typing import IO

from detente.record import KINDS, AnyThing, Article, Date, Event, Link, LinkKind, Mention, Record, Run, Statement
from detente.record.incidents import incidents
from detente.record.serial import to_line
from detente.view.export.selection import Exported, Selection

_EVERY = 1_000
"""After how many lines one hears how far it has come."""


def write_jsonl(selection: Selection, out: IO[str]) -> Exported:
    """Writes a thing a line; nothing refers to a later line."""
    exported = Exported()
    lines = _whole(selection) if selection.whole else _some(selection)
    for kind, line in lines:
        out.write(line + "\n")
        exported.written[kind] += 1
    return exported


def _whole(selection: Selection) -> Iterator[tuple[str, str]]:
    """All things, kind by kind, in the order of `Record.to_jsonl`."""
    seen = selection.seen
    share = seen.count(Article) / max(1, sum(seen.count(kind) for kind in KINDS.values()))
    for name, kind in KINDS.items():
        lines = map(to_line, _things(seen.things(kind))) if seen.changed else seen.lines(kind)
        for number, line in enumerate(lines):
            yield name, line
            if number % _EVERY == 0:
                selection.told(share * _EVERY)


def _things(things: Iterable[object]) -> Iterator[AnyThing]:
    return (thing for thing in things if isinstance(thing, AnyThing))


def _some(selection: Selection) -> Iterator[tuple[str, str]]:
    """The facts that were asked for, story by story, with all that they refer to; then what links them."""
    once = _Once()
    yield from once(selection.seen.things(Run))
    for portion in selection.portions():
        yield from once(portion.record)
    same: list[Link] = []
    for record, links in selection.links():
        yield from once(links)
        yield from once(_reviews(record, links))
        same += (link for link in links if link.kind is LinkKind.SAME)
    yield from once(incidents(same))


def _reviews(record: Record, links: Iterable[Link]) -> Iterator[AnyThing]:
    on = {link.id for link in links}
    for review in record.reviews:
        if review.of in on:
            on.add(review.id)
            yield review


_NAMES = {kind: name for name, kind in KINDS.items()}
_MANY = Mention | Date | Event | Statement
"""What stands in one article, and so in one portion: it need not be remembered."""


class _Once:
    """Gives each thing once, as a line with its kind."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def __call__(self, things: Iterable[AnyThing]) -> Iterator[tuple[str, str]]:
        for thing in things:
            if thing.id not in self._given:
                if not isinstance(thing, _MANY):
                    self._given.add(thing.id)
                yield _NAMES[type(thing)], to_line(thing)
