"""What a query has to know of the reviews: which actor is meant where another was read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, case

from detente.record import Record, reviewed
from detente.record.reviews import Verdicts, meant


@dataclass(frozen=True, slots=True)
class Decided:
    """The actors that mentions and actors stand for by review, by id; whom statements are about by it, by theirs."""

    meant: Mapping[str, str | None] = field(default_factory=dict)
    about: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def actor(self, column: ColumnElement[Any]) -> ColumnElement[Any]:
        """The actor that the actor of a column is."""
        return case(dict(self.meant), value=column, else_=column) if self.meant else column

    def actor_of(self, mention: Any) -> ColumnElement[Any]:
        """The actor that a mention means, given the columns of the mentions."""
        read = self.actor(mention.actor)
        return case(dict(self.meant), value=mention.id, else_=read) if self.meant else read

    @property
    def actors(self) -> frozenset[str]:
        """Those that something stands for which was read as another."""
        return frozenset(actor for actor in self.meant.values() if actor)


AS_READ = Decided()
"""What there is to know where nobody decided anything."""


def decided(by: Verdicts, touched: Record) -> Decided:
    """What verdicts come to; `touched` is all that was read from the articles with mentions that they are on."""
    about = {statement.id: statement.about for statement in reviewed(touched).statements}
    return Decided({id: meant(id, by) for id in by}, about)
