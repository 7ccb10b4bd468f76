"""Events as POLECAT publishes its own, by PLOVER 2.0, a JSON object a line; several values are joined by "; ".

Source: POLECAT, Harvard Dataverse, doi:10.7910/DVN/AJGVIT; keys behind `Version` are our own.
"""

from collections.abc import Iterable
from importlib.metadata import version
from typing import IO

import msgspec

from detente.record import ActorKind, Mention
from detente.store import Portion
from detente.view.export.coded.cells import Cell, day
from detente.view.export.coded.codes import country
from detente.view.export.coded.deeds import happened
from detente.view.export.selection import Exported, Selection
from detente.view.facts import EventView, Party

COLUMNS = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *("Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title"),
    *("Actor Name Raw", "Wikipedia Actor ID"),
    *("Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors"),
    *("Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename"),
    *("Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations"),
    *("Language", "Version"),
)
"""The keys of POLECAT in their order."""

OWN = ("Status", "Act", "CAMEO Code", "Condition", "Deadline", "Sentence", "Confidence", "Article", "URL")
"""The keys that say what POLECAT has no place for."""

_QUADS = {
    1: "VERBAL COOPERATION",
    2: "MATERIAL COOPERATION",
    3: "VERBAL CONFLICT",
    4: "MATERIAL CONFLICT",
}
_BODIES = frozenset(
    {ActorKind.ORGANISATION, ActorKind.COMPANY, ActorKind.MEDIA, ActorKind.PARTY, ActorKind.ARMED_GROUP}
)


def write_plover(selection: Selection, out: IO[str], *, all_statuses: bool = False) -> Exported:
    """Writes an object for each event that happened, or for each; `Status` says whether it did."""
    exported = Exported()
    for portion in selection.portions():
        stories = _Stories(portion)
        for view in happened(portion, exported, all_statuses=all_statuses):
            given = _event(view) | stories.of(view.article.id)
            out.write(msgspec.json.encode({key: given.get(key) for key in (*COLUMNS, *OWN)}).decode() + "\n")
            exported.written["events"] += 1
    return exported


def _event(view: EventView) -> dict[str, Cell]:
    event, article, place = view.event, view.article, view.event.place
    return {
        "Event ID": event.id,
        "Event Date": day(view.edtf),
        "Event Type": event.root.value,
        "Event Mode": event.mode,
        "Intensity": event.plover_score,
        "Quad Code": _QUADS[event.quad],
        "Contexts": _joined(event.contexts),
        **_side("Actor", view.actors),
        **_side("Recipient", view.recipients),
        "Placename": place.name if place else None,
        "City": place.name if place and place.latitude is not None else None,
        "Country": place.country if place else None,
        "Latitude": place.latitude if place else None,
        "Longitude": place.longitude if place else None,
        "Raw Placename": place.span.of(article.text) if place else None,
        "Source": article.publisher,
        "Publication Date": day(article.published.edtf),
        "Language": article.language,
        "Version": f"detente {version('detente')}",
        "Status": event.status.value,
        "Act": event.act.value if event.act else None,
        "CAMEO Code": event.cameo,
        "Condition": view.condition,
        "Deadline": event.deadline.edtf if event.deadline else None,
        "Sentence": view.excerpt.words,
        "Confidence": event.confidence,
        "Article": article.id,
        "URL": view.uri,
    }


def _side(end: str, parties: tuple[Party, ...]) -> dict[str, Cell]:
    actors = [actor for party in parties for actor in party.actors]
    countries = [actor.country for actor in actors]
    countries += [party.mention.country for party in parties if not party.actors]
    sectors = [sector for actor in actors for sector in actor.sectors]
    states = (country(iso) for iso in countries)
    return {
        f"{end} Name": _joined(actor.name for actor in actors),
        f"{end} Country": _joined(countries),
        f"{end} COW": _joined(state.cow for state in states if state),
        f"Primary {end} Sector": next(iter(sectors), None),
        f"{end} Sectors": _joined(sectors),
        f"{end} Name Raw": _joined(party.words for party in parties),
    }


def _joined(values: Iterable[str | None]) -> str | None:
    return "; ".join(dict.fromkeys(value for value in values if value)) or None


class _Stories:
    """Whom and what the articles of a portion name."""

    def __init__(self, portion: Portion) -> None:
        self._actors = {actor.id: actor for actor in portion.record.actors}
        self._mentions: dict[str, list[Mention]] = {}
        for mention in portion.record.mentions:
            self._mentions.setdefault(mention.article, []).append(mention)

    def of(self, article: str) -> dict[str, Cell]:
        """The people, bodies and states that an article names."""
        named = [id for mention in self._mentions.get(article, ()) for id in mention.actors]
        actors = [self._actors[id] for id in dict.fromkeys(named)]
        return {
            "Story People": _joined(one.name for one in actors if one.kind is ActorKind.PERSON),
            "Story Organizations": _joined(one.name for one in actors if one.kind in _BODIES),
            "Story Locations": _joined(one.name for one in actors if one.kind is ActorKind.STATE),
        }
