"""A brief as Markdown (CommonMark)."""

import re
from collections.abc import Iterator

from detente.view.facts import Brief, Line, address, cited
from detente.view.printable import printable

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def brief_title(brief: Brief) -> str:
    """What it is: "Brief of 2031-03-11, since 2031-03-09, about Iraq"."""
    since = f"since {brief.since}" if brief.since else ""
    about = f"about {brief.about}" if brief.about else ""
    return ", ".join(filter(None, (f"Brief of {brief.day}" if brief.day else "Brief", since, about)))


def told_of(line: Line) -> str:
    """How often it is reported, and where: outlet and date."""
    told = cited(line.article)
    if line.reports == 1:
        return told
    return f"{line.reports} reports, among them {told}" if told else f"{line.reports} reports"


def brief_as_markdown(brief: Brief) -> str:
    """The brief as Markdown; words of the record are escaped."""
    parts = [f"# {_escaped(brief_title(brief))}"]
    for section in brief.sections:
        lines = (text for line in section.lines for text in _markdown(line, ""))
        parts += [f"## {section.title}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def _markdown(line: Line, indent: str) -> Iterator[str]:
    mark = f" **→ {_escaped(line.mark)}**" if line.mark else ""
    words = f"{_escaped(line.fact.excerpt.words)}{mark}"
    yield f"{indent}- {line.when} · {line.kind} · {words} ({_source(line)})"
    for other in line.beneath:
        yield from _markdown(other, f"{indent}  ")


def _source(line: Line) -> str:
    told, where = _escaped(told_of(line)), line.fact.uri
    href = address(where)
    name = f"[{_escaped(where)}](<{href}>)" if href else _escaped(where)
    return ", ".join(filter(None, (told, name)))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", printable(text))
