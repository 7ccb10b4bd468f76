"""What a web page says of itself and the paragraphs of its story, found by trafilatura."""

import logging
import re
from copy import deepcopy
from dataclasses import dataclass

import trafilatura
from lxml.etree import _Element
from trafilatura.metadata import extract_metadata
from trafilatura.utils import load_html

from detente.clean.bounds import is_bounded
from detente.clean.metadata import published_day
from detente.clean.prepare import prepare, text_of

logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_NO_DATE = {"outputformat": ""}
"""Asks for no date: it is found by `published_day`, and the search of all the markup takes long and fails on some."""

_DIGITS = re.compile(r"(?<=[0-9]{100})[0-9]+")
"""What of a number is not read: html.unescape, which trafilatura calls, fails on the number of a character that has
more than 4,300 digits."""

_LINK = 1 / 3
"""The share of a block's characters that are links, where it is one."""


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page and what it says of its story."""

    tree: _Element
    title: str | None
    author: str | None
    publisher: str | None
    published: str | None
    headlines: tuple[str, ...]
    links: frozenset[str]
    """The text of paragraphs and items that are links for the most part."""


def read_page(markup: str) -> Page | None:
    """The page that `markup` is; None where it cannot be parsed, or is larger than any page that is read."""
    tree = load_html(_DIGITS.sub("", markup.replace("\0", " "))) if is_bounded(markup) else None
    if tree is None:
        return None
    metadata = extract_metadata(deepcopy(tree), date_config=_NO_DATE)
    day = published_day(tree)
    prepare(tree)
    headlines = tuple(filter(None, map(text_of, tree.iter("h1"))))
    return Page(tree, metadata.title, metadata.author, metadata.sitename, day, headlines, _links(tree))


def paragraphs(tree: _Element, *, wide: bool = False) -> tuple[str, ...]:
    """The paragraphs of the story, in order; `wide` takes in more where it is not sure."""
    try:
        document = trafilatura.bare_extraction(deepcopy(tree), fast=not wide, favor_recall=wide, include_comments=False)
    except ValueError:  # a number of many digits that stands in many pieces
        return ()
    text: str = getattr(document, "text", None) or ""
    return tuple(line.removeprefix("- ").strip() for line in text.splitlines() if line.strip(" -"))


def _links(tree: _Element) -> frozenset[str]:
    blocks = ((block, text_of(block)) for block in tree.iter("p", "li", "h2", "h3", "h4"))
    return frozenset(text for block, text in blocks if text and _linked(block) >= _LINK * len(text))


def _linked(block: _Element) -> int:
    """How many characters of a block are links."""
    return sum(len(text_of(link)) for link in block.iter("a"))
