"""Sound files of every kind, small, from which hostile ones are made."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Mapping
from email.message import EmailMessage

import brotli
import pyarrow
import pyarrow.parquet
from tests.pdfs import block, pdf
from tests.records import RECORD

from detente.record.serial import to_line

STORY = (
    "OSLO, 2 October 2017 — Norway and Sweden signed a treaty in Oslo on Monday. The ministers said it would be "
    'ratified this year. "We will not wait," said Prime Minister Jane Doe.\nRelated: Talks in Geneva\n'
)
PAGE = (
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Treaty signed | The Paper</title>"
    '<meta property="og:site_name" content="The Paper"><link rel=canonical href="https://example.org/2017/10/02/a">'
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2017-10-02T10:00:00Z"}</script></head>'
    f"<body><nav><ul><li><a href=/>Home</a></ul></nav><article><h1>Treaty signed</h1><p>{STORY}</p><figure><img>"
    "<figcaption>Jane Doe in Oslo (AP Photo/John Roe)</figcaption></figure><p>The king &amp; the queen &#8212; both "
    "of them&nbsp;&mdash; were there, and the parliament will vote on it next week.</p><blockquote class=twitter-tweet>"
    "<p>Total and complete nonsense.</p></blockquote></article><footer>&copy; 2017</footer></body></html>"
)


def text_files() -> Mapping[str, bytes]:
    """Plain text in some encodings."""
    story = STORY * 2
    return {
        "a.txt": story.encode(),
        "b.txt": story.encode("utf-16"),
        "c.txt": story.encode("utf-16-le"),
        "d.txt": story.encode("utf-32"),
        "e.txt": story.replace("Doe", "Dé").encode("cp1252"),
        "f.txt": "Президент России заявил в понедельник, что договор подписан.".encode("koi8-r"),
        "g.txt": "条約は月曜日にオスロで署名された。".encode("iso2022_jp"),
    }


def pages() -> Mapping[str, bytes]:
    """Web pages."""
    return {
        "a.html": PAGE.encode(),
        "b.html": PAGE.replace("utf-8", "windows-1252").encode("cp1252", errors="xmlcharrefreplace"),
        "c.html": f"<p>{STORY}<p>{STORY}<div><table><tr><td>a<td>b</table></div>".encode(),
    }


def feeds() -> Mapping[str, bytes]:
    """RSS, RDF and Atom."""
    words = STORY.replace("&", "&amp;")
    rss = (
        '<?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Paper</title><language>en</language>'
        f"<item><title>Treaty</title><link>https://example.org/a</link><description>{words}</description>"
        "<pubDate>Mon, 02 Oct 2017 10:15:00 +0200</pubDate><dc:creator>Jane Doe</dc:creator></item><item><guid>"
        f"https://example.org/b</guid><content:encoded><![CDATA[<p>{words}</p>]]></content:encoded></item></channel></rss>"
    )
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>P</title><entry>'
        '<title type="html">a &amp;amp; b</title><link rel="alternate" href="https://example.org/c"/><author><name>Jane</name></author>'
        f'<updated>2017-10-02T10:00:00Z</updated><content type="xhtml"><div>{words}</div></content></entry></feed>'
    )
    rdf = f"<rdf:RDF xmlns:rdf='r'><item><title>x&nbsp;y</title><description>{words}</description></item></rdf:RDF>"
    return {"a.xml": rss.encode(), "b.xml": atom.encode(), "c.xml": rdf.encode()}


def lists() -> Mapping[str, bytes]:
    """JSON lines, lists of objects and a JSON feed."""
    row = {"text": STORY, "date": "2017-10-02", "title": ["a"], "authors": [{"name": "Jane"}], "url": "https://a.org/1"}
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_html": f"<p>{STORY}"}, row]}
    lines = "\n".join(json.dumps({**row, "seendate": 1506900000 + number}) for number in range(3))
    return {"a.jsonl": lines.encode(), "b.json": json.dumps([row, row]).encode(), "c.json": json.dumps(feed).encode()}


def tables() -> Mapping[str, bytes]:
    """CSV and TSV."""
    return {
        "a.csv": f'text,date,title,url\n"{STORY}",2017-10-02,x,https://a.org/1\n"{STORY}",,"a ""b""",\n'.encode(),
        "b.tsv": f"title\ttext\nx\t{STORY.splitlines()[0]}\ny\tz\n".encode("utf-16"),
        "c.tab": f"title;text\r\nx;{STORY.splitlines()[0]}\r\n".encode("cp1252", errors="replace"),
    }


