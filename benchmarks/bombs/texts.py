"""Pages, texts, tables and messages that nest, repeat or mislead without end."""

import json
import os
import socket
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from functools import partial
from pathlib import Path

from benchmarks.bombs.archives import STORY, put
from benchmarks.bombs.bomb import Bomb

_LAUGHS = "".join(f"<!ENTITY l{number} '{f'&l{number - 1};' * 10 if number else 'lol'}'>" for number in range(10))
_BLOWN = f"<!ENTITY a '{'a' * 50_000}'>"
_RSS = "<rss><channel><item><title>x</title><description>{}</description></item></channel></rss>"


def _entities(declared: str, used: str, *, page: bool = False) -> Callable[[], bytes]:
    body = f"<html><body><p>{used} {STORY}</p></body></html>" if page else _RSS.format(f"{used} {STORY}")
    return lambda: f'<?xml version="1.0"?><!DOCTYPE {"html" if page else "rss"} [{declared}]>{body}'.encode()


def _external(folder: Path, *, page: bool) -> None:
    """A file that names another by an entity; the other is hidden, so that nothing else reads it."""
    secret = folder / ".secret"
    secret.write_text(f"SECRET. {STORY * 5}")
    declared = f'<!ENTITY a SYSTEM "{secret.as_uri()}"><!ENTITY % p SYSTEM "{secret.as_uri()}"> %p;'
    name = "a.html" if page else "a.xml"
    (folder / name).write_bytes(_entities(declared, "&a;", page=page)())


def _page(inside: str) -> Callable[[], bytes]:
    return lambda: f"<html><body><p>{STORY}</p>{inside}</body></html>".encode()


