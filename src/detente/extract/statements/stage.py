"""The stage that adds statements, and mentions for speakers that no stage before it marked."""

from detente.extract.reading import Reading
from detente.extract.statements.content import without_marks
from detente.extract.statements.find import find
from detente.extract.statements.found import Found, Named
from detente.extract.statements.medium import medium_of
from detente.extract.statements.resolve import about, mention_of
from detente.record import Mention, Statement, make_id

_WHOLE = frozenset({"that", "quotation", "colon", "phrase"})
"""Frames whose content, where it is all between marks, is quoted word for word and not a phrase lifted out."""
_NOBODY = 0.6
"""What is left of the confidence in an attribution to nobody."""


class Statements:
    """Who said or holds what, in whose words, to whom and by which medium."""

    requires = frozenset({"mentions", "dates"})
    assigns = frozenset({"statements", "mentions"})

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with its statements."""
        found = find(reading.document)
        reading = _with_mentions(reading, found)
        statements = {s.id: s for s in (_statement(reading, f, found) for f in found)}
        return reading.having(statements=tuple(statements.values()))


def _with_mentions(reading: Reading, found: tuple[Found, ...]) -> Reading:
    named = [n for f in found for n in (f.source, f.addressee) if n]
    mentions = {m.id: m for m in (*reading.mentions, *(mention_of(reading, n) for n in named))}
    return reading.having(mentions=tuple(sorted(mentions.values(), key=lambda m: m.span)))


def _statement(reading: Reading, found: Found, all_found: tuple[Found, ...]) -> Statement:
    document = reading.document
    content, quotation = without_marks(document, found.content, whole=found.frame in _WHOLE)
    speaker = _mention(reading, found.source)
    addressee = _mention(reading, found.addressee)
    reporter = _mention(reading, _reporter(found, all_found))
    return Statement(
        id=make_id("statement", document.article.id, content, found.cue_span),
        article=document.article.id,
        speaker=speaker.id if speaker else None,
        cue=found.cue_span,
        content=content,
        kind=found.cue.kind,
        quotation=quotation,
        medium=medium_of(document, found),
        addressees=(addressee.id,) if addressee else (),
        via=reporter.id if reporter else None,
        about=about(reading, content, speaker),
        date=None,
        confidence=found.cue.confidence * (1.0 if speaker else _NOBODY),
        reasons=(found.reason,),
    )


def _mention(reading: Reading, name: Named | None) -> Mention | None:
    return mention_of(reading, name) if name else None


def _reporter(found: Found, all_found: tuple[Found, ...]) -> Named | None:
    """Whoever reports the attribution: the source of the smallest attribution that has its cue for content."""
    around = [
        other
        for other in all_found
        if other.source and found.cue_span and any(span.covers(found.cue_span) for span in other.content)
    ]
    return min(around, key=lambda f: sum(s.length for s in f.content)).source if around else None
