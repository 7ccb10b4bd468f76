"""What happened can be read as GDELT 2 is read: each happening once, with every report of it."""

from pathlib import Path

import pandas as pd
import pytest
from msgspec.structs import replace
from tests import crisis, records
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.selections import folder
from tests.view.export.coded.published import GDELT_EVENTS, GDELT_MENTIONS, GDELT_TYPES

from detente.record import Place, Record, Root, Source, Status
from detente.record.errors import CannotExport
from detente.store import Query
from detente.view.export import Format
from detente.view.export.coded import cells
from detente.view.export.coded.codes import cameo
from detente.view.export.coded.gdelt import EVENTS, EVENTS_FILE, MENTIONS, MENTIONS_FILE

HERE = records.MET.trigger
Frames = tuple[pd.DataFrame, pd.DataFrame]


def read(record: Record, place: Path, query: Query = Query()) -> Frames:  # noqa: B008 (frozen)
    """Both tables as scripts read them: tab-separated, no header."""
    folder(record, Format.GDELT, place, query)
    types = dict.fromkeys(GDELT_EVENTS, "string") | GDELT_TYPES
    events = pd.read_csv(place / EVENTS_FILE, sep="\t", header=None, names=GDELT_EVENTS, dtype=types)
    mentions = pd.read_csv(place / MENTIONS_FILE, sep="\t", header=None, names=GDELT_MENTIONS)
    return events, mentions


def test_the_columns_are_those_that_are_published(tmp_path: Path) -> None:
    assert list(EVENTS) == GDELT_EVENTS
    assert list(MENTIONS) == GDELT_MENTIONS
    assert (len(EVENTS), len(MENTIONS)) == (61, 16)
    folder(CRISIS, Format.GDELT, tmp_path / "out")
    for name, tabs in ((EVENTS_FILE, 60), (MENTIONS_FILE, 15)):
        assert {line.count("\t") for line in (tmp_path / "out" / name).read_text().splitlines()} == {tabs}


def test_a_happening_is_there_once_with_its_reports(tmp_path: Path) -> None:
    events, mentions = read(CRISIS, tmp_path / "out")
    talks = events[events["EventCode"] == "040"]
    assert talks[["Actor1Name", "Actor2Name"]].values.tolist() == [["ARLAND", "BESMAR"], ["BESMAR", "ARLAND"]]
    assert talks["NumMentions"].tolist() == talks["NumArticles"].tolist() == talks["NumSources"].tolist() == [2, 2]
    told = mentions[mentions["GlobalEventID"] == talks.iloc[0]["GlobalEventID"]]
    assert told["MentionIdentifier"].tolist() == ["https://post.example/talks", "stories/wire.txt"]
    assert told["MentionType"].tolist() == [1, 2]
    assert told["MentionSourceName"].tolist() == ["The Harbour Post", "Meridian Wire"]


def test_mentions_and_events_join(tmp_path: Path) -> None:
    events, mentions = read(CRISIS, tmp_path / "out")
    assert set(events["GlobalEventID"]) == set(mentions["GlobalEventID"])
    assert events["GlobalEventID"].is_unique
    assert (
        mentions.groupby("GlobalEventID").size().to_dict() == events.set_index("GlobalEventID")["NumMentions"].to_dict()
    )
    assert events["GlobalEventID"].max() < 2**53


def test_offsets_are_those_of_the_text(tmp_path: Path) -> None:
    _, mentions = read(CRISIS, tmp_path / "out")
    row = mentions[mentions["MentionIdentifier"] == "https://post.example/talks"].iloc[0]
    text = crisis.FIRST.text
    assert text[row["Actor1CharOffset"] :].startswith("Arland")
    assert text[row["Actor2CharOffset"] :].startswith("Besmar")
    assert text[row["ActionCharOffset"] :].startswith("talks")
    assert (row["SentenceID"], row["MentionDocLen"], row["Confidence"]) == (1, len(text), 80)


def test_only_what_happened_is_in_it_and_the_rest_is_counted(tmp_path: Path) -> None:
    exported = folder(CRISIS, Format.GDELT, tmp_path / "out")
    left = [event.status.value for event in CRISIS.events if event.status is not Status.OCCURRED]
    assert sum(exported.left_out.values()) == len(left)
    assert set(exported.left_out) == set(left)


