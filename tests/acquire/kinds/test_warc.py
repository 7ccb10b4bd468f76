"""Web archives are read record by record: pages and texts become documents, all else is counted or said."""

import gzip
import io
import tracemalloc
import zlib
from pathlib import Path

import brotli
import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from tests.documents import STORY, errors, find, given

from detente.acquire import HTML, PLAIN, Given, Log, documents, documents_in, take
from detente.record.errors import BrokenInput, OversizedInput, UnreadableInput

PAGE = f"<html><body><p>{STORY}</p></body></html>".encode()
ADDRESS = "https://example.org/2017/10/02/treaty"


def record(
    content: bytes, *, kind: str = "response", address: str = ADDRESS, media: str = "application/http", length: int = -1
) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2017-10-02T10:11:12Z\r\n"
        f"Content-Type: {media}\r\nContent-Length: {len(content) if length < 0 else length}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def answer(content: bytes = PAGE, *headers: str, status: str = "200 OK", media: str = "text/html") -> bytes:
    lines = (f"HTTP/1.1 {status}", f"Content-Type: {media}", *headers)
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


def chunked(content: bytes) -> bytes:
    half = len(content) // 2
    pieces = (content[:half], content[half:], b"")
    return b"".join(b"%x;a=b\r\n%b\r\n" % (len(piece), piece) for piece in pieces)


def read(folder: Path, data: bytes, *, name: str = "a.warc", log: Log | None = None) -> list[Given | UnreadableInput]:
    (folder / name).write_bytes(data)
    return find(folder / name, log=log)


def test_a_page_has_the_address_and_the_time_of_its_capture(tmp_path: Path) -> None:
    (found,) = given(read(tmp_path, record(answer(media="text/html; charset=iso-8859-2"))))
    assert (found.uri, found.content, found.fetched) == (ADDRESS, PAGE, "2017-10-02T10:11:12Z")
    assert found.media_type == "text/html; charset=iso-8859-2"


@pytest.mark.parametrize("packed", [True, False])
def test_records_that_are_no_pages_are_counted_by_reason(tmp_path: Path, packed: bool) -> None:
    records = [
        record(b"software: a crawler\r\n", kind="warcinfo", media="application/warc-fields"),
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(answer(status="404 Not Found")),
        record(answer(status="301 Moved")),
        record(answer(b"\x89PNG", media="image/png")),
        record(answer(b"User-agent: *", media="text/plain"), address="https://example.org/robots.txt"),
        record(b"", kind="revisit"),
        record(answer()),
        record(STORY.encode(), kind="conversion", media="text/plain"),
        record(PAGE, kind="resource", media="text/html"),
    ]
    data = b"".join(map(gzip.compress, records) if packed else records)
    found = given(read(tmp_path, data, name="a.warc.gz" if packed else "a.warc", log=(log := Log())))
    assert [take(one).media_type for one in found] == [HTML, PLAIN, HTML]
    assert log.passed == {
        "warcinfo records in web archives": 1,
        "request records in web archives": 1,
        "revisit records in web archives": 1,
        "answers 404 in web archives": 1,
        "answers 301 in web archives": 1,
        "records in web archives that are no pages": 1,
        "robots.txt in web archives": 1,
    }


RAW = zlib.compressobj(wbits=-15)
ENCODED = [
    (("Content-Encoding: gzip",), gzip.compress(PAGE)),
    (("Content-Encoding: br",), brotli.compress(PAGE)),
    (("Content-Encoding: deflate",), zlib.compress(PAGE)),
    (("Content-Encoding: deflate",), RAW.compress(PAGE) + RAW.flush()),
    (("Transfer-Encoding: chunked",), chunked(PAGE)),
    (("Content-Encoding: gzip", "Transfer-Encoding: chunked"), chunked(gzip.compress(PAGE))),
    (("Content-Encoding: gzip", "Transfer-Encoding: chunked"), PAGE),
    (("Content-Encoding: br",), PAGE),
    (("content-encoding: deflate",), PAGE),
    (("Content-Encoding: identity",), PAGE),
    (("Content-Encoding: gzip, br",), brotli.compress(gzip.compress(PAGE))),
]


@pytest.mark.parametrize(("headers", "content"), ENCODED)
def test_what_was_packed_for_the_way_is_unpacked_and_what_was_already_is_not(
    tmp_path: Path, headers: tuple[str, ...], content: bytes
) -> None:
    (found,) = given(read(tmp_path, record(answer(content, *headers))))
    assert found.content == PAGE


