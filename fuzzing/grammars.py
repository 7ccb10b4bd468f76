"""Files built by the rules of their formats with hostile things in the places of sound ones."""

import gzip
import io
import json
import struct
import tarfile
import warnings
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random

from fuzzing import words
from fuzzing.seeds import message, record_lines, warcs

Grammar = Callable[[Random], bytes]

_DEEP = (1, 2, 3, 10, 300)
_CALM = (
    "Norway",
    "and",
    "Sweden",
    "signed",
    "a treaty",
    "in Oslo.",
    "\n",
    "The minister said",
    "“No”,",
    "on Monday.",
    "<p>",
)


def prose(chance: Random, most: int = 40) -> str:
    """Words of news with characters between them that mislead."""
    found = (chance.choice(words.CHARACTERS if chance.random() < 0.1 else _CALM) for _ in range(chance.randrange(most)))
    return chance.choice((" ", " ", "", "\n")).join(found)


def text(chance: Random) -> bytes:
    """Plain text in any encoding that Python has."""
    story = prose(chance, 120)
    encoding = chance.choice(
        (*["utf-8"] * 6, "utf-16", "utf-16-be", "utf-32-le", "cp1252", "utf-7", "hz", "iso2022_jp", "gb18030")
    )
    return story.encode(encoding, errors=chance.choice(("ignore", "replace", "xmlcharrefreplace")))


def page(chance: Random) -> bytes:
    """A page of tags that fit together badly."""
    pieces = ["<html><body>"] if chance.random() < 0.7 else []
    for _ in range(chance.randrange(60)):
        piece = chance.choice(words.HTML) if chance.random() < 0.5 else prose(chance, 12)
        pieces.append(piece * (chance.choice(_DEEP) if chance.random() < 0.05 else 1))
    return "".join(pieces).encode(errors="replace")


def feed(chance: Random) -> bytes:
    """A feed whose entries hold anything."""
    entries = []
    for _ in range(chance.randrange(4)):
        inside = "".join(
            f"<{name}>{chance.choice((prose(chance, 8), *words.DATES[:9], *words.XML[:9]))}</{name}>"
            for name in chance.sample(
                ("title", "link", "description", "pubDate", "guid", "author", "content", "updated"), 4
            )
        )
        entries.append(f"<item {chance.choice(('', 'xml:lang=x', 'a:b=1'))}>{inside}</item>")
    head = chance.choice(("", f"<?xml version='1.0' encoding='{chance.choice(words.ENCODINGS)}'?>"))
    return f"{head}<rss><channel>{''.join(entries)}</channel></rss>".encode(errors="replace")


def _value(chance: Random, depth: int = 0) -> object:
    kind = chance.randrange(9)
    if kind < 5 or depth > 3:
        many = chance.choice((words.NUMBERS, words.DATES, words.ADDRESSES, words.CHARACTERS, (prose(chance),)))
        return chance.choice(many)
    if kind == 5:
        return chance.choice(
            (None, True, 0, -1, 1e308, 10**18, 1506900000, 2**63, 10**400, float("inf"), float("nan"), 1e22)
        )
    if kind == 6:
        return [_value(chance, depth + 1) for _ in range(chance.randrange(4))]
    return {
        chance.choice(("name", "a", "text", "", "é")): _value(chance, depth + 1) for _ in range(chance.randrange(3))
    }


_FIELDS = (
    "text",
    "body",
    "html",
    "title",
    "date",
    "published",
    "authors",
    "url",
    "lang",
    "source",
    "seendate",
    "fetched",
    "x",
)


def _row(chance: Random) -> dict[str, object]:
    return {chance.choice(_FIELDS): _value(chance) for _ in range(chance.randrange(1, 7))}


def lists(chance: Random) -> bytes:
    """Objects a line, in a list or in an object, with fields of any value."""
    rows = [json.dumps(_row(chance), ensure_ascii=chance.random() < 0.5) for _ in range(chance.randrange(1, 5))]
    if chance.random() < 0.05:
        rows.append(chance.choice(("[", '{"a":')) * chance.choice((10, 1000, 20_000)))
    joined = "\n".join(rows) if chance.random() < 0.6 else f"[{','.join(rows)}]"
    whole = joined if chance.random() < 0.8 else json.dumps({"items": [joined], "text": None})
    return whole.encode(errors="replace")


