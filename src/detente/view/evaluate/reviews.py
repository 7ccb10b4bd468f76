"""What people decided on a record, held against what is read now: `detente export --reviews` gives such cases."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import msgspec

from detente.link.linking import link
from detente.record import LANGUAGES, AnyThing, Article, Basis, Event, Mention, Published, Record, Statement, Verdict
from detente.record.errors import BadGold
from detente.run import read_article
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.scores import ratio
from detente.view.evaluate.task import Task
from detente.view.export.case import Case, Fields, Place, Value, fields_read, spans_of

_KEPT = 64
"""How many texts are kept read: cases of one text mostly follow each other."""

Outcome = tuple[Case, tuple[Fields, ...]]
"""A case, and what is read now where it is on something."""


def load(files: tuple[Path, ...]) -> tuple[Case, ...]:
    """The cases of the files, in order; raises BadGold where one says what cannot be."""
    found = read_all(files, Case)
    for case in found:
        if {place.text for place in case.told} - set(range(len(case.texts))) or len(case.told) != _facts_of(case):
            raise BadGold("names a text or a fact that is not there", where=case.review, advice="export it anew")
    return found


def _facts_of(case: Case) -> int:
    return 2 if case.type == "link" else 1


def predict(case: Case) -> tuple[Fields, ...]:
    """What is read now of the kind of thing that a case is on, in its place: nothing, one, or several."""
    record = _read(*(msgspec.json.encode(article) for article in case.texts))
    places = [[thing.id for thing in _at(record, case, place)] for place in case.told]
    if case.type == "link":
        joined = (one for one in record.links if one.from_ in places[0] and one.to in places[1])
        return tuple(fields_read(record, one) for one in joined)
    return tuple(fields_read(record, thing) for thing in _at(record, case, case.told[0]))


@lru_cache(maxsize=_KEPT)
def _read(*texts: bytes) -> Record:
    """The record of articles, given as JSON, with the links between their facts."""
    articles = [msgspec.json.decode(text, type=Article) for text in texts]
    return link(Record(thing for article in articles for thing in _facts(_as_it_came(article))))


def _facts(article: Article) -> Iterator[AnyThing]:
    yield article
    if article.language in LANGUAGES:
        yield from read_article(article).facts()


def _as_it_came(article: Article) -> Article:
    """The article without a date that reading it gave it."""
    told = article.published.inferred and article.published.basis is Basis.TEXT
    unknown = Published(edtf=None, basis=Basis.UNKNOWN)
    return msgspec.structs.replace(article, published=unknown) if told else article


def _at(record: Record, case: Case, place: Place) -> Iterator[Event | Statement | Mention]:
    """What stands in a place."""
    things: Iterable[Event | Statement | Mention] = (*record.events, *record.statements, *record.mentions)
    article = case.texts[place.text].id
    for thing in things:
        if thing.article == article and type(thing).__name__.lower() == place.type and spans_of(thing) == place.at:
            yield thing


def holds(case: Case, now: Sequence[Fields]) -> bool:
    """Whether what is read now is what a verdict says.

    Accepted: something is read with all fields as they were. Amended: something is read with those fields as they are
    to be. Rejected: nothing is read there any more; of several events on one trigger, none of that root; of links, none
    of that kind; a mention means none of those.
    """
    match case.verdict:
        case Verdict.ACCEPT:
            return any(_agree(case.read, one) for one in now)
        case Verdict.AMEND:
            return any(_agree(case.to_be, one) for one in now)
    telling = {"event": "root", "link": "kind", "mention": "actor"}.get(case.type)
    return not [one for one in now if telling is None or _same(one.get(telling), case.read.get(telling))]


def _agree(asked: Fields, read: Fields) -> bool:
    return all(_same(read.get(name), value) for name, value in asked.items())


def _same(one: Value, other: Value) -> bool:
    return _key(one) == _key(other)


def _key(value: Value) -> object:
    """What is compared: of those who take part the names, or the words where nobody is settled on; in any order."""
    if not isinstance(value, tuple):
        return value
    return {part.names or (part.words,) for part in value}


_ASKED: dict[str, Callable[[Case], bool]] = {
    "hold": lambda _: True,
    "accepted hold": lambda case: case.verdict is Verdict.ACCEPT,
    "rejected hold": lambda case: case.verdict is Verdict.REJECT,
    "amended hold": lambda case: case.verdict is Verdict.AMEND,
}


def score(outcomes: Sequence[Outcome]) -> tuple[Figure, ...]:
    """The share of verdicts that hold: of all, and of those of each kind that there are."""
    figures = []
    for name, asked in _ASKED.items():
        held = [holds(case, now) for case, now in outcomes if asked(case)]
        if held:
            figures.append(Figure(name, ratio(sum(held), len(held)), len(held)))
    return tuple(figures)


def missed(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """The verdicts that do not hold, each in a line: what is asked, of which words, and what is read instead."""
    return tuple(_miss(case, now) for case, now in outcomes if not holds(case, now))


def _miss(case: Case, now: Sequence[Fields]) -> str:
    words = " / ".join(place.words for place in case.told)
    asked = {Verdict.ACCEPT: case.read, Verdict.AMEND: case.to_be}.get(case.verdict)
    wanted = _written(asked) if asked is not None else "nothing"
    different = (_written({name: one[name] for name in (asked or case.read) if name in one}) for one in now)
    return f"{case.review}: {case.type} “{words}”: {wanted}; read: {' | '.join(different) or 'nothing'}"


def _written(fields: Fields) -> str:
    return ", ".join(f"{name}={_plain(value)}" for name, value in fields.items())


def _plain(value: Value) -> str:
    if not isinstance(value, tuple):
        return value or ""
    return "+".join("/".join(part.names) or f"“{part.words}”" for part in value)


TASK = Task(load=load, predict=predict, score=score, missed=missed)
