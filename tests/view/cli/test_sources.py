"""`detente read` of archives, tables, feeds and metadata: what is read, passed over and said."""

import gzip
import json
import zipfile
from pathlib import Path

import pytest
from tests.servers import server
from tests.view.cli.conftest import Run

from detente.record import Record

STORY = "The envoys of France and Japan met in Vienna on Tuesday. “We will go on,” France's envoy told reporters."
ADDRESS = "https://example.org/vienna"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def warc(*contents: tuple[str, str]) -> bytes:
    records = []
    for kind, content in contents:
        head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {ADDRESS}\r\nWARC-Date: 2017-10-03T10:00:00Z\r\n"
        data = content.encode()
        records.append(
            f"{head}Content-Type: text/plain\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data + b"\r\n\r\n"
        )
    return b"".join(map(gzip.compress, records))


def test_what_a_web_archive_holds_beside_pages_is_passed_over_and_counted(run: Run) -> None:
    Path("a.warc.gz").write_bytes(warc(("warcinfo", "x"), ("request", "x"), ("request", "y"), ("conversion", STORY)))
    result = run("read", "a.warc.gz")
    assert result.status == 0
    assert "Read 1 of 1 input into crisis.db." in result.err
    passed = result.err.partition("Passed over, no documents:")[2]
    assert "2  request records in web archives" in passed
    assert "1  warcinfo records in web archives" in passed
    record = Record.from_jsonl(run("export").out)
    assert [(source.uri, source.fetched) for source in record.sources] == [(ADDRESS, "2017-10-03T10:00:00Z")]
    assert [article.published.edtf for article in record.articles] == ["../2017-10-04"]


def test_fields_are_mapped_and_metadata_fills_in_the_rest(run: Run) -> None:
    Path("a.jsonl").write_text(json.dumps({"story": STORY, "when": "2017-10-02", "url": ADDRESS}))
    Path("meta.csv").write_text(f"url,title,media_name\n{ADDRESS},Envoys meet,The Example\nhttps://a.example,Other,\n")
    result = run("read", "a.jsonl", "--map", "text=story,published=when", "--metadata", "meta.csv", "--jsonl")
    assert "1  rows of metadata without a document" in result.err
    (article,) = Record.from_jsonl(result.out).articles
    assert (article.title, article.publisher, article.published.edtf) == ("Envoys meet", "The Example", "2017-10-02")


def test_another_mapping_is_another_run_so_that_it_is_read_again(run: Run) -> None:
    Path("a.jsonl").write_text(json.dumps({"text": STORY, "when": "2017-10-02"}))
    run("read", "a.jsonl")
    assert "skipped" in run("read", "a.jsonl").err
    assert "skipped" not in run("read", "a.jsonl", "--map", "published=when").err
    (article,) = Record.from_jsonl(run("export").out).articles
    assert article.published.edtf == "2017-10-02"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--map", "words=body"], "what can be mapped is text"),
        (["--metadata", "nowhere.csv"], "no such file"),
        (["--metadata", "a.jsonl"], "no row names an address"),
    ],
)
def test_what_cannot_be_asked_is_said_before_anything_is_read(run: Run, arguments: list[str], said: str) -> None:
    Path("a.jsonl").write_text(json.dumps({"text": STORY}))
    result = run("read", "a.jsonl", *arguments)
    assert result.status == 2
    assert said in result.err
    assert not Path("crisis.db").exists()


def test_one_bad_member_takes_no_other_with_it(run: Run) -> None:
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.writestr("a.txt", STORY)
        archive.writestr("b.bin", bytes(range(256)) * 8)
        archive.writestr("c.jsonl", json.dumps({"text": STORY.replace("France", "Spain")}) + '\n{"text"')
    result = run("read", "a.zip")
    assert result.status == 1
    assert "Read 2 of 4 inputs" in result.err
    assert "a.zip!/b.bin" in result.err
    assert "a.zip!/c.jsonl#line=2" in result.err


def test_a_feed_is_polled_and_what_is_not_new_is_not_read_again(run: Run) -> None:
    item = f"<item><title>Envoys meet</title><link>{ADDRESS}</link><description>{STORY}</description></item>"
    feed = f"<rss version='2.0'><channel><title>The Example</title>{item}</channel></rss>".encode()
    with server(feed=(200, {"Content-Type": "application/rss+xml", "ETag": '"1"'}, feed)) as there:
        address = f"{there.address}/feed"
        refused = run("read", address)
        assert refused.status == 1
        assert "--allow-private" in refused.err
        assert there.asked == []
        assert "Read 1 of 1 input" in run("read", address, "--allow-private").err
        assert "1  feeds without anything new" in run("read", address, "--allow-private").err
        assert "skipped" not in run("read", address, "--allow-private", "--again").err
        assert "Read 1 of 1 input" in run("read", address, "--allow-private", "--record", "other.db").err
    assert set(there.paths) == {"/robots.txt", "/feed"}
