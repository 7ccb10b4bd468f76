"""What one reviews: a fact or a link, with all that was decided on it."""

from dataclasses import dataclass

from detente.record import Event, Link, Record, Review, Statement
from detente.record.amending import Fact
from detente.record.errors import BadReview
from detente.record.reviews import verdicts, with_rejected
from detente.store import Store
from detente.view.facts import FactView, LinkView, ReviewView, fact_view, history, link_views, reports
from detente.view.facts.lookup import named

_KINDS: dict[type[Fact], type[Fact]] = {kind: kind for kind in (Event, Statement, Link)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A fact or link as reviews have it, there also where it is rejected."""

    record: Record
    """All that was read around it, with what is rejected still there."""
    fact: Fact
    view: FactView | LinkView
    decided: Review | None
    """What decides on it."""
    history: tuple[ReviewView, ...]

    @property
    def views(self) -> tuple[FactView, ...]:
        """The fact; of a link both, the one that it is from first."""
        return (self.view.by, self.view.to) if isinstance(self.view, LinkView) else (self.view,)


def subject(store: Store, id: str) -> Subject:
    """The fact or link with an id; raises NotInRecord or BadReview where there is none."""
    thing = store.get(id)
    if not isinstance(thing, Event | Statement | Link):
        raise BadReview("is no statement, event or link", where=thing.id, advice="these are reviewed here")
    read = store.articles(_articles(store, thing), links=True)
    record = with_rejected(read)
    fact = named(record, _KINDS[type(thing)], thing.id)
    return Subject(
        record=record,
        fact=fact,
        view=_view(record, fact),
        decided=verdicts(read.reviews).get(fact.id),
        history=tuple(history(read, fact.id)),
    )


def _articles(store: Store, fact: Fact) -> list[str]:
    """The ids of the articles that a fact was read from; of a link both."""
    if not isinstance(fact, Link):
        return [fact.article]
    return [end.article for end in map(store.get, (fact.from_, fact.to)) if isinstance(end, Event | Statement)]


def _view(record: Record, fact: Fact) -> FactView | LinkView:
    return link_views(record, [fact])[0] if isinstance(fact, Link) else fact_view(record, fact.id, reports(record))