def table(chance: Random) -> bytes:
    """Rows of cells that are quoted, cut off or too many."""
    part = chance.choice("\t,;|")
    lines = [part.join(chance.choice(_FIELDS) for _ in range(chance.randrange(1, 6)))]
    for _ in range(chance.randrange(6)):
        cells = (chance.choice((*words.TABLE, *words.DATES, prose(chance, 9))) for _ in range(chance.randrange(8)))
        lines.append(part.join(cells))
    return (
        chance.choice(("\n", "\r\n", "\r"))
        .join(lines)
        .encode(chance.choice(("utf-8", "utf-16", "cp1252")), errors="replace")
    )


def graph(chance: Random) -> bytes:
    """A row of GDELT's graph, nearly."""
    cells = [
        chance.choice((*words.DATES, *words.ADDRESSES, *words.NUMBERS, ""))
        for _ in range(chance.choice((27, 27, 26, 28)))
    ]
    cells[0] = chance.choice(("20171002101500-T1", "99999999999999-1", cells[0]))
    cells[-1] = (
        f"<PAGE_PRECISEPUBTIMESTAMP>{chance.choice(words.DATES)}</PAGE_PRECISEPUBTIMESTAMP><PAGE_TITLE>&#xD800;</PAGE_TITLE>"
    )
    return "\t".join(cells).encode(errors="replace") + b"\n"


def captures(chance: Random) -> bytes:
    """An index of captures of any columns."""
    rows = []
    for _ in range(chance.randrange(5)):
        many = (*words.CAPTURES, *words.DATES, *words.ADDRESSES, *words.NUMBERS)
        rows.append(" ".join(chance.choice(many) for _ in range(chance.randrange(1, 12))))
    return "\n".join(rows).encode(errors="replace")


def warc(chance: Random) -> bytes:
    """Records with lengths that lie and content that is packed otherwise than said, each perhaps a member of gzip."""
    content = gzip.compress(message(), mtime=0) if chance.random() < 0.3 else prose(chance).encode(errors="replace")
    head = "".join(
        chance.choice(words.WARC) + chance.choice(("", chance.choice(words.NUMBERS) + "\r\n")) for _ in range(4)
    )
    length = chance.choice((str(len(content)), str(len(content) + 1), "0", chance.choice(words.NUMBERS)))
    record = f"WARC/1.0\r\n{head}Content-Length: {length}\r\n\r\n".encode(errors="replace") + content + b"\r\n\r\n"
    records = [record, warcs()["c.warc"], record]
    packs = chance.random() < 0.5
    return b"".join(gzip.compress(one, mtime=0)[: chance.choice((9999, 9999, 60))] if packs else one for one in records)


def mail(chance: Random) -> bytes:
    """Headers and parts, of which some are in each other."""
    depth = chance.choice(_DEEP)
    opening = "Content-Type: multipart/mixed; boundary=b\n\n--b\n" * depth
    heads = "".join(
        chance.choice(words.MAIL) + prose(chance, 3).replace("\n", "\n ") + "\n" for _ in range(chance.randrange(6))
    )
    return f"From: a@b.c\nDate: {chance.choice(words.DATES)}\n{heads}{opening}{prose(chance)}\n--b--\n".encode(
        errors="replace"
    )


def mailbox(chance: Random) -> bytes:
    """Messages in a mailbox."""
    return b"".join(b"From x Mon Oct  2 10:15:00 2017\n" + mail(chance) + b"\n" for _ in range(chance.randrange(1, 4)))


def _members(chance: Random) -> list[tuple[str, bytes]]:
    made: Sequence[tuple[str, Grammar]] = (
        ("a.txt", text), ("../../b.html", page), ("/etc/c.jsonl", lists), ("d.csv", table), ("e\0.eml", mail),
        (".f", text), ("g/", text), ("", text), ("h.xml", feed), ("a.txt", warc), ("\u202eg.txt", text),
        ("C:\\i.txt", text), ("j.zip", archive),
    )  # fmt: skip
    chosen = [chance.choice(made) for _ in range(chance.randrange(1, 4))]
    return [(name, make(chance)) for name, make in chosen]


