"""Follows ids to the things they name."""

from typing import TypeVar

from detente.record import Article, Record, Source, Thing
from detente.record.errors import NotInRecord

T = TypeVar("T", bound=Thing)


def named(record: Record, kind: type[T], id: str) -> T:
    """The thing of that kind with that id; raises NotInRecord where the record holds none."""
    thing = record[id]
    if not isinstance(thing, kind):
        raise NotInRecord(f"names no {kind.__name__.lower()}", where=repr(id), advice="the record contradicts itself")
    return thing


def uri_of(record: Record, article: Article) -> str:
    """The path or address of the source that an article was read from."""
    return named(record, Source, article.source).uri