def test_a_threat_is_a_threat_and_a_promise_a_promise(tmp_path: Path) -> None:
    events, _ = read(CRISIS, tmp_path / "out", Query(root=Root.THREATEN))
    (row,) = events.to_dict("records")
    assert (row["EventCode"], row["EventBaseCode"], row["EventRootCode"], row["QuadClass"]) == ("130", "130", "13", 3)
    assert (row["Actor1Code"], row["Actor2CountryCode"], row["Actor1Type1Code"]) == ("ARLGOV", "BSM", "GOV")


@pytest.mark.parametrize(
    ("root", "quad"),
    [(Root.AGREE, 1), (Root.SUPPORT, 1), (Root.AID, 2), (Root.ACCUSE, 3), (Root.PROTEST, 3), (Root.MOBILIZE, 4)],
)
def test_quad_classes_are_those_of_the_code(root: Root, quad: int) -> None:
    assert cameo(replace(records.MET, root=root, cameo=None)).quad == quad


def test_dates_are_as_exact_as_they_are_known(tmp_path: Path) -> None:
    events, _ = read(CRISIS, tmp_path / "out")
    promise = events[events["EventCode"] == "030"].iloc[0]
    assert pd.isna(promise["Day"])
    assert (promise["MonthYear"], promise["Year"]) == (203103, 2031)
    talks = events[events["EventCode"] == "040"].iloc[0]
    assert (talks["Day"], talks["FractionDate"]) == (20310302, 2031.1699)
    assert talks["DATEADDED"] == 20310302000000


@pytest.mark.parametrize(("day", "fraction"), [("2015-02-18", 2015.1315), ("2013-01-04", 2013.011), ("2015-02", None)])
def test_a_day_is_a_part_of_its_year_as_published(day: str, fraction: float | None) -> None:
    assert cells.fraction(day) == fraction


def test_when_it_was_fetched_is_when_it_was_added(tmp_path: Path) -> None:
    def fetched(thing: object) -> object:
        return replace(thing, fetched="2031-03-02T14:30:05+00:00") if isinstance(thing, Source) else thing

    events, _ = read(Record(map(fetched, CRISIS)), tmp_path / "out")  # type: ignore[arg-type]
    assert set(events["DATEADDED"]) == {20310302143005}


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (
            Place(name="Geneva", country="CHE", latitude=46.2, longitude=6.15, span=HERE),
            [4, "Geneva, Switzerland", "SZ", 46.2],
        ),
        (
            Place(name="Houston", country="USA", latitude=29.76, longitude=-95.4, span=HERE),
            [3, "Houston, United States", "US", 29.76],
        ),
        (Place(name="Iraq", country="IRQ", span=HERE), [1, "Iraq", "IZ", None]),
        (Place(name="the border", country="IRQ", span=HERE), [None, "the border, Iraq", "IZ", None]),
        (Place(name="Atlantis", country=None, span=HERE), [None, None, None, None]),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_places_are_in_the_codes_of_fips(place: Place, told: list[object], tmp_path: Path) -> None:
    event = replace(records.MET, place=place)
    events, _ = read(Record(event if thing.id == event.id else thing for thing in RECORD), tmp_path / "out")
    row = events[events["EventCode"] == "040"].iloc[0]
    found = [row["ActionGeo_Type"], row["ActionGeo_FullName"], row["ActionGeo_CountryCode"], row["ActionGeo_Lat"]]
    assert [None if pd.isna(cell) else cell for cell in map(_number, found)] == told


def _number(cell: object) -> object:
    return float(cell) if isinstance(cell, str) and cell.replace(".", "").replace("-", "").isdigit() else cell


def test_the_first_paragraph_is_the_root_of_a_story(tmp_path: Path) -> None:
    events, _ = read(CRISIS, tmp_path / "out")
    assert set(events["IsRootEvent"]) <= {0, 1}
    assert events["IsRootEvent"].max() == 1


def test_a_filter_leaves_out_no_report_and_counts_nothing_twice(tmp_path: Path) -> None:
    events, mentions = read(CRISIS, tmp_path / "out", Query(search="opened"))
    assert len(events) == 2
    assert len(mentions) == 4


def test_what_did_not_happen_cannot_be_asked_for(tmp_path: Path) -> None:
    with pytest.raises(CannotExport, match="no column that says whether something happened"):
        folder(CRISIS, Format.GDELT, tmp_path / "out", all_statuses=True)
