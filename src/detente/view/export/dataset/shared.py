"""Cells that rows of several tables have in common."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from typing import Any

from detente.record import Article, Record, Span, When, edtf
from detente.view.export.rows import Row
from detente.view.facts import Party, address
from detente.view.facts.lookup import named, uri_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Where a row was read: the last columns of every table whose rows stand in an article."""

    article: str
    outlet: str | None
    published: str | None
    source: str
    url: str | None


def told(record: Record, id: str) -> dict[str, Any]:
    """The cells of `Told` for what stands in an article of the record."""
    article = named(record, Article, id)
    uri = uri_of(record, article)
    return {
        "article": article.id,
        "outlet": article.publisher,
        "published": article.published.edtf,
        "source": uri,
        "url": web(uri),
    }


@lru_cache(maxsize=1024)
def web(uri: str) -> str | None:
    """The address of a web page as it was given; None for all else, such as a file's path."""
    return uri if address(uri) else None


def same(row: Row, *without: str) -> dict[str, Any]:
    """The cells of a row of the listings, but for some columns."""
    kind: Any = type(row)
    return {name: getattr(row, name) for name in _names(kind) if name not in without}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def days(value: str | None, prefix: str = "") -> dict[str, Any]:
    """The first and the last day that a date can mean."""
    first, last = edtf.bounds(value) if value else (None, None)
    return {f"{prefix}first_day": first, f"{prefix}last_day": last}


def ends(span: Span | None, prefix: str = "") -> dict[str, Any]:
    """Where words stand, `[start, end)`."""
    start, end = span if span else (None, None)
    return {f"{prefix}start": start, f"{prefix}end": end}


def edtf_of(when: When | None) -> str | None:
    """The date of a fact as EDTF."""
    return when.edtf if when else None


def labels(parties: Iterable[Party]) -> tuple[str, ...]:
    """The names of parties, each once."""
    return tuple(dict.fromkeys(party.label for party in parties))


def ids(parties: Iterable[Party]) -> tuple[str, ...]:
    """The actors whom parties are settled to mean, each once."""
    return tuple(dict.fromkeys(id for party in parties for id in party.mention.actors))


def mentions(parties: Iterable[Party]) -> tuple[str, ...]:
    """The mentions of parties."""
    return tuple(party.mention.id for party in parties)
