"""Tables of metadata fill in what is known of documents, by address or file name; what has no document is counted."""

import base64
import gzip
import hashlib
import json
import pickle
import zipfile
from pathlib import Path

import pytest
from tests.documents import STORY, given

from detente.acquire import Asked, Given, Known, Log, ask, documents, read_metadata
from detente.record.errors import BadRow, MissingInput, UnreadableInput

ADDRESS = "https://www.example.org/2017/treaty"
MEDIA_CLOUD = (
    "id,publish_date,title,url,language,media_name,media_url,indexed_date\n"
    f"7,2017-10-02,Treaty signed,{ADDRESS},en,The Example,example.org,2017-10-03 04:05:06\n"
    "8,2017-10-02,Another,https://example.org/other,en,The Example,example.org,2017-10-03 04:05:06\n"
)
DOC_API = {
    "articles": [
        {"url": ADDRESS, "title": "Treaty signed", "seendate": "20171003T040506Z", "domain": "example.org"}
        | {"language": "English", "socialimage": "https://example.org/i.jpg"}
    ]
}
DOC_API_CSV = f"URL,MobileURL,Date,Title\n{ADDRESS},,20171003040506,Treaty signed\n"
EXTRAS = "<PAGE_PRECISEPUBTIMESTAMP>20171002090000</PAGE_PRECISEPUBTIMESTAMP><PAGE_TITLE>Treaty &amp; more</PAGE_TITLE>"
GKG = "\t".join(
    ["20171003040500-12", "20171003040500", "1", "example.org", ADDRESS, *(["a;b"] * 21), EXTRAS]
)  # a row has 27 columns
MENTIONED = Given(ADDRESS.replace("www.", "") + "/", STORY)


def known(folder: Path, content: str, *, name: str = "meta.csv", of: Given = MENTIONED) -> Given:
    (folder / name).write_text(content, encoding="utf-8")
    return read_metadata([folder / name]).filled(of)


def test_a_list_of_media_cloud_gives_titles_dates_and_outlets(tmp_path: Path) -> None:
    filled = known(tmp_path, MEDIA_CLOUD).known
    assert filled == Known("Treaty signed", "2017-10-02", None, "The Example", "en", seen="2017-10-03T04:05:06")


@pytest.mark.parametrize(("name", "content"), [("a.json", json.dumps(DOC_API)), ("a.csv", DOC_API_CSV), ("a.tsv", GKG)])
def test_when_gdelt_saw_a_document_is_not_when_it_was_published(tmp_path: Path, name: str, content: str) -> None:
    filled = known(tmp_path, content, name=name).known
    assert (filled.seen or "")[:14] == "2017-10-03T04:"
    assert filled.published == ("2017-10-02" if name == "a.tsv" else None)
    assert filled.title == ("Treaty & more" if name == "a.tsv" else "Treaty signed")


def test_the_graph_of_gdelt_may_be_zipped_and_its_quotation_marks_are_no_quoting(tmp_path: Path) -> None:
    other = GKG.replace("treaty", "other").replace("a;b", '"a;b', 1)
    with zipfile.ZipFile(tmp_path / "20171003040500.gkg.csv.zip", "w") as archive:
        archive.writestr("20171003040500.gkg.csv", f"{other}\n{GKG}\n")
    metadata = read_metadata([tmp_path / "20171003040500.gkg.csv.zip"])
    assert metadata.unused == 2
    assert metadata.filled(MENTIONED).known.published == "2017-10-02"


def test_a_table_fills_in_what_the_container_leaves_open(tmp_path: Path) -> None:
    of = Given(ADDRESS, STORY, Known(title="From the feed", byline="Jane Doe"))
    filled = known(tmp_path, MEDIA_CLOUD, of=of).known
    assert (filled.title, filled.byline, filled.publisher) == ("From the feed", "Jane Doe", "The Example")


def test_files_are_found_by_name_and_saved_pages_by_the_address_that_they_give(tmp_path: Path) -> None:
    table = "file,title,date\nb.txt,One,2017-10-01\ndeep/c.txt,Two,2017-10-02\n,Three,2017-10-03\n"
    (tmp_path / "meta.csv").write_text(table + f"{ADDRESS},Four,\n")
    folder = tmp_path / "texts"
    (folder / "deep").mkdir(parents=True)
    for name in ("b.txt", "c.txt", "deep/c.txt"):
        (folder / name).write_text(STORY)
    (folder / "page.html").write_text(f"<html><link rel=canonical href={ADDRESS}?utm_source=x><p>{STORY}")
    metadata = read_metadata([tmp_path / "meta.csv"])
    found = given(list(documents([folder], asked=Asked(metadata=metadata), log=(log := Log()))))
    assert [one.known.title for one in found] == ["One", None, "Two", "Four"]
    assert not log.passed


