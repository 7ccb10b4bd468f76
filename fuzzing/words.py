"""What hostile files are made of: characters that mislead, numbers at the edge, and the words of each format."""

CHARACTERS = (
    "\0", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff", "\U0010ffff", "\ufdd0", "\ufffd",
    "\u202e", "\u202d", "\u2066", "\u2069", "\u200b", "\u200d", "\u2060", "\u00ad", "\u034f", "\u180e",
    "\ufdfa" * 3, "\u0130", "\u1e9e", "ß", "ŉ", "\ufb03", "\u0345", "\U000e0041\U000e007f", "\U0001f468\u200d\U0001f469",
    "a" + "\u0301" * 40, "Z\u0337\u0321\u0353\u0348\u0325" * 4, "\u0f43", "\u1100\u1161\u11a8", "\u0660\u0661", "²", "Ⅷ", "一",
)  # fmt: skip
"""Nulls, line ends, marks of order, noncharacters, directions, nothing wide, what grows when folded, piles of marks."""

NUMBERS = (
    "0", "-1", "1", "255", "256", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296",
    "9223372036854775807", "9223372036854775808", "18446744073709551616", "1e308", "1e309", "-1e400", "NaN", "Infinity",
    "0x7fffffff", "00000000", "9" * 30, "1" * 5000, "١٢٣", "1.7976931348623157e308", "-0", "1_000", "²",
)  # fmt: skip
"""Numbers at which a count, a size or a date goes over."""

DATES = (
    "2017-10-02", "0000-00-00", "2017-02-30", "1000000000-01-01", "9999-12-31T24:00:00Z", "20171399", "XXXX-11-29",
    "201X", "2017-10/..", "../..", "2017-24", "2017-10-02T10:11:12+99:99", "Mon, 32 Oct 2017 25:61:61 +9999",
    "Mon, 02 Oct 99999 10:15:00 -2400", "2 Oct 2017", "October 2, 2017", "02/10/2017", "1506900000", "-62135596801",
    "253402300800000", "20171002101112", "2017-10-02T10:11:12.999999999999999999Z", "2017?", "2017-13~", "2017-10-02/2016",
)  # fmt: skip
"""Dates that are and are not."""

ADDRESSES = (
    "https://example.org/2017/10/02/a", "http://[::1", "https://[v1.a]/", "http://a:99999999/", "https://a\0b/",
    "https://web.archive.org/web/20171002101112/https://example.org/a", "file:///etc/passwd", "//x", "http://a@b@c:x/",
    "javascript:alert(1)", "https://web.archive.org/web/99999999999999id_/http:/x", "https://xn--a/%00%ff?utm_source=x&%",
    "http://℀.example/", "https://example.org:443/?a=1&a=2&fbclid=3#x", "C:\\a\\b.txt", "../../../etc/passwd", "/etc/passwd",
)  # fmt: skip
"""Addresses and paths, also such as lead out."""

ENCODINGS = (
    "utf-7", "utf-16", "utf-8", "hz", "iso-2022-jp", "iso-2022-kr", "unicode_escape", "raw_unicode_escape", "idna",
    "punycode", "rot13", "hex", "base64", "zlib", "bz2", "undefined", "mbcs", "cp037", "cp65001", "shift_jis", "big5",
    "gb18030", "utf-32", "utf-8-sig", "x-user-defined", "charmap", "euc-jp", "windows-1252", "latin-1", "macroman", "",
)  # fmt: skip
"""Names of encodings: those of the web, and those that only Python has."""

BYTES = (
    b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\0\0\xfe\xff",
    b"+2AA-", b"+AGE-", b"\x1b$B!!\x1b(B", b"\x1b$)C\x0e!!", b"~{<:Ky~}", b"\\ud800", b"\\U0011ffff", b"\x80", b"\xff" * 4,
    b"\0" * 4, b"\r\n\r\n", b"\n\n", b"\x1a",
)  # fmt: skip
"""Overlong, cut off, out of range and of encodings that switch."""

HTML = (
    "<p>", "</p>", "<div>", "</div>", "<article>", "<table><tr><td>", "</table>", "<script>", "</script>", "<!--", "-->",
    "<style>", "<svg>", "<math>", "<template>", "<textarea>", "<title>", "</title>", "<h1>", "<a href='", "'>", "<li><ul>",
    "<blockquote class=twitter-tweet>", "<div class='story'>", "<meta charset=", "<meta property=og:url content=", "<time ",
    "<base href=//x>", "<![CDATA[", "]]>", "<?xml version='1.0' encoding='utf-7'?>", "<!DOCTYPE html [", "&amp;", "&#0;",
    "&#xD800;", "&#1114112;", "&#x110000;", "&nosuch;", "&lt;p&gt;", "&NotEqualTilde;", "<plaintext>", "<frameset>", "<select>",
    "<button>", "<form>", "<noscript>", "<object>", "<ruby><rt>", "<font", "=\"", "/>", "<p\0>", "<:p>", "<x-y>", "<p a=1 a=2>",
    '<script type="application/ld+json">{"datePublished":"', '"}</script>', "<body", "</html>", "<br>", "<pre>", "<span hidden>",
    "<figure>", "<figcaption>", "Other news", "Related:", "Read more", "By Jane Doe", "LONDON (AP) — ", "Share this", "<hr>",
)  # fmt: skip

