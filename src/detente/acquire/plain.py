"""The words of marked-up text that holds a story and nothing else: entries of feeds, and mail."""

import re
from collections.abc import Iterator

from lxml import etree, html

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "center", "dd", "div", "dl", "dt", "figcaption", "figure", "footer"}
    | {"form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table"}
    | {"td", "th", "tr", "ul"}
)
_UNSEEN = frozenset({"script", "style", "template", "head", "title", "noscript", "iframe", "svg", "object"})
_TAG = re.compile(r"<[a-zA-Z!/]|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_DEEPEST = 200


def plain(text: str) -> str:
    """The words as a reader sees them, a blank line between blocks; text without markup stays as it is."""
    if not _TAG.search(text):
        return text.strip()
    try:
        tree = html.fromstring(f"<div>{text.replace(chr(0), ' ')}</div>", parser=html.HTMLParser(no_network=True))
    except (etree.ParserError, ValueError):
        return ""
    paragraphs = re.split(r"\n\s*\n", "".join(_pieces(tree, 0)))
    lines = ("\n".join(" ".join(line.split()) for line in paragraph.split("\n")).strip() for paragraph in paragraphs)
    return "\n\n".join(filter(None, lines))


def _pieces(element: html.HtmlElement, depth: int) -> Iterator[str]:
    """The text of an element and those in it; line ends in it are spaces, blocks stand between blank lines."""
    tag = element.tag if isinstance(element.tag, str) else ""
    around = "\n\n" if tag in _BLOCKS else "\n" if tag == "br" else ""
    if tag and tag not in _UNSEEN and depth < _DEEPEST:
        yield around
        yield (element.text or "").replace("\n", " ")
        for child in element:
            yield from _pieces(child, depth + 1)
            yield (child.tail or "").replace("\n", " ")
        yield around if tag != "br" else ""