def test_rows_without_a_document_are_counted(tmp_path: Path) -> None:
    (tmp_path / "meta.csv").write_text(MEDIA_CLOUD)
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": STORY, "url": ADDRESS}))
    metadata = read_metadata([tmp_path / "meta.csv"])
    assert len([*documents([tmp_path / "a.jsonl"], asked=Asked(metadata=metadata), log=(log := Log()))]) == 1
    assert log.passed == {"rows of metadata without a document": 1}


def cdx(*rows: tuple[str, str, bytes]) -> str:
    lines = []
    for moment, status, content in rows:
        digest = base64.b32encode(hashlib.sha1(content).digest()).decode()
        lines.append(f"org,example)/2017/treaty {moment} {ADDRESS} text/html {status} {digest} - - 100 0 a.warc.gz")
    return " CDX N b a m s k r M S V g\n" + "\n".join(lines) + "\n"


def test_an_index_of_captures_says_when_a_page_was_taken_where_that_is_certain(tmp_path: Path) -> None:
    early, late = ("20171002101112", "200", b"then"), ("20181002101112", "200", b"now")
    moved = ("20191002101112", "301", b"gone")
    page = Given(ADDRESS, b"now")
    assert known(tmp_path, cdx(early, moved), name="a.cdx", of=page).fetched == "2017-10-02T10:11:12Z"
    assert known(tmp_path, cdx(early, late), name="a.cdx", of=page).fetched == "2018-10-02T10:11:12Z"
    neither = known(tmp_path, cdx(early, late), name="a.cdx", of=Given(ADDRESS, b"else"))
    assert (neither.fetched, neither.known.seen) == (None, "2018-10-02T10:11:12Z")
    of_archive = Given(ADDRESS, b"now", fetched="2016-01-01T00:00:00Z")
    assert known(tmp_path, cdx(early), name="a.cdx", of=of_archive).fetched == "2016-01-01T00:00:00Z"


@pytest.mark.parametrize("name", ["b.cdxj", "b.cdxj.gz"])
def test_an_index_among_the_inputs_is_used_and_is_no_document(tmp_path: Path, name: str) -> None:
    line = f'org,example)/2017/treaty 20171002101112 {{"url": "{ADDRESS}", "status": "200"}}\n!broken\nx y {{"url\n'
    (tmp_path / name).write_bytes(gzip.compress(line.encode()) if name.endswith("gz") else line.encode())
    (tmp_path / "a.html").write_text(f"<html><link rel=canonical href={ADDRESS}><p>{STORY}")
    (found,) = documents([tmp_path])
    assert isinstance(found, Given)
    assert found.fetched == "2017-10-02T10:11:12Z"


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.csv", "words,more\nTalks,5\n", BadRow),
        ("a.cdx", "nothing here", BadRow),
        ("a.json", "[1, 2", UnreadableInput),
        ("a.csv", "", UnreadableInput),
    ],
)
def test_what_is_no_metadata_is_refused(tmp_path: Path, name: str, content: str, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        known(tmp_path, content, name=name)
    assert isinstance(caught.value, UnreadableInput)
    assert caught.value.where
    assert caught.value.advice


def test_what_is_asked_goes_to_another_process_and_stays_the_same(tmp_path: Path) -> None:
    (tmp_path / "meta.csv").write_text(MEDIA_CLOUD)
    (tmp_path / "a.cdx").write_text(cdx(("20171002101112", "200", b"now")))
    asked = ask(mapped="text=body", metadata=[tmp_path / "meta.csv", tmp_path / "a.cdx"])
    again = pickle.loads(pickle.dumps(asked))
    assert again == asked
    assert again.metadata.filled(MENTIONED) == asked.metadata.filled(MENTIONED)  # type: ignore[union-attr]
    assert dict(asked.settings)["map"] == "text=body"


def test_metadata_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingInput):
        read_metadata([tmp_path / "nowhere.csv"])
