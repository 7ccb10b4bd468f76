"""Whether characters are a web page or plain text, by name and by looking."""

import re
from itertools import islice
from pathlib import PurePosixPath

HTML, PLAIN, PDF = "text/html", "text/plain", "application/pdf"

_DECLARED = {"text/html": HTML, "application/xhtml+xml": HTML, "text/plain": PLAIN, PDF: PDF}

_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w:.-]{2,40})""", re.I)
_PAGE_NAMES = frozenset({".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp"})
_LOOKED_AT = 4096
_OPENS_A_PAGE = re.compile(r"\s*(?:<\?xml\b[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I)
_TAG = re.compile(
    r"</?(?:html|head|body|meta|title|link|script|style|div|span|article|section|p|a|h1|br|table)\b[^<>]*>", re.I
)
_TAGS_OF_A_PAGE = 3


def media_type(text: str, *, uri: str) -> str:
    """`text/html` for what opens like a page, holds several tags, or one tag and is named like a page; else plain."""
    start = text[:_LOOKED_AT]
    if _OPENS_A_PAGE.match(start):
        return HTML
    named = page_name(uri)
    tags = sum(1 for _ in islice(_TAG.finditer(text if named else start), _TAGS_OF_A_PAGE))
    return HTML if tags >= (1 if named else _TAGS_OF_A_PAGE) else PLAIN


def declared_type(declared: str | None) -> str | None:
    """What a container's media type, parameters and all, says; None where it says nothing that is known."""
    return _DECLARED.get((declared or "").partition(";")[0].strip().lower())


def declared_charset(declared: str | None) -> str | None:
    """The encoding that a container's media type names."""
    found = _CHARSET.search(declared or "")
    return found[1] if found else None


def page_name(uri: str) -> bool:
    """Whether a file's name is one that pages have, `.gz` aside."""
    name = PurePosixPath(uri.lower().partition("?")[0])
    return (PurePosixPath(name.stem) if name.suffix == ".gz" else name).suffix in _PAGE_NAMES