def archive(chance: Random) -> bytes:
    """A zip archive whose members have any name and kind, and whose lengths may lie."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # two members of one name are meant
        for name, data in _members(chance) if chance.random() < 0.9 else ():
            info = zipfile.ZipInfo("x")
            info.filename = name
            info.external_attr = chance.choice((0, 0o120777 << 16, 0o40000 << 16, 0xFFFFFFFF))
            packed.writestr(info, data, compress_type=chance.choice((0, 8, 12, 14)))
    whole = bytearray(file.getvalue())
    if chance.random() < 0.4 and (place := whole.find(b"PK\x01\x02")) >= 0:
        at = place + chance.choice((8, 10, 16, 20, 24, 28, 30, 32, 42))
        whole[at : at + 4] = struct.pack("<I", chance.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF, 0xFFFF, 12)))
    return bytes(whole)


def tape(chance: Random) -> bytes:
    """A tar archive of members, links, devices and sparse files, whose lengths may lie."""
    file = io.BytesIO()
    form = chance.choice((tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT))
    with tarfile.open(fileobj=file, mode="w", format=form) as packed:
        for name, data in _members(chance):
            info = tarfile.TarInfo(name.replace("\0", "")[-99:])
            info.size, info.type = (
                len(data),
                chance.choice((b"0", b"0", b"1", b"2", b"3", b"6", b"L", b"K", b"x", b"g", b"S", b"5")),
            )
            if form == tarfile.PAX_FORMAT and chance.random() < 0.5:
                names = (
                    "path",
                    "size",
                    "GNU.sparse.map",
                    "GNU.sparse.major",
                    "GNU.sparse.size",
                    "mtime",
                    "linkpath",
                    "hdrcharset",
                )
                info.pax_headers = {chance.choice(names): chance.choice((*words.NUMBERS[:18], *words.ADDRESSES))}
            packed.addfile(info, io.BytesIO(data))
    return file.getvalue()


def pack(chance: Random) -> bytes:
    """Members of gzip, one behind the other, with sound or broken heads and ends."""
    members = []
    for _ in range(chance.randrange(1, 4)):
        body = zlib.compressobj(wbits=-15)
        data = chance.choice((text, page, lists, warc, tape))(chance)
        flags = chance.choice((0, 0, 2, 4, 8, 16, 31, 255))
        members.append(b"\x1f\x8b\x08" + bytes((flags,)) + b"\0\0\0\0\0\3" + body.compress(data) + body.flush())
        members.append(struct.pack("<II", zlib.crc32(data) ^ chance.choice((0, 0, 0, 1)), len(data)))
    return b"".join(members)


def portable(chance: Random) -> bytes:
    """A PDF of objects that refer to each other anyhow."""
    count = chance.randrange(3, 9)
    objects = [b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"]
    kids = " ".join(f"{chance.randrange(count)} 0 R" for _ in range(chance.randrange(4)))
    objects.append(
        f"2 0 obj\n<</Type/Pages/Count {chance.choice(words.NUMBERS[:18])}/Kids[3 0 R {kids}]>>\nendobj\n".encode()
    )
    for number in range(3, count):
        parts = " ".join(chance.choice(words.PDF) for _ in range(chance.randrange(5)))
        size = chance.choice(words.NUMBERS[:22])
        content = f"BT /F1 {size} Tf 1 0 0 1 72 700 Tm (Norway and Sweden signed a treaty) Tj ET".encode()
        stream = b"stream\n%b\nendstream" % (zlib.compress(content) if chance.random() < 0.5 else content)
        page = f"/Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {chance.randrange(count)} 0 R"
        head = f"{page}/Length {len(stream)} {parts}"
        objects.append(f"{number} 0 obj\n<<{head}>>\n".encode(errors="replace") + stream + b"\nendobj\n")
    return b"%PDF-1.7\n" + b"".join(objects) + b"trailer<</Root 1 0 R/Size %d/Prev 9>>\nstartxref\n0\n%%%%EOF" % count


def word(lists: Sequence[Sequence[str]]) -> Grammar:
    """Some words of lists, one behind the other."""

    def made(chance: Random) -> bytes:
        return "".join(chance.choice(chance.choice(lists)) for _ in range(chance.randrange(1, 4))).encode(
            errors="replace"
        )

    return made


def line(chance: Random) -> bytes:
    """A line of a record in which values stand in for others."""
    rows = [json.loads(row) for row in record_lines()["a.jsonl"].splitlines()]
    found = chance.choice(rows)
    for _ in range(chance.randrange(1, 4)):
        found[chance.choice([*found])] = chance.choice(
            (_value(chance), chance.choice(rows).get("id"), [-1, 2**70], [[5, 1]])
        )
    return json.dumps(found).encode()
