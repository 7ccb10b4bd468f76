"""Events as ICEWS publishes its own: tab-separated, twenty columns, one row for each pair of sides.

Source: ICEWS Coded Event Data, Harvard Dataverse, doi:10.7910/DVN/28075.
"""

from collections.abc import Iterator
from typing import IO

from detente.store import Portion
from detente.view.export.coded.cells import Cell, day, line
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
from detente.view.facts import EventView

COLUMNS = (
    *("Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country"),
    *("Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country"),
    *("Story ID", "Sentence Number", "Publisher"),
    *("City", "District", "Province", "Country", "Latitude", "Longitude"),
)
"""The columns in their order."""

_BITS = 31
"""R reads ids of ICEWS as integers of 32 bits."""


def write_icews(selection: Selection, out: IO[str], *, all_statuses: bool = False) -> Exported:
    """Writes a header and a row for each pair of sides of what happened."""
    refuse_all_statuses("icews", all_statuses=all_statuses)
    exported = Exported()
    out.write("\t".join(COLUMNS) + "\n")
    for portion in selection.portions():
        for cells in _rows(portion, exported):
            out.write(line(COLUMNS, cells))
            exported.written["rows"] += 1
    return exported


def _rows(portion: Portion, exported: Exported) -> Iterator[dict[str, Cell]]:
    sentences: dict[str, Divided] = {}
    for view in happened(portion, exported):
        found = pairs(view)
        if not found:
            exported.left_out[NOBODY] += 1
        if found and view.article.id not in sentences:
            sentences[view.article.id] = divided(view.article)
        exported.written["events"] += bool(found)
        for pair in found:
            yield _row(view, pair, sentences[view.article.id])


def _row(view: EventView, pair: Pair, where: Divided) -> dict[str, Cell]:
    event, code = view.event, cameo(view.event)
    keys = (side.key if side else "" for side in pair)
    return {
        "Event ID": number(_BITS, event.id, *keys),
        "Event Date": day(view.edtf),
        **_side("Source", pair[0]),
        "Event Text": code.name,
        "CAMEO Code": code.code,
        "Intensity": code.goldstein,
        **_side("Target", pair[1]),
        "Story ID": number(_BITS, event.article),
        "Sentence Number": where.number(event),
        "Publisher": view.article.publisher,
        **_place(view),
    }


def _side(end: str, side: Side | None) -> dict[str, Cell]:
    if side is None:
        return {}
    state = country(side.country)
    return {
        f"{end} Name": side.actor.name if side.actor else None,
        f"{end} Sectors": ",".join(filter(None, (sector(code).icews for code in side.sectors))),
        f"{end} Country": state.name if state else None,
    }


def _place(view: EventView) -> dict[str, Cell]:
    place = view.event.place
    if place is None:
        return {}
    state = country(place.country)
    return {
        "City": place.name if place.latitude is not None else None,
        "Country": state.name if state else None,
        "Latitude": place.latitude,
        "Longitude": place.longitude,
    }
