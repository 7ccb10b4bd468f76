"""How a page is cited: where it is, as plain text, and for BibTeX."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version

from detente.record import Article
from detente.record.edtf import bounds
from detente.view.printable import printable

_KEY = re.compile(r"[^a-z0-9]+")
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{c: f"\\{c}" for c in "#$%&_"},
}


@dataclass(frozen=True, slots=True)
class Citation:
    """A page as others may name it: its address, and a line and an entry that say what stands there."""

    permalink: str
    text: str
    bibtex: str


def citation(title: str, permalink: str, record: str, article: Article | None, on: date) -> Citation:
    """The citation of a page of a record as it was on a day; with the story that it shows, where it shows one."""
    tool = f"Record “{record}”, detente {version('detente')}"
    parts = (*_told(article), f"{title}. {tool}", f"{permalink} (read {on})")
    return Citation(permalink, printable(". ".join(parts) + "."), _bibtex(title, permalink, tool, article, on))


def _told(article: Article | None) -> Iterator[str]:
    """Who published a story under which title, and when, as far as that is known."""
    if article is None:
        return
    if by := ", ".join(filter(None, (article.byline, article.publisher))):
        yield by
    if article.title:
        yield f"“{article.title}”"
    if article.published.edtf:
        yield article.published.edtf


def _bibtex(title: str, permalink: str, tool: str, article: Article | None, on: date) -> str:
    fields: Mapping[str, str | None] = {
        "author": article.byline or article.publisher if article else None,
        "title": (article.title if article else None) or title,
        "organization": article.publisher if article else None,
        "year": _year(article) if article else f"{on.year}",
        "note": f"{title}. {tool}" if article and article.title else tool,
    }
    lines = [f"  {name} = {{{_escaped(value)}}}," for name, value in fields.items() if value]
    key = _KEY.sub("-", (fields["title"] or title).lower()).strip("-")[:40] or "detente"
    return "\n".join((f"@misc{{{key},", *lines, f"  url = {{{permalink}}},", f"  urldate = {{{on}}}", "}"))


def _year(article: Article) -> str | None:
    first = bounds(article.published.edtf)[0] if article.published.edtf else None
    return f"{first.year}" if first else None


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(c, c) for c in printable(text))
