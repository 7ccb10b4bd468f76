"""Statements, mentions and dates as flat rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 (beside columns that are called date)

from detente.record import Actor, Record, hull
from detente.view.export.dataset.shared import Told, days, edtf_of, ends, ids, labels, mentions, same
from detente.view.export.dataset.shown import Shown
from detente.view.export.rows import statement_row
from detente.view.facts.lookup import named


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementData(Told):
    """A statement, with where each part of it stands."""

    id: str
    date: str | None
    first_day: Day | None
    last_day: Day | None
    date_basis: str | None
    date_reason: str | None
    kind: str
    quotation: str
    medium: str | None
    speaker: str | None
    speaker_id: str | None
    speaker_mention: str | None
    addressees: tuple[str, ...]
    addressee_ids: tuple[str, ...]
    addressee_mentions: tuple[str, ...]
    via: str | None
    via_mention: str | None
    cue: str | None
    cue_start: int | None
    cue_end: int | None
    words: str
    start: int
    end: int
    content_starts: tuple[int, ...]
    content_ends: tuple[int, ...]
    about_ids: tuple[str, ...]
    confidence: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionData(Told):
    """Words that stand for an actor."""

    id: str
    words: str
    start: int
    end: int
    how: str
    actor: str | None
    name: str | None
    members: tuple[str, ...]
    country: str | None
    confidence: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateData(Told):
    """Words that say when."""

    id: str
    words: str
    start: int
    end: int
    timex: str | None
    date: str | None
    first_day: Day | None
    last_day: Day | None
    date_basis: str
    confidence: float
    reasons: tuple[str, ...]


def statements(shown: Shown) -> Iterator[StatementData]:
    """The rows of the statements of a portion."""
    for view in shown.statements:
        statement = view.statement
        yield StatementData(
            **same(statement_row(view), "addressees", "addressee_ids", "about_ids", "article", "source"),
            **days(edtf_of(statement.date)),
            date_reason=statement.date.reason if statement.date else None,
            speaker_mention=statement.speaker,
            addressees=labels(view.addressees),
            addressee_ids=ids(view.addressees),
            addressee_mentions=mentions(view.addressees),
            via_mention=statement.via,
            **ends(statement.cue, "cue_"),
            **ends(hull(statement.content)),
            content_starts=tuple(span.start for span in statement.content),
            content_ends=tuple(span.end for span in statement.content),
            about_ids=statement.about,
            reasons=statement.reasons,
            **shown.told(statement.article),
        )


def named_in(shown: Shown) -> Iterator[MentionData]:
    """The rows of the mentions of a portion."""
    for mention in shown.record.mentions:
        text = shown.text(mention.article)
        yield MentionData(
            id=mention.id,
            words=mention.span.of(text),
            **ends(mention.span),
            how=mention.how.value,
            actor=mention.actor,
            name=_name(shown.record, mention.actor),
            members=mention.members,
            country=mention.country,
            confidence=mention.confidence,
            reasons=mention.reasons,
            **shown.told(mention.article),
        )


def _name(record: Record, actor: str | None) -> str | None:
    return named(record, Actor, actor).name if actor else None


def dated(shown: Shown) -> Iterator[DateData]:
    """The rows of the dates of a portion."""
    for one in shown.record.dates:
        yield DateData(
            id=one.id,
            words=one.span.of(shown.text(one.article)),
            **ends(one.span),
            timex=one.timex,
            date=one.edtf,
            **days(one.edtf),
            date_basis=one.basis.value,
            confidence=one.confidence,
            reasons=one.reasons,
            **shown.told(one.article),
        )
