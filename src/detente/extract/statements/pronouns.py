"""Whom "he said" means beside a quotation: whoever spoke last, never somebody whom the quotation names."""

from collections.abc import Iterator

from msgspec.structs import replace

from detente.extract.actors.anaphors import FIRST
from detente.extract.actors.genders import gender_of
from detente.extract.reading import Reading
from detente.extract.statements.found import Found
from detente.extract.statements.resolve import mention_of
from detente.record import Actor, ActorKind, How, Mention, hull

_GENDERS = {"he": "m", "she": "f"}
_NAMING = frozenset({How.NAME, How.TITLE, How.DESCRIPTION})
_CERTAIN = 0.75


def with_speakers(reading: Reading, found: tuple[Found, ...]) -> Reading:
    """The reading with the pronouns that quotations are attributed to standing for whoever speaks on."""
    for f in found:
        mention = mention_of(reading, f.source) if f.source and _is_pronoun(f) else None
        if mention and _is_quoted(reading, f):
            better = _resettled(reading, f, mention, _last_speaker(reading, f, found))
            own = {mention.id, *(m.id for m in _first_persons(reading, f) if m.actor == mention.actor)}
            reading = reading.having(mentions=tuple(_of(m, better) if m.id in own else m for m in reading.mentions))
    return reading


def _first_persons(reading: Reading, found: Found) -> Iterator[Mention]:
    """The mentions of the speaker by "I" in what is quoted."""
    for mention in _inside(reading, found):
        if mention.how is How.PRONOUN and mention.span.of(reading.document.text).lower() in FIRST:
            yield mention


def _inside(reading: Reading, found: Found) -> Iterator[Mention]:
    return (m for span in found.content for m in reading.mentions_within(span))


def _is_pronoun(found: Found) -> bool:
    return found.source is not None and found.source.head.text.lower() in _GENDERS


def _is_quoted(reading: Reading, found: Found) -> bool:
    return any(reading.document.quote_at(span.start) for span in found.content)


def _resettled(reading: Reading, found: Found, mention: Mention, speaker: Mention | None) -> Mention:
    """The pronoun's mention, of the last speaker where that fits, of nobody where the quotation names its actor."""
    word = found.source.head.text.lower() if found.source else ""
    last = reading.actor_of(speaker)
    if last and _fits(last, word):
        same = last.id == mention.actor
        return mention if same else _meaning(mention, last, "whoever spoke last goes on to speak")
    actor = reading.actor_of(mention)
    if actor and not _fits(actor, word):
        return _meaning(mention, None, "the pronoun is of another gender")
    if actor and any(m.actor == actor.id and m.how in _NAMING for m in _inside(reading, found)):
        return _meaning(mention, None, "a speaker does not name himself")
    return mention


def _meaning(mention: Mention, actor: Actor | None, reason: str) -> Mention:
    sure = _CERTAIN if actor else mention.confidence
    id, country = (actor.id, actor.country) if actor else (None, None)
    return replace(mention, actor=id, country=country, confidence=sure, reasons=(reason,))


def _of(mention: Mention, other: Mention) -> Mention:
    """A mention of whom another one means."""
    return replace(
        mention, actor=other.actor, country=other.country, confidence=other.confidence, reasons=other.reasons
    )


def _fits(actor: Actor, word: str) -> bool:
    return actor.kind is ActorKind.PERSON and gender_of(actor.name) in (None, _GENDERS[word])


def _last_speaker(reading: Reading, found: Found, everything: tuple[Found, ...]) -> Mention | None:
    """Whoever speaks in the attribution right before, unless somebody else is named between the two."""
    place = found.source.span.start if found.source else 0
    before = [f for f in everything if f.source and f.source.span.end < min(place, found.content[0].start)]
    last = max(before, key=lambda f: (_end(f), -f.content[0].start), default=None)
    if last is None or last.source is None or _is_far(reading, last, found) or _is_parted(reading, last, found):
        return None
    return mention_of(reading, last.source)


def _end(found: Found) -> int:
    spans = (*found.content, *((found.source.span,) if found.source else ()))
    return hull(spans).end


def _is_far(reading: Reading, last: Found, found: Found) -> bool:
    """Whether more than a paragraph lies between what was said last and the pronoun."""
    before = reading.document.sentence_at(_end(last) - 1)
    return before is None or reading.document.sentences[found.sentence].paragraph - before.paragraph > 1


def _is_parted(reading: Reading, last: Found, found: Found) -> bool:
    """Whether a person is named between what was said last and the pronoun, outside what is quoted."""
    start, end = _end(last), found.source.span.start if found.source else 0
    return any(
        start <= m.span.start < end and _is_person(reading, m) and not reading.document.quote_at(m.span.start)
        for m in reading.mentions
    )


def _is_person(reading: Reading, mention: Mention) -> bool:
    actor = reading.actor_of(mention)
    return mention.how in _NAMING and actor is not None and actor.kind is ActorKind.PERSON