def graph() -> Mapping[str, bytes]:
    """Rows of GDELT's Global Knowledge Graph."""
    extras = "<PAGE_PRECISEPUBTIMESTAMP>20171002101500</PAGE_PRECISEPUBTIMESTAMP><PAGE_TITLE>A &#233;</PAGE_TITLE>"
    cells = ["20171002101500-T1", "20171002101500", "1", "example.org", "https://example.org/a", *[""] * 21, extras]
    return {"a.csv": ("\t".join(cells) + "\n").encode() * 2}


def metadata() -> Mapping[str, bytes]:
    """Tables of metadata."""
    row = {"url": "https://example.org/a", "title": "x", "publish_date": "2017-10-02", "media_name": "The Paper"}
    rows = ["file,title,date", "a.html,Treaty,2017-10-02", "b/c.txt,,02/10/2017"]
    return {
        "a.csv": "\n".join(rows).encode(),
        "b.jsonl": json.dumps(row).encode() + b"\n",
        "c.zip": _zip({"a.csv": graph()["a.csv"]}),
        "d.csv.gz": gzip.compress("\n".join(rows).encode(), mtime=0),
        **{name: data for name, data in captures().items() if name.endswith("cdx")},
    }


def captures() -> Mapping[str, bytes]:
    """Indexes of web captures."""
    row = "org,example)/a 20171002101112 https://example.org/a text/html 200 ABCDEFGHIJKLMNOPQRSTUVWXYZ234567 - 9 a"
    object_ = '{"url": "https://example.org/a", "status": "200", "digest": "sha1:ABC", "mime": "text/html"}'
    return {
        "a.cdx": f" CDX N b a m s k r M S V g\n{row}\n".encode(),
        "b.cdxj": f"org,example)/a 20171002101112 {object_}\n".encode(),
    }


def warcs() -> Mapping[str, bytes]:
    """Web archives, packed and not, with pages packed for the way."""
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    page = PAGE.encode()
    packed = {"gzip": gzip.compress(page, mtime=0), "br": brotli.compress(page), "deflate": zlib.compress(page)}
    chunked = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in (page[:300], page[300:])) + b"0\r\n\r\n"
    records = [
        _record("warcinfo", b"software: x\r\n", kind="application/warc-fields"),
        _record("response", f"{head}\r\n".encode() + page),
        *(
            _record("response", f"{head}Content-Encoding: {how}\r\n\r\n".encode() + data)
            for how, data in packed.items()
        ),
        _record("response", f"{head}Transfer-Encoding: chunked\r\n\r\n".encode() + chunked),
        _record("conversion", STORY.encode(), kind="text/plain"),
    ]
    return {
        "a.warc": b"".join(records),
        "b.warc.gz": b"".join(gzip.compress(record, mtime=0) for record in records),
        "c.warc": _record("resource", STORY.encode(), kind="text/plain") * 2,
    }


def _record(kind_of_record: str, content: bytes, *, kind: str = "application/http; msgtype=response") -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind_of_record}\r\nWARC-Target-URI: https://example.org/a\r\nContent-Type: {kind}\r\n"
        f"WARC-Date: 2017-10-02T10:11:12Z\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def message() -> bytes:
    """A message with a plain part, a marked-up one and an attachment."""
    mail = EmailMessage()
    mail["From"], mail["Date"] = "Jane Doe <jane@example.org>", "Mon, 02 Oct 2017 10:15:00 +0200"
    mail["Subject"], mail["Message-ID"] = "Treaty signed – at last", "<1@example.org>"
    mail.set_content(STORY)
    mail.add_alternative(f"<p>{STORY}</p>", subtype="html")
    mail.add_attachment(b"\0\1\2", maintype="application", subtype="octet-stream", filename="a.bin")
    for number, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"=={number}==")
    return mail.as_bytes()


