"""Makes a page's tree ready for extraction: quoted posts stay, split bodies are joined, hidden boxes go."""

import re
from collections import defaultdict
from itertools import islice

from lxml.etree import _Element

from detente.clean.tables import words

_POST = re.compile(r"\b(?:twitter-tweet|twitter-video|bluesky-embed|mastodon-embed)\b")
_PARAGRAPHS = 2
_PROSE = 200


def prepare(tree: _Element) -> None:
    """Changes `tree` so that a general extractor finds what belongs to the story, and that only."""
    _drop_hidden(tree)
    _keep_posts(tree)
    _join_bodies(tree)


def _drop_hidden(tree: _Element) -> None:
    for element in list(tree.iter("div", "span", "section", "aside")):
        if words("hidden box").intersection(element.get("class", "").split()):
            _drop(element)


def _drop(element: _Element) -> None:
    """Takes an element out and leaves the text that follows it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _keep_posts(tree: _Element) -> None:
    """Takes the class from quoted posts and the boxes around them: extractors drop what looks embedded."""
    for quote in tree.iter("blockquote"):
        box: _Element | None = quote if _POST.search(quote.get("class", "")) else None
        while box is not None and box.tag in ("blockquote", "div", "figure"):
            if box is not quote and len(box) > _PARAGRAPHS:
                break
            box.set("class", "")
            box = box.getparent()


def _join_bodies(tree: _Element) -> None:
    """Moves the paragraphs of a body cut in several boxes of one class (by advertisements) into the first."""
    groups: defaultdict[tuple[_Element, str], list[_Element]] = defaultdict(list)
    for box in tree.iter("div", "section"):
        around = next(islice(box.iterancestors(), 1, None), None)
        if around is not None and box.get("class") and _holds_prose(box):
            groups[around, box.get("class", "")].append(box)
    for first, *others in groups.values():
        for box in others:
            first.extend(list(box))


def _holds_prose(box: _Element) -> bool:
    paragraphs = [child for child in box if child.tag == "p"]
    return (
        len(paragraphs) >= _PARAGRAPHS
        and sum(len(text_of(p)) for p in paragraphs) >= _PROSE
        and next(box.iter("h1", "h2", "article", "time"), None) is None
    )


def text_of(element: _Element) -> str:
    """The words in an element, one space between them."""
    return " ".join("".join(map(str, element.itertext())).split())
