"""Documents in feeds (RSS 0.9 to 2.0, Atom): the text of each entry itself; nothing that a feed names is fetched.

Source: RSS 2.0.11, RSS 1.0 with the modules content and Dublin Core, RFC 4287.
"""

import re
from collections.abc import Iterator
from html.entities import html5

from lxml import etree
from lxml.etree import _Element

from detente.acquire.addresses import is_address
from detente.acquire.days import day_of
from detente.acquire.fields import language_code
from detente.acquire.files import oversized
from detente.acquire.given import Given, Known
from detente.acquire.opened import Opened
from detente.acquire.plain import plain
from detente.record.errors import BrokenInput, EmptyInput, UnreadableInput

_LARGEST = 20_000_000
_ENTITIES = re.compile(rb"<!ENTITY|<\0!\0E\0N\0T\0I\0T\0Y", re.I)
# Whether it ends as it must is asked once, before anything is tried.
_MAIL = re.compile(r"\S[^\s@]*+@(?=.*\)\Z)\S+\s*\((.+)\)")
_AMPERSAND = re.compile(
    rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)(?:([A-Za-z][A-Za-z0-9]{1,30});)?"
)
_CLOSES = re.compile(rb"</(?:\w{1,9}:)?(?:rss|feed|RDF)\s{0,9}>")
_XML = "{http://www.w3.org/XML/1998/namespace}lang"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_DATES = ("published", "pubDate", "date", "issued", "updated", "modified")


def documents(opened: Opened) -> Iterator[Given | UnreadableInput]:
    """The document of each entry, in the order of the feed; one without words is an error."""
    root, breaks_off = _parsed(opened)
    feed = next(_named(root, "channel"), root)
    entries = [element for element in root.iter() if _name(element) in ("item", "entry")]
    known = Known(
        publisher=_words(feed, "title"),
        language=language_code(_words(feed, "language") or root.get(_XML)),
    )
    for number, entry in enumerate(entries, 1):
        try:
            yield _document(entry, opened, known, number)
        except UnreadableInput as error:
            yield error
    if breaks_off:
        raise BrokenInput(f"the feed breaks off: {breaks_off}", where=opened.uri, advice="fetch it again")


def _parsed(opened: Opened) -> tuple[_Element, str | None]:
    """The feed as far as it can be parsed, and why it is not whole."""
    data = opened.stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise oversized(opened.uri, most=_LARGEST)
    if _ENTITIES.search(data):
        raise BrokenInput("a feed that declares entities of its own", where=opened.uri, advice="leave it out")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, remove_pis=True)
    try:
        root = etree.fromstring(_AMPERSAND.sub(_known, data), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrokenInput(f"not a feed: {error}", where=opened.uri, advice="fetch it again") from error
    if root is None:
        raise BrokenInput("not a feed", where=opened.uri, advice="fetch it again")
    return root, _lost(root, data, parser)


def _lost(root: _Element, data: bytes, parser: etree.XMLParser) -> str | None:
    """Why what stands last in a feed may be lost; None where it is whole."""
    if len(root) and not _CLOSES.search(data.replace(b"\0", b"")):
        return "its end is missing"
    return next((error.message for error in parser.error_log if error.type_name == "ERR_RESOURCE_LIMIT"), None)


def _known(match: re.Match[bytes]) -> bytes:
    """An entity of HTML as XML knows it, and a mere ampersand as one; at these the parser would lose what follows."""
    characters = html5.get(f"{match[1].decode()};") if match[1] else None
    return "".join(f"&#{ord(c)};" for c in characters).encode() if characters else b"&amp;" + match[0][1:]


def _document(entry: _Element, opened: Opened, feed: Known, number: int) -> Given:
    here = f"{opened.uri}#entry={number}"
    title = plain(_words(entry, "title") or "") or None
    text = _text(entry) or title
    if not text:
        raise EmptyInput("an entry without words", where=here, advice="leave it out")
    known = Known(
        title=title,
        published=next((day for name in _DATES if (day := day_of(_words(entry, name)))), None),
        byline=_author(entry),
        publisher=_words(entry, "source") or feed.publisher,
        language=language_code(entry.get(_XML)) or feed.language,
    )
    return Given(_address(entry) or here, text, known, media_type="text/plain", fetched=opened.fetched, whole=True)


def _text(entry: _Element) -> str:
    """The whole text of an entry where it has it, else its summary."""
    whole = (child for child in entry if child.tag == _CONTENT)
    several = (*whole, *_named(entry, "content"), *_named(entry, "description"), *_named(entry, "summary"))
    return next((text for element in several if (text := plain(_inside(element)))), "")


def _inside(element: _Element) -> str:
    """What stands in an element as markup: elements of its own, or marked-up text that is escaped."""
    if len(element):
        inner = (etree.tostring(child, encoding="unicode", with_tail=True) for child in element)
        return re.sub(r"<(/?)\w{1,20}:", r"<\1", (element.text or "") + "".join(inner))
    text = element.text or ""
    escaped = element.get("type") == "text" and _name(element.getparent()) == "entry"
    return text.replace("&", "&amp;").replace("<", "&lt;") if escaped else text


def _address(entry: _Element) -> str | None:
    links = [*_named(entry, "link")]
    alternate = (link.get("href") for link in links if link.get("rel", "alternate") == "alternate")
    several = (*alternate, *(link.text for link in links), *(guid.text for guid in _named(entry, "guid")))
    return next((found.strip() for found in several if found and is_address(found.strip())), None)


def _author(entry: _Element) -> str | None:
    """Who wrote an entry; mail addresses aside ("jane@example.org (Jane Doe)")."""
    found = next((element for name in ("creator", "author") for element in _named(entry, name)), None)
    if found is None:
        return None
    words = _words(found, "name") or " ".join("".join(map(str, found.itertext())).split())
    named = _MAIL.fullmatch(words)
    return named[1] if named else words if words and "@" not in words else None


def _words(element: _Element, name: str) -> str | None:
    found = next(_named(element, name), None)
    words = " ".join("".join(map(str, found.itertext())).split()) if found is not None else ""
    return words or None


def _named(element: _Element, name: str) -> Iterator[_Element]:
    return (child for child in element if _name(child) == name)


def _name(element: _Element | None) -> str:
    return element.tag.rpartition("}")[2] if element is not None and isinstance(element.tag, str) else ""
