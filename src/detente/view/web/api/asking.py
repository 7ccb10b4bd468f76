"""What the routes of the API can be asked: the filters of the pages, one parameter each, and which page of a list."""

from collections import Counter
from dataclasses import fields
from datetime import date
from typing import Any, Literal

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict
from pydantic.json_schema import SkipJsonSchema

from detente.link.rifts import Rift
from detente.record import ActorKind, LinkKind, Root, StatementKind, Status
from detente.record.bearing import Bearing
from detente.record.edtf import bounds
from detente.record.period import Period
from detente.store.catalogue import Filter, Judged, Order, What
from detente.view.facts import State
from detente.view.web.near import MOST as MOST_ALIKE
from detente.view.web.paging import on_page

PER_PAGE, MOST = 50, 500
_ACTOR = "By id, by country code, which means everybody of that country, or by the beginning of a word of the name."
_DATE = "A date of ISO 8601-2 (EDTF), such as 2031, 2031-03 or 2031-03-09."
_EDTF: JsonDict = {"format": "edtf"}
_SINGLE = frozenset(
    ("from", "until", "as_of", "search", "like", "min_confidence", "order", "period", "page", "per_page")
)
"""The parameters that are asked by one value."""


def _once(request: Request) -> None:
    """Refuses two values where one is meant: what stands before this server could heed the other one."""
    given = Counter(name for name, _ in request.query_params.multi_items())
    for name in sorted(_SINGLE & given.keys()):
        if given[name] > 1:
            raise RequestValidationError([{"type": "several", "loc": ("query", name), "msg": "One value, not several"}])


ONCE = [Depends(_once)]
"""What the routes of the API depend on: that nothing is asked twice over."""


class Asking(BaseModel):
    """Parameters of a query; one that is not known is an error."""

    model_config = ConfigDict(extra="forbid")


class Paging(Asking):
    """Which page of a list is asked for."""

    page: int = Field(1, ge=1, le=10_000_000, description="The page, from 1 on.")
    per_page: int = Field(PER_PAGE, ge=1, le=MOST, description="How many things a page holds.")

    @property
    def part(self) -> slice:
        """What of the whole list is on the page."""
        return on_page(self.page, self.per_page)


class Filtering(Asking):
    """Filters that facts pass; they all have to hold, and of several values of one any."""

    by: list[str] = Field([], description=f"Who acts or speaks. {_ACTOR}", examples=[["ARL"]])
    to: list[str] = Field([], description=f"To whom it is done or said. {_ACTOR}", examples=[["BSM"]])
    about: list[str] = Field([], description=f"Whom a statement is about. {_ACTOR}", examples=[["ilse-marn"]])
    teller: list[str] = Field([], description=f"On whose word an event is told. {_ACTOR}", examples=[["coast-front"]])
    actor: list[str] = Field([], description=f"Who takes part as any of these. {_ACTOR}", examples=[["ilse-marn"]])
    root: list[Root] = Field([], description="The root of an event in PLOVER 2.0.", examples=[["THREATEN"]])
    act: list[Root] = Field([], description="The root of what is promised, threatened, asked or refused.")
    status: list[Status] = Field([], description="Whether what the root names happened.", examples=[["occurred"]])
    bearing: list[Bearing] = Field([], description="How an event bears on what happened.", examples=[["threat"]])
    quad: list[Literal["1", "2", "3", "4"]] = Field(
        [], description="1 verbal, 2 material cooperation, 3 verbal, 4 material conflict.", examples=[["4"]]
    )
    place: list[str] = Field([], description="The country code of where an event took place.", examples=[["CHE"]])
    outlet: list[str] = Field(
        [], description="The publisher of the story, or the host that it comes from.", examples=[["Meridian Wire"]]
    )
    verdict: list[Judged] = Field(
        [], description="What reviews say of the fact. Without it none are found that are rejected."
    )
    article: list[str] = Field([], description="The id of the story.")
    incident: list[str] = Field([], description="The id of an incident: events that report one happening.")
    from_: str | SkipJsonSchema[None] = Field(
        None,
        alias="from",
        description=f"Not before this day. {_DATE}",
        examples=["2031-03"],
        json_schema_extra=_EDTF,
    )
    until: str | SkipJsonSchema[None] = Field(
        None, description=f"Not after this day. {_DATE}", examples=["2031-03-09"], json_schema_extra=_EDTF
    )
    search: str | SkipJsonSchema[None] = Field(
        None, min_length=1, max_length=500, description="Words that all have to stand in it.", examples=["sell gas"]
    )
    min_confidence: float = Field(0.0, ge=0, le=1, description="How sure it is at least.", examples=[0.8])

    def filter(self, **only: Any) -> Filter:
        """The filter that these ask for; raises BadEdtf where a date is none."""
        for day in (self.from_, self.until):
            if day is not None:
                bounds(day)
        known = {field.name: getattr(self, field.name) for field in fields(Filter) if hasattr(self, field.name)}
        values = {name: tuple(map(str, one)) if isinstance(one, list) else one for name, one in known.items()}
        return Filter(**{**values, "min_confidence": self.min_confidence or None, **only})


