"""A folder of invented stories in files of many kinds, to be read by what will be killed."""

import gzip
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests import archives
from tests.feuds import Feuds

_KINDS = 7
_HEAD = "<html lang='en'><head><title>{title}</title></head><body><article><h1>{title}</h1>"
_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
_CAPTURED = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\n"
    "WARC-Date: 2021-10-02T10:11:12Z\r\nContent-Type: application/http\r\nContent-Length: {length}\r\n\r\n"
)


def write(folder: Path, number: int) -> Path:
    """Writes so many stories into a new folder; a file, a line and an archive among them cannot be read."""
    folder.mkdir()
    files, packed, lines, pages, captured, zipped, tarred = _shared(Feuds(number).texts())
    for place, text in enumerate(files):
        (folder / f"a{place:03}.txt").write_text(text)
    for place, text in enumerate(packed):
        (folder / f"b{place:03}.txt.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
    (folder / "c.jsonl").write_text("".join(f"{line}\n" for line in _lines(lines)))
    for place, text in enumerate(pages):
        (folder / f"d{place:03}.html").write_text(_page(text, place))
    (folder / "e.warc.gz").write_bytes(b"".join(map(_capture, captured, range(len(captured)))))
    whole = archives.zipped({f"{place}.txt": text.encode() for place, text in enumerate(zipped)})
    (folder / "f.zip").write_bytes(whole)
    (folder / "g.tar").write_bytes(
        archives.tarred({f"{place}.html": _page(text, place).encode() for place, text in enumerate(tarred)})
    )
    (folder / "h.zip").write_bytes(whole[: len(whole) // 2])
    (folder / "i.bin").write_bytes(bytes(range(256)) * 8)
    return folder


def _shared(texts: Sequence[str]) -> Iterable[Sequence[str]]:
    """The texts, shared out among the kinds, neighbours to different ones, so that links go from file to file."""
    return (texts[kind::_KINDS] for kind in range(_KINDS))


def _lines(texts: Iterable[str]) -> Iterable[str]:
    yield '{"title": "A line without a text"}'
    for place, text in enumerate(texts):
        yield json.dumps({"text": text, "title": f"Quarrel {place}"})


def _page(text: str, number: int) -> str:
    told = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
    return f"{_HEAD.format(title=f'Two states quarrel for the {number + 2}. time')}{told}</article></body></html>"


def _capture(text: str, number: int) -> bytes:
    answer = _ANSWER + _page(text, number).encode()
    head = _CAPTURED.format(number=number, length=len(answer)).encode()
    return gzip.compress(head + answer + b"\r\n\r\n", mtime=0)
