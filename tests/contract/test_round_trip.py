"""Whatever a record can hold, a store gives back as it was, in the same order."""

from typing import Any, TypeVar

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import inspect
from tests import stores

from detente.record import (
    KINDS,
    Actor,
    Article,
    Coding,
    Date,
    Event,
    Mention,
    Record,
    Run,
    Source,
    Span,
    Statement,
    Thing,
)

T = TypeVar("T", bound=Thing)

words = st.text(st.characters(codec="utf-8"), max_size=8)
ids = st.uuids().map(str)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: Span(*sorted(ends)))
dates = st.sampled_from(["2017", "2017-09", "XXXX-11-29", "201X", "2017-10/..", "../2017-10-02", "2017-09-03T14:30"])


LEAVES: dict[type, st.SearchStrategy[Any]] = {
    inspect.StrType: words,
    inspect.IntType: st.integers(0, 2**53),
    inspect.FloatType: st.floats(allow_nan=False, allow_infinity=False),
    inspect.BoolType: st.booleans(),
    inspect.NoneType: st.none(),
    inspect.DictType: st.dictionaries(words, words, max_size=2),
}


def value(kind: inspect.Type) -> st.SearchStrategy[Any]:
    """Any value that a field of the record of this type can hold."""
    match kind:
        case inspect.UnionType(types=types):
            return st.one_of(map(value, types))
        case inspect.VarTupleType(item_type=item):
            return st.lists(value(item), max_size=3).map(tuple)
        case inspect.NamedTupleType(cls=cls, fields=fields):
            return spans if cls is Span else st.builds(cls, *(value(field.type) for field in fields))
        case inspect.StructType(cls=cls, fields=fields):
            return st.builds(cls, **{field.name: of_field(field) for field in fields})
        case inspect.EnumType(cls=cls):
            return st.sampled_from(cls)
    return LEAVES[type(kind)]


def of_field(field: inspect.Field) -> st.SearchStrategy[Any]:
    if field.name == "edtf":
        optional = isinstance(field.type, inspect.UnionType)
        return st.none() | dates if optional else dates
    if field.name == "id":
        return ids
    some = value(field.type)
    return some.filter(bool) if field.name == "content" else some


def thing(kind: type[T]) -> st.SearchStrategy[T]:
    return value(inspect.type_info(kind))


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A record of every kind of thing; what refers to others refers to what is there."""
    many = {kind: draw(st.lists(thing(kind), min_size=1, max_size=3)) for kind in KINDS.values()}

    def known(kind: type[Thing]) -> st.SearchStrategy[str]:
        return st.sampled_from(many[kind]).map(lambda one: one.id)

    mentions, actors = st.lists(known(Mention), max_size=3).map(tuple), st.lists(known(Actor), max_size=3).map(tuple)
    a_mention, an_actor = st.none() | known(Mention), st.none() | known(Actor)
    references: dict[type[Thing], dict[str, st.SearchStrategy[Any]]] = {
        Article: {"source": known(Source)},
        Mention: {"article": known(Article), "actor": an_actor, "members": actors},
        Date: {"article": known(Article)},
        Statement: {"article": known(Article), "speaker": a_mention, "addressees": mentions, "via": a_mention}
        | {"about": actors},
        Event: {"article": known(Article), "actors": mentions, "recipients": mentions},
        Coding: {"run": known(Run), "source": known(Source)},
    }
    return Record(
        msgspec.structs.replace(one, **{name: draw(some) for name, some in references.get(kind, {}).items()})
        for kind, several in many.items()
        for one in several
    )


@given(records())
@settings(max_examples=40, deadline=None)
def test_a_record_comes_back_as_it_went_in(record: Record) -> None:
    with stores.fresh() as store:
        with store.writing() as writer:
            added = writer.add(record)
        assert store.record().to_jsonl() == record.to_jsonl()
        assert sum(added.values()) == len(record)
