"""The lines of a ledger as flat rows."""

from dataclasses import dataclass

from detente.view.export.cells import ids, several
from detente.view.facts import Entry, figure


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """A line of a ledger as a row; several values in a cell are joined by "|"."""

    id: str
    date: str | None
    ledger: str
    state: str
    because: str | None
    because_of: str | None
    status: str
    root: str
    act: str | None
    mode: str | None
    actors: str
    actor_ids: str
    recipients: str
    recipient_ids: str
    object: str | None
    condition: str | None
    deadline: str | None
    effective: str | None
    quantities: str
    place: str | None
    reports: int
    sentence: str
    confidence: float
    article: str
    source: str


def ledger_row(entry: Entry) -> LedgerRow:
    """The row of a line."""
    view, event = entry.view, entry.view.event
    return LedgerRow(
        id=event.id,
        date=view.edtf,
        ledger=entry.ledger.value,
        state=entry.state.value,
        because=entry.became.link.reason if entry.became else None,
        because_of=entry.became.by.id if entry.became else None,
        status=event.status.value,
        root=event.root.value,
        act=event.act.value if event.act else None,
        mode=event.mode,
        actors=several(view.actors),
        actor_ids=ids(view.actors),
        recipients=several(view.recipients),
        recipient_ids=ids(view.recipients),
        object=view.object,
        condition=view.condition,
        deadline=event.deadline.edtf if event.deadline else None,
        effective=entry.effective,
        quantities="|".join(map(figure, event.quantities)),
        place=view.place,
        reports=view.reports,
        sentence=view.excerpt.words,
        confidence=event.confidence,
        article=event.article,
        source=view.uri,
    )
