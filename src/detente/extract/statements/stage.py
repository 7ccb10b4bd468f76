"""The stage that adds statements, and mentions for speakers that no stage before it marked."""

from dataclasses import dataclass

from detente.divide.document import Document
from detente.extract.dates.attach import date_of
from detente.extract.dates.story import times_of
from detente.extract.dates.times import Times
from detente.extract.reading import Reading
from detente.extract.statements.apart import apart
from detente.extract.statements.content import without_marks
from detente.extract.statements.find import find
from detente.extract.statements.found import Found, Named
from detente.extract.statements.medium import is_addressed, medium_of
from detente.extract.statements.pronouns import with_speakers
from detente.extract.statements.questions import question
from detente.extract.statements.resolve import about, mention_of
from detente.record import Mention, Span, Statement, When, make_id

_WHOLE = frozenset({"that", "quotation", "colon", "phrase"})
"""Frames whose content, where it is all between marks, is quoted word for word and not a phrase lifted out."""
_NOBODY = 0.6
"""What is left of the confidence in an attribution to nobody."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """A reading with all that was found in it, and what it says of time."""

    reading: Reading
    found: tuple[Found, ...]
    times: Times


class Statements:
    """Who said or holds what, in whose words, to whom and by which medium."""

    requires: frozenset[str] = frozenset({"mentions", "dates"})
    assigns: frozenset[str] = frozenset({"statements", "mentions"})

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with its statements, in order of the text."""
        found = find(reading.document, reading.encoding)
        reading = with_speakers(_with_mentions(reading, found), found)
        scene = _Scene(reading, found, times_of(reading.document, reading.dates))
        kept = apart(found, lambda f: _mention(reading, f.source))
        statements = {statement.id: statement for statement in (_statement(scene, f) for f in kept)}
        return reading.having(statements=tuple(statements.values()))


def _with_mentions(reading: Reading, found: tuple[Found, ...]) -> Reading:
    named = [n for f in found for n in (f.source, f.reporter, *_addressed(f)) if n]
    mentions = {m.id: m for m in (*reading.mentions, *(mention_of(reading, n) for n in named))}
    return reading.having(mentions=tuple(sorted(mentions.values(), key=lambda m: m.span)))


def _statement(scene: _Scene, found: Found) -> Statement:
    reading, document = scene.reading, scene.reading.document
    content, quotation = without_marks(document, found.content, whole=found.frame in _WHOLE)
    speaker = _mention(reading, found.source)
    reporter = _mention(reading, _reporter(scene, found))
    return Statement(
        id=make_id("statement", document.article.id, content),
        article=document.article.id,
        speaker=speaker.id if speaker else None,
        source=found.source.span if found.source else None,
        cue=found.cue_span,
        content=content,
        kind=found.cue.kind,
        quotation=quotation,
        medium=medium_of(document, found),
        addressees=tuple(mention_of(reading, name).id for name in _addressed(found)),
        via=reporter.id if reporter and not _same(reporter, speaker) else None,
        about=about(reading, _meant(document, found, content), speaker),
        date=_date(scene, found),
        confidence=found.cue.confidence * (1.0 if speaker else _NOBODY),
        reasons=(found.reason,),
    )


def _meant(document: Document, found: Found, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The content, behind the question that it answers."""
    asked = question(document, found)
    return (asked, *content) if asked else content


def _addressed(found: Found) -> tuple[Named, ...]:
    return tuple(filter(is_addressed, found.addressees))


def _mention(reading: Reading, name: Named | None) -> Mention | None:
    return mention_of(reading, name) if name else None


def _same(one: Mention, other: Mention | None) -> bool:
    return other is not None and (one.id == other.id or (one.actor is not None and one.actor == other.actor))


def _reporter(scene: _Scene, found: Found) -> Named | None:
    """Whoever quotes the source, else the source of the smallest attribution that has the cue for content."""
    if found.reporter:
        return found.reporter
    cue = found.cue_span
    around = [f for f in scene.found if f.source and _holds(f, cue) and not _holds(found, f.cue_span)]
    return min(around, key=lambda f: sum(s.length for s in f.content)).source if around else None


def _holds(found: Found, cue: Span | None) -> bool:
    return cue is not None and any(span.covers(cue) for span in found.content)


def _date(scene: _Scene, found: Found) -> When | None:
    """When it was said, by the dates that stand outside what was said."""
    if found.cue_span is None:
        return None
    sentence = scene.reading.document.sentences[found.sentence]
    cue = sentence.head_of(found.cue_span)
    return date_of(sentence, cue, scene.times, without=found.content) if cue else None
