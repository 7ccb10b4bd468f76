"""Events as GDELT 2 publishes its own: a table of events of 61 columns and one of mentions of 16, without headers.

Source: The GDELT Event Database, Data Format Codebook V2.0 (2015).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from detente.record import Article, Event, Source, Status
from detente.store import Portion
from detente.view.export.coded.cells import Cell, digits, fraction, line, moment
from detente.view.export.coded.codes import cameo, country, number, sector
from detente.view.export.coded.deeds import (
    NOBODY,
    Divided,
    Pair,
    Side,
    divided,
    happened,
    pairs,
    refuse_all_statuses,
)
from detente.view.export.selection import Exported, Selection
from detente.view.facts import EventView, address, event_view
from detente.view.facts.lookup import named


def _actor(end: str) -> tuple[str, ...]:
    kinds = ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code")
    return tuple(f"{end}{kind}" for kind in (*kinds, "Type1Code", "Type2Code", "Type3Code"))


def _geo(end: str) -> tuple[str, ...]:
    kinds = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
    return tuple(f"{end}Geo_{kind}" for kind in kinds)


EVENTS = (
    *("GlobalEventID", "Day", "MonthYear", "Year", "FractionDate", *_actor("Actor1"), *_actor("Actor2")),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
    *("NumMentions", "NumSources", "NumArticles", "AvgTone", *_geo("Actor1"), *_geo("Actor2"), *_geo("Action")),
    *("DATEADDED", "SOURCEURL"),
)
"""The columns of the events in their order."""

MENTIONS = (
    *("GlobalEventID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName", "MentionIdentifier"),
    *("SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset", "InRawText", "Confidence"),
    *("MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo", "Extras"),
)
"""The columns of the mentions in their order."""

EVENTS_FILE, MENTIONS_FILE = "detente.export.CSV", "detente.mentions.CSV"

_BITS = 52
"""What a floating-point number holds exactly, since R and JavaScript read ids so."""

_NONE = -1
"""Where an actor stands that is not in a sentence."""

_GROUPS = frozenset({"UNO"})
_TYPES = frozenset({"IGO", "NGO", "IMG", "ISM", "MNC"})
"""What PLOVER writes as a country and CAMEO as a known group, or as a type."""


def write_gdelt(selection: Selection, folder: Path, *, all_statuses: bool = False) -> Exported:
    """Writes both tables into a folder that is there: what happened once, and every report of it."""
    refuse_all_statuses("gdelt", all_statuses=all_statuses)
    exported, seen = Exported(), set[str]()
    with (
        (folder / EVENTS_FILE).open("w", encoding="utf-8", newline="\n") as events,
        (folder / MENTIONS_FILE).open("w", encoding="utf-8", newline="\n") as mentions,
    ):
        for portion in selection.portions(reports=True):
            for happening in _happenings(selection, portion, exported, seen):
                rows = [*happening.rows()]
                events.writelines(line(EVENTS, row) for row in rows)
                told = [*happening.mentions()]
                mentions.writelines(line(MENTIONS, row) for row in told)
                exported.written["events"] += len(rows)
                exported.written["mentions"] += len(told)
    return exported


@dataclass(slots=True)
class _Happening:
    """What happened, as the first report has it, and all reports."""

    id: str
    first: EventView
    reports: tuple[EventView, ...]
    portion: Portion
    sentences: dict[str, Divided] = field(default_factory=dict)

    def rows(self) -> Iterator[dict[str, Cell]]:
        """A row of events for each pair of sides."""
        articles = {view.article.id for view in self.reports}
        outlets = {view.article.publisher or view.uri for view in self.reports}
        for pair in pairs(self.first):
            yield {
                "GlobalEventID": self._number(pair),
                **_dates(self.first.edtf),
                **_side("Actor1", pair[0]),
                **_side("Actor2", pair[1]),
                "IsRootEvent": int(self._divided(self.first).leads(self.first.event)),
                **_what(self.first.event),
                "NumMentions": len(self.reports),
                "NumSources": len(outlets),
                "NumArticles": len(articles),
                **_place(self.first),
                "DATEADDED": self._moment(self.first),
                "SOURCEURL": self.first.uri,
            }

    def mentions(self) -> Iterator[dict[str, Cell]]:
        """A row of mentions for each report and each pair of sides."""
        for pair in pairs(self.first):
            for view in self.reports:
                web = address(view.uri)
                yield {
                    "GlobalEventID": self._number(pair),
                    "EventTimeDate": self._moment(self.first),
                    "MentionTimeDate": self._moment(view),
                    "MentionType": 1 if web else 2,
                    "MentionSourceName": view.article.publisher,
                    "MentionIdentifier": view.uri,
                    "SentenceID": self._divided(view).number(view.event),
                    "Actor1CharOffset": _offset(view, pair[0]),
                    "Actor2CharOffset": _offset(view, pair[1]),
                    "ActionCharOffset": view.event.trigger.start,
                    "InRawText": 1,
                    "Confidence": round(100 * view.event.confidence),
                    "MentionDocLen": len(view.article.text),
                }

    def _number(self, pair: Pair) -> int:
        return number(_BITS, self.id, *(side.key if side else "" for side in pair))

    def _moment(self, view: EventView) -> str | None:
        return moment(view.article, named(self.portion.record, Source, view.article.source))

    def _divided(self, view: EventView) -> Divided:
        article: Article = view.article
        if article.id not in self.sentences:
            self.sentences[article.id] = divided(article)
        return self.sentences[article.id]


def _happenings(selection: Selection, portion: Portion, exported: Exported, seen: set[str]) -> Iterator[_Happening]:
    """What happened in the stories of a portion, and had not been met before, with all that report it."""
    incidents, sentences = selection.seen.incidents, dict[str, Divided]()
    for view in happened(portion, exported):
        incident = incidents.get(view.id)
        id = incident.id if incident else view.id
        if not pairs(view):
            exported.left_out[NOBODY] += 1
        elif id not in seen:
            if incident:
                seen.add(id)
            others = incident.events if incident else ()
            yield _Happening(id, view, (view, *_reports(portion, view.id, others)), portion, sentences)


def _reports(portion: Portion, first: str, events: Iterable[str]) -> Iterator[EventView]:
    """The other events that say that something happened."""
    for event in (portion.record[id] for id in events if id != first):
        if isinstance(event, Event) and event.status is Status.OCCURRED:
            yield event_view(portion.record, event)


def _dates(when: str | None) -> dict[str, Cell]:
    day, month, year = digits(when)
    return {"Day": day, "MonthYear": month, "Year": year, "FractionDate": fraction(when)}


def _what(event: Event) -> dict[str, Cell]:
    code = cameo(event)
    return {
        "EventCode": code.code,
        "EventBaseCode": code.base,
        "EventRootCode": code.first,
        "QuadClass": code.quad,
        "GoldsteinScale": code.goldstein,
    }


def _side(end: str, side: Side | None) -> dict[str, Cell]:
    if side is None:
        return {}
    given = side.country or ""
    state = given if given not in _GROUPS | _TYPES else None
    group = given if given in _GROUPS else None
    roles = [role for role in (sector(code).cameo for code in side.sectors) if role]
    types = [*([given] if given in _TYPES else []), *dict.fromkeys(roles)][:3]
    name = side.actor.name.upper() if side.actor else None
    cells: dict[str, Cell] = {f"{end}Type{number}Code": role for number, role in enumerate(types, 1)}
    return cells | {
        f"{end}Code": "".join(filter(None, (state or group, *types))) or None,
        f"{end}Name": name,
        f"{end}CountryCode": state,
        f"{end}KnownGroupCode": group,
    }


def _place(view: EventView) -> dict[str, Cell]:
    """Where it took place: 1 a state, 3 a town of the United States, 4 one of the world."""
    place = view.event.place
    state = country(place.country) if place else None
    if place is None or state is None:
        return {}
    if place.latitude is not None:
        kind, name = (3 if place.country == "USA" else 4), f"{place.name}, {state.name}"
    elif place.name == state.name:
        kind, name = 1, state.name
    else:
        return {"ActionGeo_FullName": f"{place.name}, {state.name}", "ActionGeo_CountryCode": state.fips}
    return {
        "ActionGeo_Type": kind,
        "ActionGeo_FullName": name,
        "ActionGeo_CountryCode": state.fips,
        "ActionGeo_Lat": place.latitude,
        "ActionGeo_Long": place.longitude,
    }


def _offset(view: EventView, side: Side | None) -> int:
    """Where a side stands in a report of what it did."""
    if side is None:
        return _NONE
    for party in (*view.actors, *view.recipients):
        if party.mention.id == side.key or side.key in party.mention.actors:
            return party.mention.span.start
    return _NONE
