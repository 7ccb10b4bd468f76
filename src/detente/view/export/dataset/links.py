"""Links and incidents as flat rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 (beside columns that are called date)

from detente.record import Incident
from detente.view.export.dataset.shared import days, same, web
from detente.view.export.link import link_row
from detente.view.export.selection import Selection
from detente.view.facts import link_views


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkData:
    """A link with both its facts."""

    id: str
    kind: str
    rift: str | None
    reason: str
    confidence: float
    from_: str
    from_what: str
    from_date: str | None
    from_first_day: Day | None
    from_last_day: Day | None
    from_by: str
    from_status: str | None
    from_on_the_word_of: str | None
    from_words: str
    from_article: str
    from_outlet: str | None
    from_published: str | None
    from_source: str
    from_url: str | None
    to: str
    to_what: str
    to_date: str | None
    to_first_day: Day | None
    to_last_day: Day | None
    to_by: str
    to_status: str | None
    to_on_the_word_of: str | None
    to_words: str
    to_article: str
    to_outlet: str | None
    to_published: str | None
    to_source: str
    to_url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentData:
    """An event that reports a happening which others report too."""

    id: str
    event: str
    reports: int


def links(selection: Selection) -> Iterator[LinkData]:
    """The rows of the links between the facts that were asked for."""
    for record, some in selection.links():
        for view in link_views(record, some):
            row = link_row(view)
            yield LinkData(
                **same(row),
                **days(row.from_date, "from_"),
                from_url=web(row.from_source),
                **days(row.to_date, "to_"),
                to_url=web(row.to_source),
            )


def incidents(selection: Selection) -> Iterator[IncidentData]:
    """A row for each event of each incident; only where the whole record is asked for."""
    if selection.whole:
        for incident in selection.seen.things(Incident):
            for event in incident.events:
                yield IncidentData(id=incident.id, event=event, reports=len(incident.events))
