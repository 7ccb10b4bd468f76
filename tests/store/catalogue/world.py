"""A small record of the invented world that benchmarks are run on, and the catalogues of records."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from benchmarks.serve.world import World

from detente.record import Record
from detente.store import Store, open_store
from detente.store.catalogue import Catalogue


@contextmanager
def holding(record: Record) -> Iterator[Store]:
    """A store of a record."""
    with open_store(":memory:") as store:
        with store.writing() as writer:
            writer.add(record)
        yield store


@cache
def world() -> Record:
    return Record(thing for things in World(40).things() for thing in things)


def catalogue(record: Record) -> Catalogue:
    with holding(record) as store:
        return store.catalogue()


@cache
def of_world() -> Catalogue:
    return catalogue(world())
