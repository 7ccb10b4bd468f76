"""A statement as it is shown: who said what to whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from detente.record import Actor, Article, Quotation, Record, Span, Statement, hull, words_at
from detente.view.facts.excerpt import Evidence, Excerpt, excerpt
from detente.view.facts.lookup import named, uri_of
from detente.view.facts.party import Party, labels, parties, party

_MARK = re.compile(r"''|``|[“”„\"'‘’«»‹›]")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """What one shows of a statement."""

    statement: Statement
    article: Article
    uri: str
    speaker: Party | None
    addressees: tuple[Party, ...]
    via: Party | None
    about: tuple[Actor, ...]
    cue: str | None
    excerpt: Excerpt
    """From the first to the last word of speaker, cue and content that stand together, with each marked."""

    @property
    def fact(self) -> Statement:
        return self.statement

    @property
    def id(self) -> str:
        return self.statement.id

    @property
    def start(self) -> int:
        """Where in the article it stands."""
        return self.statement.content[0].start

    @property
    def edtf(self) -> str | None:
        return self.statement.date.edtf if self.statement.date else None

    @property
    def words(self) -> str:
        """What was said, its parts joined by an ellipsis, between quotation marks where it is quoted as it was."""
        words = words_at(self.statement.content, self.article.text)
        if self.statement.quotation is not Quotation.DIRECT or _MARK.match(words):
            return words
        return f"“{words}”"

    @property
    def dyad(self) -> str:
        """Who to whom."""
        speaker = self.speaker.label if self.speaker else "a speaker not named"
        return " → ".join(names for names in (speaker, labels(self.addressees)) if names)


def statement_view(record: Record, statement: Statement) -> StatementView:
    """The view of a statement of the record."""
    article = named(record, Article, statement.article)
    speaker = party(record, statement.speaker) if statement.speaker else None
    return StatementView(
        statement=statement,
        article=article,
        uri=uri_of(record, article),
        speaker=speaker,
        addressees=parties(record, statement.addressees),
        via=party(record, statement.via) if statement.via else None,
        about=tuple(named(record, Actor, id) for id in statement.about),
        cue=statement.cue.of(article.text) if statement.cue else None,
        excerpt=excerpt(article.text, _around(article.text, statement, speaker), _marks(statement, speaker)),
    )


def _around(text: str, statement: Statement, speaker: Party | None) -> Span:
    """The content with its quotation marks, and with cue and speaker where no paragraph ends between."""
    around = hull(statement.content)
    for near in (statement.cue, speaker.mention.span if speaker else None):
        wider = hull((around, near)) if near else around
        between = text[wider.start : around.start] + text[around.end : wider.end]
        around = around if "\n" in between else wider
    before = next((m for m in _MARK.finditer(text, max(around.start - 2, 0)) if m.end() == around.start), None)
    behind = _MARK.match(text, around.end)
    return Span(before.start() if before else around.start, behind.end() if behind else around.end)


def _marks(statement: Statement, speaker: Party | None) -> Iterator[tuple[Evidence, Span | None]]:
    yield Evidence.SPEAKER, speaker.mention.span if speaker else None
    yield Evidence.CUE, statement.cue
    yield from ((Evidence.CONTENT, span) for span in statement.content)
