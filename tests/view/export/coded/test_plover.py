"""Events have the keys of POLECAT, and say whether they happened."""

import json
from io import StringIO
from typing import Any

import pandas as pd
from tests import records
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.selections import lines
from tests.view.export.coded.published import POLECAT

from detente.record import Record, Status
from detente.view.export import Format
from detente.view.export.coded.plover import COLUMNS, OWN


def read(record: Record, *, all_statuses: bool = False) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines(record, Format.PLOVER, all_statuses=all_statuses)[0].splitlines()]


def test_the_keys_are_those_that_are_published_and_our_own_behind() -> None:
    assert list(COLUMNS) == POLECAT
    assert all(list(event) == [*POLECAT, *OWN] for event in read(RECORD))


def test_a_frame_of_it_is_one_of_polecat() -> None:
    frame = pd.read_json(StringIO(lines(CRISIS, Format.PLOVER)[0]), lines=True)
    assert list(frame.columns)[: len(POLECAT)] == POLECAT
    assert set(frame["Status"]) == {"occurred"}


def test_who_did_what_to_whom() -> None:
    event = next(event for event in read(RECORD) if event["Event ID"] == records.MET.id)
    assert (event["Event Type"], event["Event Date"], event["Quad Code"]) == (
        "CONSULT",
        "1991-01-09",
        "VERBAL COOPERATION",
    )
    assert (event["Actor Name"], event["Actor Country"]) == ("James Baker; Tariq Aziz", "USA; IRQ")
    assert (event["Actor COW"], event["Primary Actor Sector"]) == ("2; 645", "GOV")
    assert event["Actor Name Raw"] == "Secretary of State James A. Baker; Tariq Aziz"
    assert (event["Recipient Name"], event["Placename"], event["Country"]) == (None, "Geneva", "CHE")
    assert event["Story People"] == "James Baker; Tariq Aziz; George H. W. Bush"
    assert event["Story Locations"] == "Iraq; France"
    assert event["URL"] == "stories/geneva.txt"


def test_what_did_not_happen_is_counted_or_said() -> None:
    assert {event["Status"] for event in read(RECORD)} == {"occurred"}
    assert lines(RECORD, Format.PLOVER)[1].left_out == {"hypothetical": 1, "claimed": 1}
    told = {event["Event ID"]: event["Status"] for event in read(RECORD, all_statuses=True)}
    assert told[records.ENVOY.id] == Status.HYPOTHETICAL
    assert len(told) == len(RECORD.events)


def test_a_threat_says_what_with() -> None:
    event = next(event for event in read(RECORD) if event["Event ID"] == records.AUTHORIZED.id)
    assert (event["Event Type"], event["Act"], event["Event Mode"]) == ("THREATEN", "ASSAULT", "violence")
    assert (event["Condition"], event["Deadline"]) == ("Iraq does not leave Kuwait by Jan. 15", "1991-01-15")
    assert event["Event Date"] is None
