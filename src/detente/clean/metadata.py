"""The day of publication that a page's metadata states: JSON-LD, meta elements, `<time>`, or its own address."""

import re

from lxml.etree import _Element
from msgspec import Struct

from detente.clean.tables import load
from detente.record.edtf import is_edtf

_DAY = re.compile(r"\s*((?:1[6-9]|20)\d\d)-?(0[1-9]|1[0-2])-?([0-3]\d)(?!\d)")
_IN_JSON = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{8,40})"')
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-]([0-3]\d)(?=[/-])")


class Field(Struct, frozen=True):
    """An element that states the day, known by one attribute, and the attribute that holds it."""

    tag: str
    attribute: str
    name: str
    value: str


def published_day(tree: _Element) -> str | None:
    """The day (EDTF) that the page states as that of its publication; None where it states none."""
    return _in_json(tree) or _in_fields(tree) or _in_address(tree)


def _in_json(tree: _Element) -> str | None:
    scripts = (script.text or "" for script in tree.iter("script") if "ld+json" in script.get("type", ""))
    days = (_day(match[1]) for script in scripts for match in _IN_JSON.finditer(script))
    return next((day for day in days if day), None)


def _in_fields(tree: _Element) -> str | None:
    elements = [element for element in tree.iter("meta", "time", "span") if element.attrib]
    days = (
        _day(element.get(field.value, ""))
        for field in load("metadata.tsv", Field)
        for element in elements
        if element.tag == field.tag and element.get(field.attribute) == field.name
    )
    return next((day for day in days if day), None)


def _in_address(tree: _Element) -> str | None:
    canonical = (link.get("href", "") for link in tree.iter("link") if link.get("rel") == "canonical")
    open_graph = (meta.get("content", "") for meta in tree.iter("meta") if meta.get("property") == "og:url")
    return next((day for address in (*canonical, *open_graph) if (day := day_in_address(address))), None)


def day_in_address(address: str) -> str | None:
    """The day (EDTF) that a web address holds: `https://…/2017/10/02/…`."""
    match = _IN_ADDRESS.search(address)
    edtf = "-".join(match.groups()) if match else ""
    return edtf if is_edtf(edtf) else None


def _day(text: str) -> str | None:
    match = _DAY.match(text)
    edtf = "-".join(match.groups()) if match else ""
    return edtf if is_edtf(edtf) else None
