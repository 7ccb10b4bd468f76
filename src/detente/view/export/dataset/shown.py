"""A portion as it is shown: each view and each origin worked out once for all tables."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from detente.record import Article, Record
from detente.store import Portion
from detente.view.export.dataset.shared import told
from detente.view.facts import EventView, StatementView, event_view, statement_view
from detente.view.facts.lookup import named


@dataclass(frozen=True)
class Shown:
    """A portion with the views of its facts."""

    portion: Portion
    _told: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def record(self) -> Record:
        """The record of the portion."""
        return self.portion.record

    @cached_property
    def events(self) -> tuple[EventView, ...]:
        """The views of the events that were asked for."""
        return tuple(event_view(self.record, event) for event in self.portion.events)

    @cached_property
    def statements(self) -> tuple[StatementView, ...]:
        """The views of the statements that were asked for."""
        return tuple(statement_view(self.record, statement) for statement in self.portion.statements)

    def text(self, article: str) -> str:
        """The text of an article."""
        return named(self.record, Article, article).text

    def told(self, article: str) -> dict[str, Any]:
        """The cells that say where a row was read."""
        if article not in self._told:
            self._told[article] = told(self.record, article)
        return self._told[article]