def _repeated(piece: str, size: int) -> Callable[[], bytes]:
    return lambda: (piece * (size // len(piece.encode()) + 1)).encode()[:size]


def _nested_mail(depth: int) -> bytes:
    heads = "".join(f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n" for number in range(depth))
    return f"From: a@b.c\nDate: Mon, 02 Oct 2017 10:15:00 +0200\n{heads}\n{STORY}".encode()


def _mail(header: str) -> Callable[[], bytes]:
    return lambda: f"From: a@b.c\nDate: Mon, 02 Oct 2017 10:15:00 +0200\n{header}\n\n{STORY}".encode()


def _attached() -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Date"] = "a@b.c", "Mon, 02 Oct 2017 10:15:00 +0200"
    mail.set_content(STORY)
    for _ in range(5000):
        mail.add_attachment(b"x", maintype="a", subtype="b")
    return mail.as_bytes()


def _row(**fields: object) -> bytes:
    return json.dumps({"text": STORY, **fields}).encode() + b"\n"


def _digits() -> bytes:
    number = "1" * 100_000
    return f'{{"text": {json.dumps(STORY)}, "date": {number}, "title": {number}, "url": {number}}}\n'.encode()


def _pdf(*objects: bytes, head: bytes = b"%PDF-1.7\n") -> bytes:
    data, places = head, []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


_ROOT = b"<< /Type /Catalog /Pages 2 0 R >>"
_LEAF = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>"


def _stream(content: bytes, packed: bytes | None = None) -> bytes:
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (
        len(packed or zlib.compress(content)),
        packed or zlib.compress(content),
    )


def _pages_in_circles() -> bytes:
    return _pdf(_ROOT, b"<< /Type /Pages /Count 9999 /Kids [2 0 R 3 0 R 2 0 R] >>", b"<< /Type /Pages /Kids [2 0 R] >>")


def _inflating_pdf() -> bytes:
    packer = zlib.compressobj(9)
    content = b"".join(packer.compress(b" " * 1_000_000) for _ in range(1000)) + packer.flush()
    return _pdf(_ROOT, b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", _LEAF, _stream(b"", content))


def _many_pages() -> bytes:
    return _pdf(_ROOT, b"<< /Type /Pages /Count 1000000 /Kids [%b] >>" % (b"3 0 R " * 1_000_000), _LEAF, _stream(b" "))


def _wide_page() -> bytes:
    font = b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2147483647 2147483647] /Contents 4 0 R %b >>" % font
    words = b"BT /F1 11 Tf 72 700 Td (%b) Tj ET" % STORY.replace("\n", " ").encode("ascii", "ignore")
    return _pdf(_ROOT, b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, _stream(words))


def _objects_in_circles() -> bytes:
    stream = b"<< /Type /ObjStm /N 1 /First 4 /Extends 3 0 R /Length 3 0 R >>\nstream\n3 0 << >>\nendstream"
    return _pdf(_ROOT, b"3 0 R", stream)


def _links(folder: Path) -> None:
    (folder / "a.txt").write_text(STORY)
    (folder / "loop").symlink_to(folder)
    (folder / "self").symlink_to(folder / "self")
    (folder / "out").symlink_to("/etc")
    (folder / "passwd.txt").symlink_to("/etc/passwd")


def _others(folder: Path) -> None:
    """What stands in a folder as files do and is none; to open a pipe would wait for ever."""
    (folder / "a.txt").write_text(STORY)
    os.mkfifo(folder / "b.txt")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(folder / "c.txt"))
    (folder / "d.txt").symlink_to("/dev/zero")


_RECORD = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n\r\n\r\n"
_TAGS = "<p><b>x</b> <a href=y>z</a></p>"

TEXTS = (
    Bomb("feed: a billion laughs", put("a.xml", _entities(_LAUGHS, "&l9;")), "declares entities"),
    Bomb("feed: an entity of 50,000 characters, 50,000 times", put("a.xml", _entities(_BLOWN, "&a;" * 50_000))),
    Bomb("feed: a file named by an entity", partial(_external, page=False), "declares entities"),
    Bomb("feed: a DTD elsewhere", put("a.xml", lambda: b'<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/a.dtd">' + _RSS.format(STORY).encode())),
    Bomb("feed: 100,000 elements in each other", put("a.xml", lambda: b"<rss>" + b"<a>" * 100_000), "breaks off"),
    Bomb("feed: 500,000 empty entries", put("a.xml", lambda: b"<rss><channel>" + b"<item/>" * 500_000), "breaks off", is_long=True),
    Bomb("page: a billion laughs", put("a.html", _entities(_LAUGHS, "&l9;", page=True))),
    Bomb("page: a file named by an entity", partial(_external, page=True)),
    Bomb("page: a million tags in each other", put("a.html", _page("<div>" * 1_000_000)), "no story"),
    Bomb("page: 190,000 tags in each other", put("a.html", _page("<div>" * 190_000))),
    Bomb("page: 190,000 tags that part text", put("a.html", _page("<b><i>a" * 95_000))),
    Bomb("page: a million tags", put("a.html", _page(_TAGS * 170_000)), "no story"),
    Bomb("page: 190,000 tags", put("a.html", _page(_TAGS * 31_000)), is_long=True),
    Bomb("page: 180,000 table cells", put("a.html", _page("<table>" + "<tr><td>x<td>y" * 60_000)), is_long=True),
    Bomb("page: 90,000 links", put("a.html", _page("<li><a href=/x>Talks in Geneva end</a>" * 60_000)), is_long=True),
    Bomb("page: an attribute of 9 MB", put("a.html", _page(f"<p title='{'x' * 9_000_000}'>y</p>"))),
    Bomb("page: an attribute of 50 MB", put("a.html", _page(f"<p title='{'x' * 50_000_000}'>y</p>")), "larger than", is_long=True),
    Bomb("page: 100,000 attributes", put("a.html", _page(f"<p {' '.join(f'a{number}=b' for number in range(100_000))}>y</p>")), "no story"),
    Bomb("page: a comment of 9 MB that does not end", put("a.html", _page("<!--" + "-" * 9_000_000))),
    Bomb("page: 2,000,000 entities", put("a.html", _page(f"<p>{'&amp;' * 1_900_000}</p>")), is_long=True),
    Bomb("page: 100,000 scripts that do not end", put("a.html", _page("<script>" * 100_000))),
    Bomb("text: a word of 9 MB", put("a.txt", _repeated("a", 9_000_000))),
    Bomb("text: 9 MB of one letter words", put("a.txt", _repeated("a ", 9_000_000)), is_long=True),
    Bomb("text: a line of 100 MB", put("a.txt", _repeated("Norway and Sweden ", 100_000_000)), "larger than", is_long=True),
    Bomb("text: a line of 9 MB", put("a.txt", _repeated("Norway and Sweden ", 9_000_000)), is_long=True),
    Bomb("text: 4,500,000 lines of a letter", put("a.txt", _repeated("a\n", 9_000_000)), "more than 200,000 lines"),
    Bomb("text: 3,000,000 lines of nothing and a story", put("a.txt", lambda: b"\r\n" * 3_000_000 + STORY.encode())),
    Bomb("text: 9 MB of story", put("a.txt", _repeated(STORY, 9_000_000)), is_long=True),
    Bomb("text: 9 MB of full stops", put("a.txt", _repeated(".", 9_000_000)), "no story", is_long=True),
    Bomb("text: 9 MB of brackets", put("a.txt", _repeated("(", 9_000_000)), "no story", is_long=True),
    Bomb("text: 9 MB of quotation marks", put("a.txt", _repeated("“", 9_000_000)), "no story", is_long=True),
    Bomb("text: 9 MB of zeros", put("a.txt", lambda: bytes(9_000_000)), ""),
    Bomb("text: 9 MB of marks over letters", put("a.txt", _repeated("a" + "\u0301\u0335\u0327" * 30 + " ", 9_000_000))),
    Bomb("text: 9 MB of U+FDFA", put("a.txt", _repeated("\ufdfa ", 9_000_000)), is_long=True),
    Bomb("text: 9 MB of directions", put("a.txt", _repeated("\u202e\u2066Norway\u2069\u200b ", 9_000_000)), is_long=True),
    Bomb("text: 9 MB of tags and noncharacters", put("a.txt", _repeated("\U000e0041\ufdd0\U0010ffff a ", 9_000_000)), is_long=True),
    Bomb("text: 9 MB of bytes of no encoding", put("a.txt", lambda: b"\xc0\xaf\xed\xa0\x80\xff" * 1_500_000), is_long=True),
    Bomb("text: 9 MB of UTF-16 without a mark", put("a.txt", lambda: (STORY * 45_000).encode("utf-16-le")[:9_000_000]), is_long=True),
    Bomb("text: 9 MB of UTF-7", put("a.html", lambda: b"<meta charset=utf-7>" + b"+2AA- " * 1_500_000), is_long=True),
    Bomb("text: 9 MB of ISO-2022", put("a.txt", lambda: b"\x1b$B!!\x1b(B " * 1_000_000), is_long=True),
    Bomb("json: 100,000 lists in each other", put("a.json", lambda: b"[" * 100_000), "not JSON"),
    Bomb("json: 900 lists in each other", put("a.jsonl", lambda: _row(title=json.loads("[" * 900 + "]" * 900)))),
    Bomb("json: numbers of 100,000 digits", put("a.jsonl", _digits)),
    Bomb("json: NaN and infinity", put("a.jsonl", lambda: _row(date=float("nan"), title=float("inf")) + _row())),
    Bomb("json: days of the year 10^9", put("a.jsonl", lambda: _row(date="1000000000-01-01") + _row(date=10**18))),
    Bomb("json: a line of 100 MB", put("a.jsonl", lambda: _row(text="x" * 100_000_000) + _row()), "a line longer", is_long=True),
    Bomb("json: 300,000 rows without a text", put("a.jsonl", lambda: b'{"a":1}\n' * 300_000), "no field"),
    Bomb("table: 1,000,000 columns", put("a.csv", lambda: b"text," + b"a," * 1_000_000 + b"\nx,")),
    Bomb("table: a quotation of 50 MB that does not end", put("a.csv", lambda: b'text\n"' + b"a,b\n" * 12_500_000), "not a table", is_long=True),
    Bomb("mail: 10,000 parts in each other", put("a.eml", lambda: _nested_mail(10_000)), "in each other"),
    Bomb("mail: 5,000 attachments", put("a.eml", _attached), is_long=True),
    Bomb("mail: 100,000 brackets around the sender", put("a.eml", _mail(f"From: {'(' * 100_000}x"))),
    Bomb("mail: a subject of 100,000 encoded words", put("a.eml", _mail(f"Subject: {'=?utf-8?q?a?= ' * 100_000}"))),
    Bomb("mail: 100,000 parameters", put("a.eml", _mail(f"Content-Type: text/plain{'; a=b' * 100_000}"))),
    Bomb("mail: 50,000 quotation marks in a parameter", put("a.eml", _mail(f"Content-Type: text/plain; a={chr(34) * 50_001};" + ";" * 50_000))),
    Bomb("warc: a million empty records", put("a.warc", lambda: _RECORD % 0 * 1_000_000), is_long=True),
    Bomb("warc: lengths that lie", put("a.warc", lambda: (_RECORD % 10**14 + _RECORD % 0) * 1000), "breaks off"),
    Bomb("pdf: pages in circles", put("a.pdf", _pages_in_circles), ""),
    Bomb("pdf: objects in circles", put("a.pdf", _objects_in_circles), ""),
    Bomb("pdf: a page of a gigabyte", put("a.pdf", _inflating_pdf), "unpacks to more than"),
    Bomb("pdf: a page of seven hundred kilometres", put("a.pdf", _wide_page)),
    Bomb("pdf: a million pages", put("a.pdf", _many_pages), "pages"),
    Bomb("folder: links in circles and out of it", _links),
    Bomb("folder: pipes, sockets and devices", _others, "not a regular file"),
)  # fmt: skip
"""What is not packed."""
