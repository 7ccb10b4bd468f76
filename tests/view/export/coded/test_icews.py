"""What happened can be read as ICEWS is read, and nothing else is in it."""

import csv
from io import StringIO

import pandas as pd
import pytest
from msgspec.structs import replace
from tests import crisis, records
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.selections import lines
from tests.view.export.coded.published import ICEWS, ICEWS_NUMBERS

from detente.record import Event, Record, Root, Status
from detente.record.errors import CannotExport
from detente.view.export import Exported, Format
from detente.view.export.coded.icews import COLUMNS


def read(record: Record) -> tuple[pd.DataFrame, Exported]:
    """The rows as scripts read them: no quotes, codes as text."""
    text, exported = lines(record, Format.ICEWS)
    types = dict.fromkeys(ICEWS, "string") | ICEWS_NUMBERS
    return pd.read_csv(
        StringIO(text), sep="\t", dtype=types, quoting=csv.QUOTE_NONE, parse_dates=["Event Date"]
    ), exported


def with_event(event: Event) -> Record:
    return Record(event if thing.id == event.id else thing for thing in RECORD)


def test_the_columns_are_those_that_are_published() -> None:
    assert list(COLUMNS) == ICEWS
    assert lines(CRISIS, Format.ICEWS)[0].splitlines()[0].split("\t") == ICEWS
    assert {line.count("\t") for line in lines(CRISIS, Format.ICEWS)[0].splitlines()} == {19}


def test_only_what_happened_is_in_it_and_the_rest_is_counted() -> None:
    frame, exported = read(CRISIS)
    occurred = [event for event in CRISIS.events if event.status is Status.OCCURRED]
    assert exported.written["events"] == len(occurred)
    assert exported.left_out == {
        status.value: number
        for status in Status
        if status is not Status.OCCURRED and (number := sum(e.status is status for e in CRISIS.events))
    }
    assert len(frame) == exported.written["rows"] >= len(occurred)


def test_a_threat_is_a_threat() -> None:
    frame, _ = read(CRISIS)
    threats = frame[frame["Event Text"] == "Threaten"]
    assert threats[["Source Name", "CAMEO Code", "Target Name"]].values.tolist() == [["Arland", "130", "Besmar"]]
    roots = {event.root for event in CRISIS.events if event.status is Status.OCCURRED}
    assert Root.COERCE not in roots or len(frame[frame["CAMEO Code"].str.startswith("17")]) > 0
    assert not frame["CAMEO Code"].str.startswith("17").any() or Root.COERCE in roots


@pytest.mark.parametrize("cameo", ["190", "999", None])
def test_a_code_that_says_another_root_than_the_event_does_not_count(cameo: str | None) -> None:
    frame, _ = read(with_event(replace(records.AUTHORIZED, cameo=cameo)))
    assert frame["CAMEO Code"].tolist() == ["040", "040", "120", "130"]


def test_a_code_of_the_root_stands() -> None:
    frame, _ = read(with_event(replace(records.AUTHORIZED, cameo="138")))
    (row,) = frame[frame["CAMEO Code"] == "138"].to_dict("records")
    assert (row["Event Text"], row["Intensity"]) == ("Threaten with military force", -7.0)


def test_a_meeting_is_a_row_from_either_side() -> None:
    frame, _ = read(RECORD)
    met = frame[frame["CAMEO Code"] == "040"]
    assert met[["Source Name", "Target Name"]].values.tolist() == [
        ["James Baker", "Tariq Aziz"],
        ["Tariq Aziz", "James Baker"],
    ]
    assert met["Event ID"].is_unique
    assert met["Source Country"].tolist() == ["United States", "Iraq"]
    assert met["Source Sectors"].tolist() == ["Government", "Government"]
    assert met["Event Date"].tolist() == [pd.Timestamp("1991-01-09")] * 2
    assert met["Country"].tolist() == ["Switzerland"] * 2
    assert met["City"].isna().all()
    assert met["Sentence Number"].tolist() == [2, 2]


def test_what_is_not_known_is_empty() -> None:
    frame, _ = read(RECORD)
    threat = frame[frame["CAMEO Code"] == "130"].iloc[0]
    assert pd.isna(threat["Event Date"])
    assert pd.isna(threat["Publisher"])
    assert pd.isna(threat["Latitude"])


def test_an_event_of_nobody_known_is_left_out_and_counted() -> None:
    event = replace(records.WITHDREW, status=Status.OCCURRED, actors=(records.M_WITNESSES.id,), asserted_by=None)
    _, exported = read(with_event(event))
    assert exported.left_out["without a known actor"] == 1


def test_ids_are_the_same_in_every_record_and_fit_32_bits() -> None:
    first, _ = read(CRISIS)
    second, _ = read(CRISIS + RECORD)
    assert set(first["Event ID"]) < set(second["Event ID"])
    assert 0 < first["Event ID"].min() <= first["Event ID"].max() < 2**31
    assert first["Event ID"].is_unique


def test_what_did_not_happen_cannot_be_asked_for() -> None:
    with pytest.raises(CannotExport, match="no column that says whether something happened"):
        lines(CRISIS, Format.ICEWS, all_statuses=True)


def test_words_break_no_row() -> None:
    outlet = replace(crisis.FIRST, publisher='The "Post"\tand\nTimes')
    frame, _ = read(Record(outlet if thing.id == outlet.id else thing for thing in CRISIS))
    assert 'The "Post" and Times' in set(frame["Publisher"])
