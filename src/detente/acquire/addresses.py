"""Web addresses: which mean the same page, what day of capture one holds, and which one a saved page gives itself."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from detente.acquire.days import moment_of

_CAPTURE = re.compile(r"https?://web\.archive\.org/web/(\d{14})(?:[a-z]{2}_)?/(https?:/{1,2}\S+)", re.I)
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ocid|smid|ref_src", re.I)
_PORTS = {"http": ":80", "https": ":443"}
_WITHIN = 100_000
_OWN = re.compile(
    rb"""<(?:link\b[^>]{0,200}\brel\s*=\s*["']?canonical["'\s][^>]{0,200}?\bhref"""
    rb"""|meta\b[^>]{0,200}\bproperty\s*=\s*["']?og:url["'\s][^>]{0,200}?\bcontent)\s*=\s*["']?(https?://[^"'\s>]{4,2000})"""
    rb"""|<link\b[^>]{0,200}?\bhref\s*=\s*["']?(https?://[^"'\s>]{4,2000})["']?[^>]{0,200}\brel\s*=\s*["']?canonical\b""",
    re.I,
)


def is_address(text: str) -> bool:
    """Whether a text is a web address."""
    return text.lower().startswith(("http://", "https://"))


def captured(address: str) -> str | None:
    """The moment at which the Internet Archive took what lies at an address of its (`web.archive.org/web/2017…/`)."""
    match = _CAPTURE.match(address)
    return moment_of(match[1]) if match else None


def key_of(address: str) -> str:
    """What addresses of one page share: no scheme, `www.`, port, fragment or marks of who counts the visit."""
    capture = _CAPTURE.match(address)
    address = re.sub(r"^(https?:)/+", r"\1//", capture[2]) if capture else address.strip()
    try:
        parts = urlsplit(address)
        query = urlencode([pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0])])
    except ValueError:
        return address
    host = (
        parts.netloc.lower().rpartition("@")[2].removesuffix(_PORTS.get(parts.scheme.lower(), ":")).removeprefix("www.")
    )
    return f"{host}{parts.path.rstrip('/')}{'?' if query else ''}{query}"


def own_address(page: bytes) -> str | None:
    """The address that a page gives as its own, by a canonical link or Open Graph."""
    match = _OWN.search(page[:_WITHIN])
    return (match[1] or match[2]).decode("utf-8", errors="replace").replace("&amp;", "&") if match else None
