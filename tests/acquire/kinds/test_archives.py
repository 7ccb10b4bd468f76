"""Archives are read member by member within bounds; nothing of them is written, and links and junk are passed over."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.archives import tarred, zipped
from tests.documents import STORY, errors, find, given

from detente.acquire import Given, Log, documents_in, opened
from detente.record.errors import BinaryInput, BrokenInput, LockedInput, OversizedInput

Members = dict[str, bytes]


PACKED: dict[str, Callable[[Members], bytes]] = {
    "a.zip": zipped,
    "a.tar": tarred,
    "a.tar.gz": lambda members: gzip.compress(tarred(members)),
    "a.tgz": lambda members: gzip.compress(tarred(members)),
    "a.tar.bz2": lambda members: bz2.compress(tarred(members)),
    "a.tar.xz": lambda members: lzma.compress(tarred(members)),
}


@pytest.mark.parametrize("name", PACKED)
def test_every_member_is_read_as_a_file_of_its_name_is(tmp_path: Path, name: str) -> None:
    lines = json.dumps({"text": STORY}) + "\n"
    members = {"b/story.txt": STORY.encode(), "b/more.jsonl": lines.encode() * 2, "c.txt.gz": gzip.compress(b"Talks.")}
    path = tmp_path / name
    path.write_bytes(PACKED[name](members))
    assert [one.uri.removeprefix(str(path)) for one in given(find(path))] == [
        *("!/b/story.txt", "!/b/more.jsonl#line=1", "!/b/more.jsonl#line=2", "!/c.txt.gz"),
    ]


def test_archives_in_archives_are_read_to_a_bound(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"b.tar.gz": gzip.compress(tarred({"c.zip": zipped({"d.txt": b"Talks."})}))}))
    assert [one.uri for one in given(find(path))] == [f"{path}!/b.tar.gz!/c.zip!/d.txt"]
    nested = zipped({"z.txt": b"Talks."})
    for _ in range(30):
        nested = zipped({"a.zip": nested})
    path.write_bytes(nested)
    (error,) = errors(find(path))
    assert isinstance(error, OversizedInput)
    assert "deep" in error.what


def test_hidden_files_links_and_devices_are_passed_over_and_counted(tmp_path: Path) -> None:
    link, device = tarfile.TarInfo("link.txt"), tarfile.TarInfo("null")
    link.type, link.linkname, device.type = tarfile.SYMTYPE, "/etc/passwd", tarfile.CHRTYPE
    members = {"__MACOSX/._a.txt": b"junk", ".DS_Store": b"junk", "b/.git/config": b"junk", "a.txt": STORY.encode()}
    (tmp_path / "a.tar").write_bytes(tarred(members, link, device))
    found = find(tmp_path / "a.tar", log=(log := Log()))
    assert [one.uri for one in given(found)] == [f"{tmp_path}/a.tar!/a.txt"]
    assert log.passed == {"hidden files in archives": 3, "links and devices in archives": 2}
    linked = zipfile.ZipInfo("link.txt")
    linked.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr(linked, "/etc/passwd")
        archive.writestr(".hidden", STORY)
    assert find(tmp_path / "b.zip", log=(log := Log())) == []
    assert log.passed == {"hidden files in archives": 1, "links and devices in archives": 1}


@pytest.mark.parametrize("name", ["../../up.txt", "/etc/up.txt", "a\\..\\up.txt", "new\nline.txt", "b/./../../up.txt"])
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_names_lead_nowhere(tmp_path: Path, name: str, pack: Callable[[Members], bytes]) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.bin").write_bytes(pack({name: STORY.encode()}))
    assert [one.content for one in given(find(folder))] == [STORY.encode()]
    assert [path.name for path in tmp_path.rglob("*")] == ["folder", "a.bin"]


def test_a_bomb_is_left_off_before_it_fills_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "FREE", 1_000_000)
    bombs = {
        "many.zip": zipped({f"{n}.txt": bytes(900_000) for n in range(9)} | {"last.txt": STORY.encode()}),
        "one.tar.gz": gzip.compress(tarred({f"{n}.txt": bytes(900_000) for n in range(9)})),
        "deep.zip": zipped({"a.zip": zipped({"b.txt": bytes(9_000_000)})}),
        "lines.jsonl.gz": gzip.compress(b'{"text": "Talks."}' + b"\n" * 9_000_000),
    }
    for name, data in bombs.items():
        (tmp_path / name).write_bytes(data)
        (error,) = errors(find(tmp_path / name))
        assert isinstance(error, OversizedInput)
        assert (error.where, error.advice[:18]) == (f"{tmp_path}/{name}", "unpack it yourself")


def test_a_name_without_end_is_not_read(tmp_path: Path) -> None:
    head = tarfile.TarInfo("a.txt")
    head.type, head.size = tarfile.XHDTYPE, 90_000_000
    (tmp_path / "a.tar.gz").write_bytes(gzip.compress(head.tobuf() + bytes(90_000_000)))
    tracemalloc.start()
    (error,) = errors(find(tmp_path / "a.tar.gz"))
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()
    assert isinstance(error, BrokenInput)


def test_a_copy_of_an_archive_in_another_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "_LARGEST_COPY", 1000)
    inner = zipped({f"{n}.txt": f"{STORY}{n}".encode() for n in range(20)})
    (tmp_path / "a.zip").write_bytes(zipped({"inner.zip": inner, "b.txt": STORY.encode()}))
    found = find(tmp_path / "a.zip")
    assert [type(error) for error in errors(found)] == [OversizedInput]
    assert len(given(found)) == 1


def test_one_large_member_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"a.txt": b"Talks. " * 2_000_000, "b.txt": STORY.encode()}))
    found = find(tmp_path / "a.zip")
    assert [type(error) for error in errors(found)] == [OversizedInput]
    assert [one.content for one in given(found)] == [STORY.encode()]


@pytest.mark.parametrize("name", PACKED)
def test_of_a_truncated_archive_what_came_before_is_read(tmp_path: Path, name: str) -> None:
    whole = PACKED[name]({f"{n}.txt": f"{STORY} {n * 7919}".encode() * 400 for n in range(20)})
    (tmp_path / name).write_bytes(whole[: len(whole) * 2 // 3])
    found = find(tmp_path / name)
    assert isinstance(errors(found)[-1], BrokenInput)
    assert given(found) or name in ("a.zip", "a.tar.bz2", "a.tar.xz")


def test_a_locked_member_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": STORY.encode(), "b.txt": STORY.encode()}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "a.zip").write_bytes(data)
    found = find(tmp_path / "a.zip")
    assert [(type(error), error.where) for error in errors(found)] == [(LockedInput, f"{tmp_path}/a.zip!/a.txt")]
    assert len(given(found)) == 1


def test_a_document_of_an_office_program_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"}))
    (error,) = errors(find(tmp_path / "a.docx"))
    assert isinstance(error, BinaryInput)


def test_of_a_collection_of_web_archives_only_these_are_read(tmp_path: Path) -> None:
    archive = b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\nTalks."
    members = {"datapackage.json": b"{}", "pages/pages.jsonl": b'{"format": "json"}', "archive/a.warc": archive}
    (tmp_path / "a.wacz").write_bytes(zipped(members))
    found = find(tmp_path / "a.wacz", log=(log := Log()))
    assert [one.content for one in given(found)] == [b"Talks."]
    assert log.passed.total() == 2


def test_a_member_whose_name_is_lost_is_broken_and_the_others_are_read() -> None:
    whole = zipped({"a.txt": b"Norway closed the strait.", "b.txt": b"Sweden opened the strait."})
    damaged = bytearray(whole)
    directory = whole.rindex(b"a.txt")
    damaged[directory] = 0
    broken, read = documents_in(io.BytesIO(bytes(damaged)), uri="a.zip", size=len(damaged))
    assert isinstance(broken, BrokenInput)
    assert isinstance(read, Given)
    assert read.content == b"Sweden opened the strait."