XML = (
    "<rss>", "<channel>", "<item>", "</item>", "<entry>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<rdf:RDF>",
    "<title>", "<description>", "<content type='xhtml'>", "<content type='text'>", "<link href='", "<guid>", "<pubDate>",
    "<![CDATA[", "]]>", "<?xml version='1.0' encoding='utf-16'?>", "<!DOCTYPE a [", "<!ENTITY a 'b'>", "&a;", "&nbsp;", "&",
    "<!ENTITY % p SYSTEM 'file:///etc/passwd'>", "%p;", "xml:lang='", "xmlns:a='b'", "<a:b>", "]>", "<?x ?>", "<!-- -->",
)  # fmt: skip

JSON = (
    '{"text":', '"date":', '"title":', '"html":"<p>', "[", "]", "{", "}", ",", ":", "null", "true", '"\\ud800"', '"\\u0000"',
    '"url":"', '"authors":[{"name":[', "\\", '"', "\n", '"type":"article","id":"', "[[[[[[[[", '{"a":{"a":{"a":', "1e400", "//",
)  # fmt: skip

TABLE = (
    '"',
    '""',
    ",",
    "\t",
    ";",
    "|",
    "\r",
    "\n",
    "\r\n",
    "text",
    "date",
    "\0",
    '"a"b',
    "\ufeff",
    "'",
    "=cmd|' /C x'!A0",
)

WARC = (
    "WARC/1.0\r\n", "WARC/1.1\r\n", "Content-Length: ", "WARC-Type: response\r\n", "WARC-Type: resource\r\n", "\r\n\r\n",
    "Content-Type: application/http\r\n", "HTTP/1.1 200 OK\r\n", "Content-Encoding: br\r\n", "Content-Encoding: gzip, gzip\r\n",
    "Transfer-Encoding: chunked\r\n", "ffffffff\r\n", "0\r\n\r\n", "WARC-Date: ", "WARC-Target-URI: <", "Content-Type: text/html;",
    "Content-Encoding: deflate\r\n", "WARC-Truncated: length\r\n",
)  # fmt: skip

CAPTURES = (
    " CDX N b a m s k",
    "20171002101112",
    " 200 ",
    " - ",
    '{"url":',
    '"status":',
    "{",
    "}",
    " ",
    "\t",
    "\n",
    " 404 ",
)

MAIL = (
    "From: ", "Date: ", "Subject: ", "Content-Type: multipart/mixed; boundary=", "Content-Type: message/rfc822\n\n", "\n\n",
    "Content-Type: text/html; charset=", "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n",
    "=?utf-8?b?", "=?x?q?=00?=", "?=", "--", "boundary", "charset*0*=utf-8''", "Content-Disposition: attachment; filename*=a'b'c",
    "From x Mon Oct  2 10:15:00 2017\n", ">From ", "Content-Transfer-Encoding: uuencode\n", "begin 644 a\n", "List-Id: x\n", "=\n",
)  # fmt: skip

PDF = (
    "obj", "endobj", "stream\n", "endstream", "xref", "trailer", "startxref", "/Kids [", "/Count ", "/Parent ", "/Length ",
    "/Filter /FlateDecode", "/Filter [/ASCIIHexDecode /ASCII85Decode]", "/Type /ObjStm", "/Encrypt ", "/Prev ", "1 0 R", "2 0 R",
    "<<", ">>", "/Pages", "BT", "ET", "Tj", "Tf", "Tm", "/Font", "/ToUnicode ", "%%EOF", "/MediaBox [0 0 1e9 1e9]", "/XObject",
    "/JavaScript", "/OpenAction", "/W [1 2 1]", "/Predictor 12", "/Columns 999999999", "/Encoding", "/Differences [", "Do", "q",
)  # fmt: skip

ARCHIVE = (
    "PK\x03\x04",
    "PK\x01\x02",
    "PK\x05\x06",
    "PK\x06\x06",
    "PK\x06\x07",
    "ustar",
    "ustar  ",
    "../",
    "/",
    ".txt",
    "a.zip",
)
RECORD = (
    '{"type":"', "article-0123456789abcdef", "mention-", '"span":[', '"edtf":"', "null", '"id":"', '"confidence":', "[-1,", "]",
    '"passages":[', '"type":"review"', '"changes":{', '"alignment":[[', "1e999", '"\\ud800"', '"kind":"', "}", "{", '"status":',
)  # fmt: skip
