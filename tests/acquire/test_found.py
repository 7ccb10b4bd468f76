"""What fuzzing found, a row a defect: each input gives documents and errors, and the sound ones beside it are read."""

import gzip
import io
import json
import struct
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from tests.documents import STORY, errors, find, given

from detente.acquire import Given, read_metadata, take
from detente.acquire.days import day_of
from detente.acquire.decode import decode
from detente.clean import clean
from detente.record.errors import BadRecord, BrokenInput, OversizedInput
from detente.record.serial import from_line

ROW = json.dumps({"text": STORY})
DEEP = json.loads("[" * 900 + "]" * 900)


def tar(**headers: str) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, pax in (("a.txt", {}), ("b.txt", headers)):
            info = tarfile.TarInfo(name)
            info.size, info.pax_headers = len(STORY), pax
            archive.addfile(info, io.BytesIO(STORY.encode()))
    return packed.getvalue()


def long_tar() -> bytes:
    info = tarfile.TarInfo("b.txt")
    info.size = 10**18
    return info.tobuf() + bytes(2000)


def parquet() -> bytes:
    """Two sound rows around one whose characters are none."""
    texts = pyarrow.array([STORY.encode(), b"\xff\xfe", STORY.encode()], pyarrow.binary()).view(pyarrow.utf8())
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"text": texts}), file)
    return file.getvalue()


def old_zip() -> bytes:
    """A zip whose directory asks for a version that there is not."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.csv", "url,title\nhttps://example.org/a,x\n")
    data = bytearray(packed.getvalue())
    place = data.index(b"PK\1\2") + 6
    data[place : place + 2] = struct.pack("<H", 255)
    return bytes(data)


def mail(header: str) -> bytes:
    return f"From: a@b.c\nDate: Mon, 02 Oct 2017 10:15:00 +0200\n{header}\n\n{STORY}".encode()


FILES: dict[str, tuple[str, bytes | Callable[[], bytes], int, int]] = {
    "a day of 400 digits": ("a.jsonl", f'{{"text": {json.dumps(STORY)}, "date": 1{"0" * 400}}}\n{ROW}'.encode(), 2, 0),
    "a title of 5,000 digits": ("a.jsonl", f'{{"text": {json.dumps(STORY)}, "title": {"1" * 5000}}}\n{ROW}'.encode(), 1, 1),
    "a title 900 lists deep": ("a.jsonl", f"{json.dumps({'text': STORY, 'title': DEEP})}\n{ROW}".encode(), 2, 0),
    "not a number in the first of two lines": ("a.jsonl", f'{{"text": "a", "b": NaN}}\n{ROW}\n{ROW}'.encode(), 2, 1),
    "a first line that is cut off": ("a.jsonl", f'{{"text": "a\n{ROW}\n{ROW}'.encode(), 2, 1),
    "a line too long before a sound one": ("a.jsonl", lambda: b'{"text": "' + b"x" * 21_000_000 + f'"}}\n{ROW}'.encode(), 1, 1),
    "a size in words in a tar": ("a.tar", tar(**{"GNU.sparse.size": "https://[v1.a]/"}), 1, 1),
    "a length beyond the tar": ("a.tar", long_tar, 0, 2),
    "half characters in a column": ("a.parquet", parquet, 2, 1),
    "100,000 brackets around a sender": ("a.eml", mail(f"From: {'(' * 100_000}x"), 1, 0),
    "quotation marks in a parameter": ("a.eml", mail(f'Content-Type: text/plain; a={chr(34) * 50_001}{";" * 50_000}'), 1, 0),
    "a feed 300 elements deep": ("a.xml", f"<rss><item><title>{STORY}</title></item>{'<a>' * 300}</rss>".encode(), 1, 1),
    "a feed that breaks off": ("a.xml", f"<rss><item><title>{STORY}</title></item><item><tit".encode(), 1, 2),
}  # fmt: skip
"""By defect: a file, how many documents are read of it, and how many errors said."""


@pytest.mark.parametrize("defect", FILES)
def test_a_file_gives_documents_and_errors(defect: str, tmp_path: Path) -> None:
    name, data, documents, failed = FILES[defect]
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data())
    (tmp_path / "z.txt").write_text(STORY)
    found = find(tmp_path)
    assert [one.uri for one in given(found)][-1] == str(tmp_path / "z.txt")
    assert not [error.what for error in errors(found) if "detente failed" in error.what]
    assert (len(given(found)) - 1, len(errors(found))) == (documents, failed), errors(found)
    assert all(take(one).text.strip() for one in given(found))


def test_what_is_no_day_is_none() -> None:
    for value in (10**400, -(10**400), float("nan"), float("inf"), 1e308, 10**16):
        assert day_of(value) is None


@pytest.mark.parametrize("charset", ["utf-7", "UTF7", "idna", "punycode", "unicode_escape", "raw-unicode-escape"])
def test_encodings_that_the_web_has_not_are_not_believed(charset: str) -> None:
    for data in (b"caf\xe9 +2AA- \\ud800 " * 9, b"\x1b$B +2AA- \\ud800"):
        text, encoding = decode(data, where="a", charset=charset)
        assert text.encode()
        assert encoding not in ("utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape")


@pytest.mark.parametrize("line", [b'{"type":"\xff"}', b"\xff", b"[" * 100_000, b'{"type":"run","id":"\\ud800"}', b""])
def test_a_line_that_is_none_of_a_record_says_so(line: bytes) -> None:
    with pytest.raises(BadRecord):
        from_line(line)


def test_a_zip_of_metadata_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(old_zip())
    with pytest.raises(BrokenInput, match="broken zip"):
        read_metadata([tmp_path / "a.zip"])


def test_metadata_named_by_no_words_names_nothing(tmp_path: Path) -> None:
    rows = [{"url": DEEP}, {"url": 10**300}, {"file": {"a": 1}}, {"url": "https://example.org/a", "title": "x"}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert len(read_metadata([tmp_path / "a.jsonl"]).rows) == 1


def test_a_page_with_a_date_east_of_everything_is_read() -> None:
    stamp = '<time datetime="2017-10-02T10:11:12+99:99">Mon, 02 Oct 2017 10:15 +9999</time>'
    page = f"<html><body>{stamp}<p>{STORY}</p><p>{STORY}</p></body></html>".encode()
    (article,) = clean(take(Given("a.html", page)))
    assert "signed a treaty" in article.text


def test_lines_without_end_are_refused() -> None:
    with pytest.raises(OversizedInput, match="200,000 lines"):
        clean(take(Given("a.txt", "a\n" * 200_001)))


def test_a_packed_file_of_members_is_one_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"") * 3000 + gzip.compress(STORY.encode()))
    (found,) = given(find(tmp_path))
    assert take(found).text == STORY
