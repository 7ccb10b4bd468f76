"""Rows of GDELT's Global Knowledge Graph, which have no names of columns.

Source: GDELT Global Knowledge Graph codebook 2.1, 2015. `DATE` is when GDELT saw a document; when it was published
stands in `EXTRAS`, where its page says so.
"""

import html
import re
from collections.abc import Sequence

_RECORD = re.compile(r"\d{14}-T?\d+")
_COLUMNS = 27
_SEEN, _PUBLISHER, _ADDRESS, _EXTRAS = 1, 3, 4, 26
_PUBLISHED = re.compile(r"<PAGE_PRECISEPUBTIMESTAMP>(\d{14})</PAGE_PRECISEPUBTIMESTAMP>")
_TITLE = re.compile(r"<PAGE_TITLE>([^<]{1,1000})</PAGE_TITLE>")
_AUTHORS = re.compile(r"<PAGE_AUTHORS>([^<]{1,1000})</PAGE_AUTHORS>")


def is_gkg(cells: Sequence[str]) -> bool:
    """Whether cells are those of a row of the graph."""
    return len(cells) == _COLUMNS and bool(_RECORD.fullmatch(cells[0]))


def row_of(cells: Sequence[str]) -> dict[str, object]:
    """What a row says of its document, under usual names."""
    extras = cells[_EXTRAS]
    found = {"title": _TITLE, "published": _PUBLISHED, "byline": _AUTHORS}
    stated = {name: html.unescape(match[1]) for name, pattern in found.items() if (match := pattern.search(extras))}
    return {"url": cells[_ADDRESS], "publisher": cells[_PUBLISHER], "seendate": cells[_SEEN], **stated}