def mails() -> Mapping[str, bytes]:
    """Single messages."""
    plain = "From: a@example.org\nDate: 2 Oct 2017\nSubject: =?utf-8?q?Tr=C3=A9aty?=\nContent-Type: text/plain; "
    return {"a.eml": message(), "b.eml": f"{plain}charset=utf-8\n\n{STORY}".encode()}


def mailboxes() -> Mapping[str, bytes]:
    """Mailboxes."""
    mail = message().replace(b"\nFrom ", b"\n>From ")
    return {"a.mbox": b"From jane Mon Oct  2 10:15:00 2017\n" + mail + b"\nFrom jane Tue Oct  3 10:15:00 2017\n" + mail}


def zips() -> Mapping[str, bytes]:
    """Zip archives: plain, packed, nested, a collection of web archives, an office file."""
    inner = _zip({"a.txt": STORY.encode(), "b/c.jsonl": lists()["a.jsonl"]})
    return {
        "a.zip": inner,
        "b.zip": _zip({"x.zip": inner, "d.eml": message(), "é.html": PAGE.encode()}, how=zipfile.ZIP_STORED),
        "c.zip": _zip({"a.txt": STORY.encode()}, how=zipfile.ZIP_LZMA),
        "d.zip": _zip({"a.txt": STORY.encode()}, how=zipfile.ZIP_BZIP2),
        "e.wacz": _zip({"datapackage.json": b"{}", "archive/a.warc.gz": warcs()["b.warc.gz"]}),
        "f.docx": _zip({"[Content_Types].xml": b"<a/>"}),
    }


def _zip(members: Mapping[str, bytes], *, how: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", how) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=how)
    return packed.getvalue()


def tars() -> Mapping[str, bytes]:
    """Tar archives in each format, packed and not, with a link and a folder."""
    forms = {"a.tar": tarfile.USTAR_FORMAT, "b.tar": tarfile.GNU_FORMAT, "c.tar": tarfile.PAX_FORMAT}
    plain = {
        name: _tar({"a.txt": STORY.encode(), "b" * 120 + ".html": b"<p>x"}, form=form) for name, form in forms.items()
    }
    return {**plain, "d.tgz": gzip.compress(plain["a.tar"], mtime=0)}


def _tar(members: Mapping[str, bytes], *, form: int) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=form) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name if form != tarfile.USTAR_FORMAT else name[-90:])
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "../../etc/passwd"
        archive.addfile(link)
    return packed.getvalue()


def packed() -> Mapping[str, bytes]:
    """Single files packed by gzip, bzip2 and xz, and an archive packed twice."""
    page, table = PAGE.encode(), tables()["a.csv"]
    return {
        "a.html.gz": gzip.compress(page, mtime=0),
        "b.csv.bz2": bz2.compress(table),
        "c.jsonl.xz": lzma.compress(lists()["a.jsonl"]),
        "d.txt.gz": gzip.compress(STORY.encode(), mtime=0) * 2,
        "e.tar.xz": lzma.compress(tars()["a.tar"]),
        "f.gz.bz2": bz2.compress(gzip.compress(page, mtime=0)),
    }


def parquets() -> Mapping[str, bytes]:
    """Parquet with several packings and a nested column."""
    rows = {"text": [STORY, "", None], "published": ["2017-10-02", None, "x"], "authors": [["Jane"], [], None]}
    found = {}
    for number, how in enumerate(("none", "snappy", "zstd")):
        file = io.BytesIO()
        pyarrow.parquet.write_table(pyarrow.table(rows), file, compression=how)
        found[f"{number}.parquet"] = file.getvalue()
    return found


def pdfs() -> Mapping[str, bytes]:
    """PDFs of one page and of several."""
    lines = [STORY[start : start + 60] for start in range(0, 240, 60)]
    return {"a.pdf": pdf(block(lines)), "b.pdf": pdf(*[block([f"Page {n}", *lines, "", *lines]) for n in range(3)])}


def record_lines() -> Mapping[str, bytes]:
    """Exported lines of a record."""
    return {"a.jsonl": "\n".join(map(to_line, RECORD)).encode()}
