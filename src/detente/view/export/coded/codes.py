"""Codes of CAMEO, states and sectors as the data sets write them."""

from functools import cache

from msgspec import Struct

from detente import tables
from detente.extract.events.codes import Code, codes
from detente.record import Event, Root, make_id

_HERE = "detente.view.export.coded"


class Country(Struct, frozen=True):
    """A row of countries.tsv."""

    iso: str
    name: str
    alpha2: str | None = None
    fips: str | None = None
    cow: str | None = None


class Sector(Struct, frozen=True):
    """A row of sectors.tsv."""

    sector: str
    cameo: str | None = None
    icews: str | None = None


class _Default(Struct, frozen=True):
    """A row of roots.tsv."""

    root: Root
    code: str


def cameo(event: Event) -> Code:
    """The CAMEO code of an event; that of its root where its own says something else, so that no threat is a deed."""
    own = codes().get(event.cameo or "")
    return own if own and own.root is event.root else codes()[_defaults()[event.root]]


def country(iso: str | None) -> Country | None:
    """The codes of a state; None for what is none."""
    return _countries().get(iso or "")


def sector(code: str) -> Sector:
    """How a sector is called elsewhere."""
    return _sectors().get(code) or Sector(code)


def number(bits: int, *identity: str) -> int:
    """A number of so many bits that is the same for the same things: the first bits of a hash of their ids."""
    digits = make_id("number", *identity).removeprefix("number-")
    return int(digits, 16) >> (4 * len(digits) - bits)


@cache
def _defaults() -> dict[Root, str]:
    return {row.root: row.code for row in tables.load(_HERE, "roots.tsv", _Default)}


@cache
def _countries() -> dict[str, Country]:
    return {row.iso: row for row in tables.load(_HERE, "countries.tsv", Country)}


@cache
def _sectors() -> dict[str, Sector]:
    return {row.sector: row for row in tables.load(_HERE, "sectors.tsv", Sector)}
