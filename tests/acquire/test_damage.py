"""Files of every kind, damaged anywhere, give documents and errors and never anything else."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from email.message import EmailMessage

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.documents import STORY
from tests.pdfs import block, pdf

from detente.acquire import Given, documents_in, take
from detente.record.errors import UnreadableInput


def zipped() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", STORY)
        archive.writestr("b/c.jsonl", json.dumps({"text": STORY}))
    return packed.getvalue()


def tarred() -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name in ("a.txt", "b.html"):
            info = tarfile.TarInfo(name)
            info.size = len(STORY)
            archive.addfile(info, io.BytesIO(STORY.encode()))
    return packed.getvalue()


def mail() -> bytes:
    message = EmailMessage()
    message["From"], message["Date"] = "Jane Doe <jane@example.org>", "Mon, 02 Oct 2017 10:15:00 +0200"
    message["Subject"] = "Treaty signed – at last"
    message.set_content(STORY)
    message.add_alternative(f"<p>{STORY}</p>", subtype="html")
    return message.as_bytes()


HEAD = f"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: {len(STORY)}\r\n\r\n"
WARC = f"{HEAD}{STORY}\r\n\r\n"
FEED = f"<rss><channel><title>x</title><item><title>a</title><description>{STORY}</description></item></channel></rss>"
FILES = {
    "a.zip": zipped(),
    "a.tar": tarred(),
    "a.tar.gz": gzip.compress(tarred()),
    "a.tar.bz2": bz2.compress(tarred()),
    "a.tar.xz": lzma.compress(tarred()),
    "a.warc.gz": gzip.compress(WARC.encode()) * 2,
    "a.jsonl": json.dumps({"text": STORY, "date": "2017-10-02", "title": ["a"]}).encode() + b"\n",
    "a.csv": f'text,date,title\n"{STORY}",2017-10-02,x\n'.encode(),
    "a.eml": mail(),
    "a.mbox": b"From jane Mon Oct  2 10:15:00 2017\n" + mail() + b"\n",
    "a.xml": FEED.encode(),
    "a.pdf": pdf(block([STORY[:50], STORY[50:]])),
    "a.html.gz": gzip.compress(f"<html><p>{STORY}".encode()),
}


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(place=st.floats(0, 1), noise=st.binary(min_size=1, max_size=6), cut=st.booleans(), insert=st.booleans())
def test_damage_gives_documents_and_errors(name: str, place: float, noise: bytes, cut: bool, insert: bool) -> None:
    data = FILES[name]
    start = int(place * len(data))
    damaged = data[:start] + noise + (b"" if cut else data[start + (0 if insert else len(noise)) :])
    for one in documents_in(io.BytesIO(damaged), uri=name, size=len(damaged)):
        if isinstance(one, UnreadableInput):
            assert one.advice
            assert "detente failed" not in one.what
        else:
            _check_taken(one)


def _check_taken(one: Given) -> None:
    try:
        assert take(one).text
    except UnreadableInput as error:
        assert error.advice
