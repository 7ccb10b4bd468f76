"""Entities are valid by the schema of FollowTheMoney, and events are of what happened."""

import json
from typing import Any

import pytest
from followthemoney import model
from followthemoney.exc import InvalidData
from followthemoney.proxy import EntityProxy
from msgspec.structs import replace
from tests import records
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.selections import lines
from tests.store.catalogue.world import world

from detente.record import ActorKind, Record, When
from detente.view.export import Format
from detente.view.export.ftm import SCHEMATA

Entity = dict[str, Any]


def entities(record: Record, *, all_statuses: bool = False) -> list[Entity]:
    return [json.loads(line) for line in lines(record, Format.FTM, all_statuses=all_statuses)[0].splitlines()]


def by_id(record: Record, id: str) -> Entity:
    return next(entity for entity in entities(record) if entity["id"] == id)


def check(entity: Entity) -> None:
    """Raises InvalidData where an entity is not of its schema: properties, types and what has to be there."""
    schema = model.get(entity["schema"])
    assert schema
    clean = model.get_proxy(entity, cleaned=False)
    for name, values in entity["properties"].items():
        assert name in schema.properties, (entity["schema"], name)
        assert sorted(clean.get(name)) == sorted({value.strip() for value in values}), name
    schema.validate(entity)
    assert {*schema.required} <= entity["properties"].keys()


@pytest.mark.parametrize("record", [RECORD, CRISIS, world()], ids=["talks", "crisis", "world"])
def test_every_entity_is_valid_and_keeps_every_value(record: Record) -> None:
    found = entities(record, all_statuses=True)
    for entity in found:
        check(entity)
    assert len({entity["id"] for entity in found}) == len(found)


def test_the_check_can_fail() -> None:
    with pytest.raises((AssertionError, InvalidData)):
        check({"id": "x", "schema": "Person", "properties": {"name": ["X"], "country": ["Atlantis"]}})
    with pytest.raises((AssertionError, InvalidData)):
        check({"id": "x", "schema": "Event", "properties": {"date": ["2017"]}})


@pytest.mark.parametrize("record", [RECORD, CRISIS], ids=["talks", "crisis"])
def test_entities_refer_to_entities_that_are_there(record: Record) -> None:
    found = {entity["id"]: entity for entity in entities(record, all_statuses=True)}
    for entity in found.values():
        proxy = EntityProxy.from_dict(entity)
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert prop.range and model[found[value]["schema"]].is_a(prop.range), (prop, value)


@pytest.mark.parametrize("kind", ActorKind)
def test_every_kind_of_actor_is_somebody_who_can_be_involved(kind: ActorKind) -> None:
    assert model[SCHEMATA[kind]].is_a("LegalEntity")


def test_what_happened_is_an_event_with_who_took_part() -> None:
    event = by_id(RECORD, records.MET.id)
    assert event["schema"] == "Event"
    assert event["properties"]["involved"] == ["james-baker", "tariq-aziz"]
    assert event["properties"]["date"] == ["1991-01-09"]
    assert event["properties"]["country"] == ["ch"]
    assert event["properties"]["proof"] == [records.ARTICLE.id]
    assert "occurred" in event["properties"]["keywords"]


def test_what_did_not_happen_is_counted_or_says_so() -> None:
    assert lines(RECORD, Format.FTM)[1].left_out == {"hypothetical": 1, "claimed": 1}
    events = [entity for entity in entities(RECORD, all_statuses=True) if entity["schema"] == "Event"]
    planned = next(event for event in events if event["id"] == records.ENVOY.id)
    assert "hypothetical" in planned["properties"]["keywords"]


@pytest.mark.parametrize(
    ("when", "dates"),
    [
        ("1991-01", {"date": ["1991-01"]}),
        ("1991-01-05/1991-01-09", {"startDate": ["1991-01-05"], "endDate": ["1991-01-09"]}),
        ("../1991-01-09", {}),
        ("1991-01-09~", {}),
        ("XXXX-01-09", {}),
    ],
)
def test_dates_are_those_that_are_certain(when: str, dates: Entity) -> None:
    event = replace(records.MET, date=When(edtf=when, basis=records.MET.date.basis))  # type: ignore[union-attr]
    found = by_id(Record(event if thing.id == event.id else thing for thing in RECORD), event.id)
    assert {name: value for name, value in found["properties"].items() if "ate" in name and name != "date"} | (
        {"date": found["properties"]["date"]} if "date" in found["properties"] else {}
    ) == dates


def test_a_statement_is_a_note_on_its_speaker() -> None:
    note = by_id(RECORD, records.S_UNFIT.id)
    assert (note["schema"], note["properties"]["entity"]) == ("Note", ["tariq-aziz"])
    assert note["properties"]["description"] == ['whose words … "unfit for heads of state"']