Earliest: Any = Field(
    "earliest", description="What stands first; what has no date stands last either way.", examples=["latest"]
)


class EventsAsked(Filtering, Paging):
    """What one can ask of events."""

    order: Literal["earliest", "latest"] = Earliest


class StatementsAsked(Filtering, Paging):
    """What one can ask of statements."""

    like: str | SkipJsonSchema[None] = Field(
        None,
        max_length=500,
        description=f"What they mean, in any words: the nearest in meaning stand first, {MOST_ALIKE} at most.",
        examples=["the sailors go free"],
    )
    kind: list[StatementKind] = Field([], description="What somebody said, or holds.", examples=[["speech"]])
    order: Literal["earliest", "latest"] = Earliest


class LinksAsked(Filtering, Paging):
    """What one can ask of links: filters hold of a fact at either end, `min_confidence` of the link."""

    kind: list[LinkKind] = Field([], description="What the one fact is to the other.", examples=[["denies"]])
    rift: list[Rift] = Field(
        [], description="Who stands against himself, or which government against itself.", examples=[["one speaker"]]
    )
    order: Order = Field(Order.EARLIEST, description="What stands first, by the later of the two facts.")


class FacetsAsked(Filtering):
    """What one can ask of facets."""

    what: list[What] = Field([], description="Events or statements.", examples=[["event"]])
    kind: list[StatementKind] = Field([], description="Of statements: what somebody said, or holds.")


class ArticlesAsked(Filtering, Paging):
    """What one can ask of stories: those are found that hold a fact which passes."""

    what: list[What] = Field([], description="Events or statements.", examples=[["event"]])
    kind: list[StatementKind] = Field([], description="Of statements: what somebody said, or holds.")
    order: Literal["earliest", "latest"] = Earliest


class DyadsAsked(Filtering, Paging):
    """What one can ask of dyads: events are counted that pass."""


class DyadAsked(Filtering):
    """What one can ask of one dyad."""

    period: Period = Field(Period.MONTH, description="How long the stretches of time are that one counts by.")


class LedgersAsked(Filtering):
    """What one can ask of all ledgers."""

    as_of: str | SkipJsonSchema[None] = Field(
        None, description=f"As one knew it on this day. {_DATE}", examples=["2031-03-09"], json_schema_extra=_EDTF
    )

    @property
    def day(self) -> date | None:
        """The last day of the date as of which one asks; raises BadEdtf where it is none."""
        return None if self.as_of is None else bounds(self.as_of)[1]


class LedgerAsked(LedgersAsked, Paging):
    """What one can ask of one ledger."""

    state: list[State] = Field([], description="What became of it.", examples=[["open"]])
    order: Literal["earliest", "latest"] = Earliest


class ActorsAsked(Paging):
    """What one can ask of actors."""

    search: str | SkipJsonSchema[None] = Field(
        None, min_length=1, max_length=500, description=f"Whom. {_ACTOR}", examples=["Marn"]
    )
    kind: list[ActorKind] = Field([], description="What they are.", examples=[["person"]])
    country: list[str] = Field([], description="The state that they belong to.", examples=[["ARL"]])
