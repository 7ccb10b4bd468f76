"""A record that is sound is found so, and whatever is damaged in one is found and named."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import Boolean, Column, Connection, Date, Float, Integer, Table, select, text, update
from sqlalchemy.exc import DBAPIError
from tests import sound, stores
from tests.coded import put, read_from
from tests.contract.test_recoding import STEPS, otherwise
from tests.damages import DAMAGES, Damage, edited
from tests.records import RECORD

from detente.record import KINDS, Actor, Run, make_id
from detente.record.serial import from_line, to_line
from detente.store import Finding, Line, Store, import_lines, open_store, tables, verify
from detente.store.verifying.checks import ARTICLES, FIRST, OF_KIND, ROWS, WHOLE, WORDS
from detente.view.intake import take_in

BY_HAND = {"ids", "links"}
"""What is found in records that were built by hand: ids are no hashes of what is in them, and events repeat."""


class _Undone(Exception):
    """Ends a transaction that is not to hold."""


@contextmanager
def damaging(store: Store) -> Iterator[Connection]:
    """A connection whose changes the store sees within, and that are gone behind; no key is minded meanwhile."""
    unminded = {
        "sqlite": "PRAGMA defer_foreign_keys = ON",
        "postgresql": "SET LOCAL session_replication_role = replica",
    }
    with suppress(_Undone), store.writing() as writer:
        connection = writer._connection
        connection.execute(text(unminded[stores.chosen()]))
        yield connection
        raise _Undone


@pytest.fixture(scope="module")
def store(kind: str) -> Iterator[Store]:
    with stores.fresh() as made:
        sound.fill(made)
        yield made


def found(store: Store) -> list[Finding]:
    return [*verify(store)]


def checks(store: Store) -> set[str]:
    return {finding.check for finding in verify(store)}


def test_a_record_that_was_read_is_sound(store: Store) -> None:
    counts, seen = store.counts(), dict[str, int]()
    assert [*verify(store, lambda kind, number: seen.update({kind: seen.get(kind, 0) + number}))] == []
    assert seen == {kind: number for kind, number in counts.items() if number}
    assert all(counts.values())


@pytest.mark.parametrize(
    ("check", "where", "damage"), [(c, k, d) for c, k, _, d in DAMAGES], ids=[f"{c}: {n}" for c, _, n, _ in DAMAGES]
)
def test_what_is_damaged_is_found_and_named(store: Store, check: str, where: str, damage: Damage) -> None:
    with damaging(store) as connection:
        damage(connection)
        told = found(store)
    assert [one for one in told if (one.check, one.kind) == (check, where)], told
    assert all(one.what and one.advice for one in told)


def test_every_check_has_found_something() -> None:
    made = [*FIRST, *WHOLE, *ROWS, *ARTICLES, *(check for some in OF_KIND.values() for check in some), WORDS]
    assert {check.name for check in made} - {check for check, *_ in DAMAGES} == {"file", "once"}


HARMLESS = {
    ("meta", "key"): "that something was taken out is counted anew; that it has no version is found",
    ("meta", "value"): "how often something was taken out is any number",
    ("codings", "written"): "when something was written down hangs on nothing else",
    ("actors", "run"): "by whose word an actor is who he is can be any run, or nobody's",
    **{(kind, "seq"): "another order of reading" for kind in KINDS if kind not in ("articles", "statements", "events")},
}
"""The columns in which another value can be as sound as that which was there, and why."""


def other_values(column: Column[Any], there: list[Any]) -> st.SearchStrategy[Any]:
    """Values that a column can have: those of other rows, any of its type, and none."""
    kinds = {Integer: st.integers(-5, 2**31 - 1), Float: st.floats(-2, 2), Boolean: st.booleans(), Date: st.dates()}
    kind = next((values for of, values in kinds.items() if isinstance(column.type, of)), st.text(max_size=12))
    return st.sampled_from(there) | kind | (st.none() if column.nullable else st.nothing())


def rows_of(connection: Connection, table: Table) -> list[Any]:
    return [*connection.execute(select(table).order_by(*table.primary_key)).all()]


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_a_change_anywhere_is_found(store: Store, data: st.DataObject) -> None:
    column = data.draw(st.sampled_from([one for table in tables.metadata.sorted_tables for one in table.columns]))
    table, refused = column.table, False
    with damaging(store) as connection:
        there = rows_of(connection, table)
        row = data.draw(st.sampled_from(there))
        was, now = (
            row._mapping[column.name],
            data.draw(other_values(column, [one._mapping[column.name] for one in there])),
        )
        assume(now != was and not (isinstance(now, str) and "\0" in now))
        key = [one == row._mapping[one.name] for one in table.primary_key]
        try:
            with connection.begin_nested():
                connection.execute(update(table).where(*key).values({column.name: now}))
        except DBAPIError:
            refused = True
        assert refused or (table.name, column.name) in HARMLESS or found(store), (table.name, column.name, was, now)


LOST = {
    "meta": "see above",
    "unread": "what could not be read and was read later is not there either",
    "links": "of which kinds facts are to each other others can see differently",
    "reviews": "nobody need decide",
    "codings": "what was read before codings were kept has none",
}
"""The kinds of which one can be gone and what is left as sound as before, and why."""


@pytest.mark.parametrize("table", tables.metadata.sorted_tables, ids=lambda table: table.name)
def test_a_row_that_is_gone_is_found(store: Store, table: Table) -> None:
    with damaging(store) as connection:
        there = rows_of(connection, table)
    for row in {there[0], there[len(there) // 2], there[-1]}:
        with damaging(store) as connection:
            connection.execute(table.delete().where(*(one == row._mapping[one.name] for one in table.primary_key)))
            assert table.name in LOST or found(store), row


UNKNOWN = {
    "runs": (),
    "sources": ("media_type", "encoding", "fetched"),
    "unread": ("advice",),
    "articles": ("byline", "dateline", "passages", "alignment"),
    "actors": ("offices",),
    "mentions": ("how", "confidence", "reasons", "country"),
    "dates": ("timex", "basis", "confidence", "reasons"),
    "statements": ("quotation", "medium", "reasons", "via"),
    "events": ("mode", "contexts", "cameo", "quad", "goldstein", "plover_score", "reasons"),
    "codings": (),
    "links": ("reason",),
    "incidents": (),
    "reviews": (),
}
"""The fields of a thing that nothing else in a record tells of: what they are, only they know."""


def other(value: Any) -> Any:
    """Another value of the same shape."""
    match value:
        case None:
            return "x"
        case bool():
            return not value
        case str():
            return f"{value}x"
        case int() | float():
            return value / 2 + 0.1
        case list():
            return value[:-1] if value else ["x"]
        case dict():
            return {"x": "y"} if not value else {name: other(one) for name, one in value.items()}
    raise TypeError(value)


@pytest.mark.parametrize("kind_of", KINDS)
def test_a_field_that_is_another_is_found(store: Store, kind_of: str) -> None:
    kind = KINDS[kind_of]
    passed = []
    for field, name in zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True):
        with damaging(store) as connection:
            edited(kind_of, **{name: other})(connection)
            if not found(store):
                passed.append(field)
    assert {*passed} <= {*UNKNOWN[kind_of]}


@settings(max_examples=10, deadline=None)
@given(STEPS)
def test_whoever_read_what_in_whatever_order_the_record_is_sound(steps: list[tuple[Any, str, int]]) -> None:
    with stores.fresh() as store:
        for run, source, seed in steps:
            put(store, run, otherwise(read_from(source), seed), again=True)
        assert checks(store) <= BY_HAND


def test_what_others_add_meanwhile_is_not_looked_at() -> None:
    seen, left = Counter[str](), iter([RECORD])
    with stores.place() as place, open_store(place) as held, open_store(place) as others:
        sound.fill(held)
        before = held.counts()

        def told(kind: str, number: int) -> None:
            seen[kind] += number
            for things in left:
                with others.writing() as writer:
                    writer.add(things)

        assert [*verify(held, told)] == []
        assert seen == before
        assert held.counts()["articles"] > before["articles"]


@pytest.mark.parametrize("heeded", [False, True])
def test_what_left_and_came_back_is_sound(store: Store, heeded: bool) -> None:
    """By `detente export --as-read` and `detente import`, and as reviews have it."""
    with store.snapshot(heeded=heeded) as seen:
        lines = [to_line(thing) for kind in KINDS.values() for thing in seen.things(kind)]
    with stores.fresh() as other:
        imported = import_lines(other, (Line("lines", at, line.encode()) for at, line in enumerate(lines, 1)))
        assert (imported.refused, checks(other)) == ([], set())
        if not heeded:
            assert other.record() == store.record()
            assert [one.superseded for one in other.record().codings if one.superseded]


def test_what_another_detente_read_need_not_be_as_this_one_would_read_it(store: Store) -> None:
    with damaging(store) as connection:
        connection.execute(text("UPDATE stories SET json = replace(json, 'Peru', 'Perú')"))
        assert checks(store) == {"stories"}
        for seq, line in connection.execute(select(tables.runs.c.seq, tables.runs.c.json)).all():
            run = from_line(line)
            assert isinstance(run, Run)
            before = replace(run, version="0.0", id=make_id("run", "0.0", run.fingerprints, run.settings))
            connection.execute(update(tables.runs).where(tables.runs.c.seq == seq).values(json=to_line(before)))
        assert "stories" not in checks(store)


def test_two_articles_may_tell_otherwise_of_one_actor() -> None:
    with stores.fresh() as held:
        first, *others = sound.readings()[:-1]
        take_in(held, first)
        for things in others:
            take_in(held, [replace(one, country=None) if isinstance(one, Actor) else one for one in things])
        assert found(held) == []


def test_what_is_left_when_something_is_forgotten_is_sound() -> None:
    with stores.fresh() as held:
        sound.fill(held)
        record = held.record()
        for id in (record.mentions[0].actor, record.sources[1].id, record.mentions[-1].actor):
            held.prove(held.forget(held.whom(str(id))).trace)
            assert found(held) == []
        assert held.record().articles