@pytest.mark.parametrize(
    ("headers", "content", "error"),
    [
        ("Content-Encoding: gzip", gzip.compress(PAGE)[:-20], BrokenInput),
        ("Content-Encoding: br", brotli.compress(PAGE)[:-20], BrokenInput),
        ("Content-Encoding: br", b"\xff" * 100, BrokenInput),
        ("Content-Encoding: gzip", gzip.compress(bytes(20_000_000)), OversizedInput),
        ("Content-Encoding: br", brotli.compress(bytes(20_000_000)), OversizedInput),
        ("X: y", PAGE * 200_000, OversizedInput),
    ],
)
def test_a_damaged_or_oversized_answer_is_named_and_takes_no_other_with_it(
    tmp_path: Path, headers: str, content: bytes, error: type[UnreadableInput]
) -> None:
    found = read(tmp_path, record(answer(content, headers)) + record(answer()))
    assert [(type(one), one.where) for one in errors(found)] == [(error, ADDRESS)]
    assert len(given(found)) == 1


def test_the_charset_of_the_header_goes_before_that_of_the_page(tmp_path: Path) -> None:
    page = "<html><head><meta charset='iso-8859-1'></head><p>Rząd ogłosił wybory".encode("iso-8859-2")
    (found,) = given(read(tmp_path, record(answer(page, media='text/html; charset="ISO-8859-2"'))))
    assert "Rząd ogłosił" in take(found).text


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_an_archive_that_breaks_off_gives_what_came_before_and_says_so(tmp_path: Path, name: str) -> None:
    records = [record(answer())] * 3
    data = b"".join(map(gzip.compress, records) if name.endswith("gz") else records)
    found = read(tmp_path, data[:-60], name=name)
    assert len(given(found)) == 2
    assert [type(one) for one in errors(found)] == [BrokenInput]


def test_behind_a_damaged_record_the_next_is_found(tmp_path: Path) -> None:
    good = record(answer())
    without_length = good.replace(b"Content-Length", b"Contents")
    found = read(
        tmp_path, good + b"noise\r\n" * 9 + good + without_length + good + record(answer(), length=10**20) + good
    )
    assert len(given(found)) == 4
    assert {type(one) for one in errors(found)} == {BrokenInput}


def test_an_answer_that_is_none_is_counted(tmp_path: Path) -> None:
    for content in (b"", b"\r\n\r\n", b"HTTP/1.1\r\n\r\n<p>Talks", b"\xff" * 50, PAGE):
        log = Log()
        assert read(tmp_path, record(content), log=log) == []
        assert log.passed.total() == 1


@settings(max_examples=60)
@drawn(st.binary(max_size=300), st.integers(0, 600))
def test_whatever_is_damaged_nothing_else_is_raised(noise: bytes, place: int) -> None:
    data = record(answer()) * 2
    data = data[:place] + noise + data[place:]
    for one in documents_in(io.BytesIO(data), uri="a.warc", size=len(data)):
        assert isinstance(one, Given | UnreadableInput)
        assert not isinstance(one, UnreadableInput) or "detente failed" not in one.what


def test_a_large_archive_is_read_in_little_memory(tmp_path: Path) -> None:
    with (tmp_path / "a.warc.gz").open("wb") as file:
        for number in range(400):
            file.write(gzip.compress(record(answer(PAGE + bytes([number % 251]) * 250_000)), 1))
    tracemalloc.start()
    assert sum(isinstance(one, Given) for one in documents([tmp_path / "a.warc.gz"])) == 400
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


@pytest.mark.parametrize("damage", ["changed", "cut off", "beside"])
def test_a_damaged_member_of_gzip_costs_its_own_record_alone(tmp_path: Path, damage: str) -> None:
    pages = [answer(f"<p>{number} {STORY * 30}".encode()) for number in range(4)]
    members = [gzip.compress(record(page, address=f"{ADDRESS}/{number}")) for number, page in enumerate(pages)]
    place = len(members[1]) // 2
    members[1] = {
        "changed": members[1][:place] + b"\xff\xff\xff" + members[1][place + 3 :],
        "cut off": members[1][:place],
        "beside": b"no member at all" + members[1],
    }[damage]
    found = read(tmp_path, b"".join(members), name="a.warc.gz")
    there = {one.uri.rpartition("/")[2] for one in given(found)}
    assert there == ({"0", "1", "2", "3"} if damage == "beside" else {"0", "2", "3"})
    assert all("the next record is looked for" in error.what for error in errors(found)) and errors(found)
