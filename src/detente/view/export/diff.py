"""Runs, and what two of them read differently, as flat rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from detente.record import Article, Date, Event, Mention, Record, Review, Span, Statement
from detente.store import RunHead
from detente.view.diff import Change, Compared, Difference, Pairing, values
from detente.view.facts.lookup import named, uri_of

_LONGEST = 80
"""How many characters of a text without a title stand for it."""
_NEAR = 60
"""How many characters are shown at most on either side of words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffRow:
    """A field that two runs read differently, or a thing that only one of them read, whole in one cell."""

    change: str
    kind: str
    field: str
    first: str
    second: str
    words: str
    first_id: str | None
    second_id: str | None
    decided: str
    article: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """A run as a row; `made_with` are "tables=5f2c…|own table 1=…|published=2017"."""

    id: str
    version: str
    first: str | None
    last: str | None
    sources: int
    current: int
    made_with: str
    apart: str


def run_row(head: RunHead, apart: str) -> RunRow:
    """The row of a run; `apart` says what it was made with that the run before it was not."""
    run = head.run
    made_with = {**run.fingerprints, **{name: value for name, value in run.settings.items() if value}}
    return RunRow(
        id=run.id,
        version=run.version,
        first=head.first,
        last=head.last,
        sources=head.sources,
        current=head.current,
        made_with="|".join(f"{name}={value}" for name, value in made_with.items()),
        apart=apart,
    )


def diff_rows(difference: Difference, decided: Mapping[str, Review]) -> Iterator[DiffRow]:
    """The rows of what became of a thing: one a field that differs, or one for a thing of one run alone.

    `decided` are the reviews that hold, by what they are on.
    """
    pairing = difference.pairing
    record, thing = difference.second if pairing.second else difference.first, pairing.thing
    article = named(record, Article, thing.id if isinstance(thing, Article) else thing.article)
    cells = [(each.name, each.first, each.second) for each in pairing.fields]
    if pairing.change in (Change.ONLY_FIRST, Change.ONLY_SECOND):
        whole = told(record, thing)
        cells = [("", whole, "") if pairing.first else ("", "", whole)]
    for name, before, after in cells:
        yield DiffRow(
            change=pairing.change.value,
            kind=pairing.kind,
            field=name,
            first=before,
            second=after,
            words=words_around(record, thing),
            first_id=pairing.first.id if pairing.first else None,
            second_id=pairing.second.id if pairing.second else None,
            decided=_verdict(pairing, decided),
            article=article.id,
            source=uri_of(record, article),
        )


def _verdict(pairing: Pairing, decided: Mapping[str, Review]) -> str:
    ids = [thing.id for thing in (pairing.first, pairing.second) if thing]
    return next((decided[id].verdict.value for id in ids if id in decided), "")


def told(record: Record, thing: Compared) -> str:
    """A thing in one line: what it says in the fields that tell most."""
    said = values(record, thing)
    match thing:
        case Article():
            return said["title"] or words_around(record, thing)
        case Mention():
            return f"{said['span']} = {said['actor'] or 'not settled'}"
        case Date():
            return f"{said['span']} = {said['edtf'] or 'not worked out'}"
        case Statement():
            return f"{said['speaker'] or 'a speaker not named'}: {said['content']}"
        case Event():
            roots = "/".join(filter(None, (said["root"], said["act"])))
            return f"{roots} {said['status']}: {said['actors'] or '–'} → {said['recipients'] or '–'}"


def words_around(record: Record, thing: Compared) -> str:
    """The sentence of an event, what a statement says, other words between brackets; how an article begins."""
    match thing:
        case Article():
            return thing.title or " ".join(thing.text[:_LONGEST].split())
        case Event():
            return thing.sentence.of(named(record, Article, thing.article).text)
        case Statement():
            return values(record, thing)["content"]
        case _:
            return _in_brackets(named(record, Article, thing.article).text, thing.span)


def _in_brackets(text: str, span: Span) -> str:
    """Words between brackets, with whole words of their line around them."""
    before, behind = text[: span.start].rpartition("\n")[2], text[span.end :].partition("\n")[0]
    left = before if len(before) <= _NEAR else f"…{before[-_NEAR:].partition(' ')[2]}"
    right = behind if len(behind) <= _NEAR else f"{behind[:_NEAR].rpartition(' ')[0]}…"
    return f"{left}[{span.of(text)}]{right}".strip()
