"""What is learned from: pairs of sentences that people judged, and linked news of our own as detente reads it."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from msgspec.structs import replace

from detente.encode.labels import VERDICTS
from detente.encode.pairs import Row, row
from detente.encode.verdicts import whole
from detente.link.judge import BEARINGS, couple, in_order
from detente.link.proposition import Proposition
from detente.link.propositions import stories
from detente.record import Record, Span
from detente.view.evaluate.contradiction import is_held_out
from detente.view.evaluate.contradiction import load as load_inference
from detente.view.evaluate.links import Bundle, Found, marked, read
from detente.view.evaluate.links import load as load_links

TEXTS = Path("training/links")
"""Linked news of our own; no crisis of it is in evaluation/links."""
NOTHING = BEARINGS.index(None)
_STRANGERS, _DAYS = 20, (0, 0, 0, 1, 2, 4, 8, 16, 32)
"""How many pairs with the bundle before come with each bundle, and how many days may lie between."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """Two texts as the graph reads them, and the right answer: a verdict, or, with features, a bearing."""

    row: Row
    right: int
    features: tuple[float, ...] | None = None


def inference(path: Path, *, held_out: bool) -> list[Lesson]:
    """Pairs of sentences: those that are held out, or all others."""
    rows = (one for one in load_inference((path,)) if is_held_out(one) is held_out)
    return [Lesson(row(whole(r.premise), whole(r.hypothesis)), VERDICTS.index(r.label)) for r in rows]


def linked(paths: Iterable[Path], *, unread: bool) -> Iterator[Lesson]:
    """Every pair of propositions of each bundle, with what it is; those that may be linked or not are left out.

    With each bundle come some pairs with others before, of another crisis, as if they had been told in the same days.
    Facts that detente does not read are among them where `unread` says so, known by their words alone.
    """
    rng, before = random.Random(0), list[tuple[str, Proposition]]()
    for bundle in load_links(tuple(paths)):
        records = read(bundle)
        for first, second, right in pairs(bundle, records, unread=unread):
            yield lesson(first, second, right)
        here = [one for record in records for story in stories(record) for one in story.propositions]
        for crisis, other in rng.choices(before, k=_STRANGERS) if before and here else ():
            if crisis != bundle.crisis:
                mine = rng.choice(here)
                yield lesson(mine, replace(other, day=(mine.day or 0) + rng.choice(_DAYS)), NOTHING)
        before += ((bundle.crisis, one) for one in here)


def lesson(first: Proposition, second: Proposition, right: int) -> Lesson:
    """Two propositions, the earlier first, with the number of how they bear on each other."""
    one = couple(first, second)
    return Lesson(row(one.first, one.second), right, one.features)


def pairs(
    bundle: Bundle, records: Sequence[Record], *, unread: bool = False
) -> Iterator[tuple[Proposition, Proposition, int]]:
    """The propositions of a bundle two by two, the earlier first, and the number of how they bear on each other."""
    facts = told(bundle, records, unread=unread)
    for one, other in combinations(facts, 2):
        first, second = in_order(one, other)
        right = bears(bundle, facts[first], facts[second])
        if right is not None and takes(right, first, second):
            yield first, second, right


def told(bundle: Bundle, records: Sequence[Record], *, unread: bool = False) -> dict[Proposition, frozenset[str]]:
    """The propositions of a bundle, each with the marked facts that it is."""
    marks = marked(bundle, records)
    found = [one for record in records for story in stories(record) for one in story.propositions]
    facts = {one: _facts(one, marks) for one in found}
    if unread:
        facts |= dict(_unread(bundle, records, frozenset(fact for of in facts.values() for fact in of)))
    return facts


def _unread(
    bundle: Bundle, records: Sequence[Record], read: frozenset[str]
) -> Iterator[tuple[Proposition, frozenset[str]]]:
    """The marked facts that detente does not read, as propositions that only their words are known of."""
    for fact in bundle.facts:
        if fact.id not in read and (record := records[fact.article]).articles:
            article = record.articles[0]
            text, told = bundle.articles[fact.article].text, article.published.edtf
            day = date.fromisoformat(told).toordinal() if told else None
            sentence = _sentence(text, at := text.index(fact.words), at + len(fact.words))
            words = Span(at, at + len(fact.words)).shifted(-sentence.start)
            said = fact.kind == "statement"
            one = Proposition(
                statement=fact.id if said else None,
                event=None if said else fact.id,
                article=article.id,
                outlet=None,
                day=day,
                at=at,
                text=sentence.of(text),
                words=words,
            )
            yield one, frozenset([fact.id])


def _sentence(text: str, start: int, end: int) -> Span:
    last = text.find(". ", end)
    return Span(text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0, last + 1 if last >= 0 else len(text))


def _facts(one: Proposition, marks: dict[str, frozenset[str]]) -> frozenset[str]:
    nothing: frozenset[str] = frozenset()
    return nothing.union(*(marks.get(id, nothing) for id in (one.statement, one.event) if id))


def bears(bundle: Bundle, first: frozenset[str], second: frozenset[str]) -> int | None:
    """The bearing of two propositions that are these facts of the gold; None where none is wrong."""
    for number, bearing in enumerate(BEARINGS):
        if bearing:
            kind, back = bearing
            read = Found(kind, *((second, first) if back else (first, second)))
            if any(read.is_(gold) for gold in bundle.links):
                return number
            if any(read.is_(gold) for gold in bundle.also):
                return None
    return NOTHING


def takes(right: int, first: Proposition, second: Proposition) -> bool:
    """Whether both have the fact that a link of this kind ends at."""
    bearing = BEARINGS[right]
    return bearing is None or bool(first.end(bearing[0]) and second.end(bearing[0]))
