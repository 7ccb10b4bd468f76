"""Whether a page can be taken apart in bounded time: by how many tags it has, and how many attributes one of them."""

import re

MOST_TAGS = 200_000
"""Long pages have 30,000; extraction takes ten seconds for these."""
MOST_ATTRIBUTES = 5_000
"""A tag takes a parser time by the square of them."""

# A comment or a script as a whole, or a tag up to where it ends: a mark of its end within quotation marks is none.
_PIECE = re.compile(
    r"""<!--.*?(?:-->|\Z)|<(script|style)\b[^>]*+>.*?(?:</\1|\Z)"""
    r"""|<[a-z](?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+""",
    re.I | re.S,
)
_QUOTED = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
_NAME = re.compile(r"[^\s/=]+")


def is_bounded(markup: str) -> bool:
    """Whether a page is no larger than pages are; tells in time linear in it."""
    if markup.count("<") > MOST_TAGS:
        return False
    pieces = (match[0] for match in _PIECE.finditer(markup) if match.end() - match.start() > MOST_ATTRIBUTES)
    return all(_attributes(piece) <= MOST_ATTRIBUTES for piece in pieces if piece[1].isalpha())


def _attributes(tag: str) -> int:
    if tag[1:7].lower() == "script" or tag[1:6].lower() == "style":
        return 0
    return sum(1 for _ in _NAME.finditer(_QUOTED.sub("= ", tag)))
