"""A link as it is shown: both facts in the words in which they were told, and who stands against himself in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from detente.link.proposition import speaks_for_its_state
from detente.link.rifts import AGAINST, SPOKEN, TURNS, Rift
from detente.record import Actor, Event, Link, LinkKind, Record, Statement
from detente.record.errors import NotInRecord
from detente.view.facts.article import FactView
from detente.view.facts.event import event_view
from detente.view.facts.happening import reports
from detente.view.facts.order import in_order, in_time
from detente.view.facts.statement import StatementView, statement_view


@dataclass(frozen=True, slots=True)
class LinkView:
    """What one shows of a link: `by` is the fact that it is from, `to` the one that it leads to."""

    link: Link
    by: FactView
    to: FactView
    rift: Rift | None

    @property
    def id(self) -> str:
        return self.link.id

    @property
    def later(self) -> FactView:
        """The later of the two facts."""
        return in_order(self.by, self.to)[-1]


@dataclass(frozen=True, slots=True)
class Linking:
    """The links from a fact and to it, and the ids of all reports of its happening; these are empty where it is one."""

    out: tuple[Link, ...] = ()
    into: tuple[Link, ...] = ()
    reports: tuple[str, ...] = ()


def link_views(record: Record, links: Iterable[Link] | None = None) -> tuple[LinkView, ...]:
    """The views of some links of a record, of all where none are given, in order of time of the later fact."""
    told = reports(record)
    views = (_view(record, link, told) for link in (record.links if links is None else links))
    return tuple(sorted(views, key=_in_time))


def linking(record: Record) -> Mapping[str, Linking]:
    """What links and incidents say of the facts of a record, by the id of each that has any."""
    told, out, into = reports(record), dict[str, list[Link]](), dict[str, list[Link]]()
    for link in sorted(record.links, key=lambda link: link.id):
        out.setdefault(link.from_, []).append(link)
        into.setdefault(link.to, []).append(link)
    ids = dict.fromkeys((*out, *into, *told))
    return {id: Linking(tuple(out.get(id, ())), tuple(into.get(id, ())), told.get(id, ())) for id in ids}


def fact_view(record: Record, id: str, told: Mapping[str, tuple[str, ...]]) -> FactView:
    """The view of a statement or an event of the record, with how many report it."""
    match record[id]:
        case Statement() as statement:
            return statement_view(record, statement)
        case Event() as event:
            return event_view(record, event, reports=len(told.get(id, (id,))))
    raise NotInRecord("names no fact", where=repr(id), advice="the record contradicts itself")


def _view(record: Record, link: Link, told: Mapping[str, tuple[str, ...]]) -> LinkView:
    by, to = fact_view(record, link.from_, told), fact_view(record, link.to, told)
    return LinkView(link, by, to, _rift(link.kind, by, to))


def _in_time(view: LinkView) -> tuple[Any, ...]:
    return (*map(in_time, reversed(in_order(view.by, view.to))), view.id)


def _rift(kind: LinkKind, by: FactView, to: FactView) -> Rift | None:
    """Who stands against himself; None where nobody does."""
    if kind not in AGAINST:
        return None
    mine, theirs = _speakers(kind, by), _speakers(kind, to)
    if mine == theirs and len(mine) == 1:
        return Rift.SPEAKER
    return Rift.GOVERNMENT if _states(mine) & _states(theirs) else None


def _speakers(kind: LinkKind, view: FactView) -> frozenset[Actor]:
    """Whose words a fact is: of an event whoever tells it, or, where it is words that one turns from, who spoke."""
    if isinstance(view, StatementView) or view.event.asserted_by is not None:
        return frozenset(view.speaker.actors if view.speaker else ())
    said = kind in TURNS and view.bearing in SPOKEN
    return frozenset(actor for party in view.actors for actor in party.actors) if said else frozenset()


def _states(speakers: frozenset[Actor]) -> frozenset[str]:
    """The states that some speak for."""
    return frozenset(actor.country for actor in speakers if actor.country and speaks_for_its_state(actor))
