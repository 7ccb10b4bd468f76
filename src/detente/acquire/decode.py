"""Bytes to characters: which encoding they are in, and none of them changed on the way."""

import codecs
import re

import charset_normalizer

from detente.record.errors import BinaryInput

# The longest first, since the mark of UTF-16 opens that of UTF-32.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# What browsers take a declared name to mean. Source: WHATWG Encoding Standard, section 4.2.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}

# Encodings that Python has and the web has not: they are for other things than text, take time by the square of what
# there is, or give half characters. Source: as above, section 4.2; UTF-7 is named by no page, or by one that misleads.
_NOT_OF_THE_WEB = frozenset({"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape"})
_NOT_OF_THE_WEB |= {name.replace("_", "-") for name in _NOT_OF_THE_WEB}

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})""", re.I
)
_DECLARED_WITHIN = 4096
_SAMPLE = 65_536
_REPLACED_AT_MOST = 1 / 500
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\b\x1b"))
_CONTROLS_AT_MOST = 1 / 50

_ESCAPE = b"\x1b"
_WESTERN = "cp1252"


def decode(data: bytes, *, where: str, charset: str | None = None) -> tuple[str, str]:
    """The characters that `data` stands for and the name of their encoding; line ends stay as they are.

    In order: a byte order mark, UTF-16 or UTF-32 without one, UTF-8, the `charset` that its container declares, what
    the page declares, and the likeliest other.
    UTF-8 goes before a declaration, which is often wrong: hardly a text in another encoding reads as UTF-8, unless it
    switches alphabets by escapes. Raises BinaryInput where it is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), encoding
    if wide := _wide(data[:_SAMPLE]):
        return data.decode(wide, errors="replace"), wide
    if _share_of_controls(data[:_SAMPLE]) > _CONTROLS_AT_MOST:
        raise BinaryInput("neither text nor a kind of file that is known", where=where, advice="export it as text")
    declared = _named(charset) or _declared(data) or "utf-8"
    for candidate in (declared, "utf-8") if _ESCAPE in data else ("utf-8", declared):
        if (text := _strictly(data, candidate)) is not None:
            return text, candidate
    return _loosely(data, declared) or _likeliest(data)


def _wide(sample: bytes) -> str | None:
    """UTF-16 or UTF-32 by where the zero bytes of Latin letters stand."""
    if len(sample) < 4 or sample.count(0) < len(sample) // 4:
        return None
    zeros = "".join("01"[sample[place::4].count(0) > len(sample) / 8] for place in range(4))
    return {"0111": "utf-32-le", "1110": "utf-32-be", "0101": "utf-16-le", "1010": "utf-16-be"}.get(zeros)


def _share_of_controls(sample: bytes) -> float:
    return (len(sample) - len(sample.translate(None, _CONTROLS))) / max(len(sample), 1)


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    return _named(found[1].decode("ascii", errors="replace")) if found else None


def _named(charset: str | None) -> str | None:
    """The encoding that browsers take a declared name to mean; None for one that is not known."""
    try:
        name = codecs.lookup(charset or "").name
    except (LookupError, ValueError):
        return None
    return _MEANT.get(name, name) if name not in _NOT_OF_THE_WEB and _is_text_codec(name) else None


def _is_text_codec(name: str) -> bool:
    try:
        b" ".decode(name)
    except (LookupError, ValueError):
        return False
    return True


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _loosely(data: bytes, encoding: str) -> tuple[str, str] | None:
    """The text with a mark for every byte that is wrong, where those are few: a broken page, not another encoding."""
    text = data.decode(encoding, errors="replace")
    right = sum(not c.isascii() for c in text) - (wrong := text.count("\ufffd"))
    return (text, encoding) if wrong < right and wrong <= len(text) * _REPLACED_AT_MOST else None


def _likeliest(data: bytes) -> tuple[str, str]:
    found = charset_normalizer.from_bytes(data[:_SAMPLE])
    best = found.best()
    encoding = best.encoding if best else _WESTERN
    if best and any(match.encoding == _WESTERN and match.chaos <= best.chaos for match in found):
        encoding = _WESTERN
    return data.decode(encoding, errors="replace"), encoding
