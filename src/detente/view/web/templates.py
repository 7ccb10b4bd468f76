"""The templates of the reading room, which escape whatever they are given, and what they may call."""

import hashlib
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.datastructures import URL

from detente.record import Article, Span
from detente.view.facts import EventView, Evidence, FactView, address, cited, figure, spoken
from detente.view.facts.party import Party
from detente.view.facts.reading import Marking
from detente.view.printable import printable
from detente.view.web.signs import country, sector, shape_of, side, tone

_LEADING = (Evidence.TRIGGER, Evidence.CUE)


@cache
def templates() -> Environment:
    """The templates; a name in one that nobody gives it is an error."""
    known = Environment(
        loader=PackageLoader("detente.view.web"),
        autoescape=True,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    known.filters |= {each.__name__: each for each in _FILTERS} | {"shape": shape_of}
    known.globals |= {"Evidence": Evidence, "static": static, "is_event": is_event}
    return known


def _shown(value: object) -> object:
    """A value without the characters that turn text round or steer what shows it."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def static(name: str) -> str:
    """Where a style sheet, script or picture of ours lies; the address changes when it does."""
    content = files("detente.view.web").joinpath("static", name).read_bytes()
    return f"/static/{name}?{hashlib.sha256(content).hexdigest()[:12]}"


def is_event(view: FactView) -> bool:
    """Whether a fact is an event, and not a statement."""
    return isinstance(view, EventView)


def sure(confidence: float) -> str:
    """How sure something is, in words."""
    return f"{confidence:.0%} sure"


def when(edtf: str | None) -> str:
    """The date of a fact or a story, in words."""
    return spoken(edtf) if edtf else "undated"


def origin(article: Article) -> str:
    """The outlet and the date of a story, or that nobody knows them."""
    return cited(article) or "undated, outlet not known"


def plainly(name: str) -> str:
    """A name of ours as one reads it: "armed group"."""
    return name.replace("_", " ")


def in_story(view: FactView) -> str:
    """The address of a fact in its story."""
    fact = quote(view.id)
    return f"/articles/{quote(view.article.id)}?fact={fact}#{fact}"


def passage(article: str, span: Span) -> str:
    """The address of characters of a story, by its id."""
    return f"/articles/{quote(article)}?at={span.start}-{span.end}#at"


def number(value: int) -> str:
    """A number with its thousands set apart."""
    return f"{value:,}"


def counted(value: int, what: str, several: str = "") -> str:
    """A number of things: "1 event", "2,100 stories"."""
    return f"{value:,} {what if value == 1 else several or what + 's'}"


def apart(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Some parties, each name once."""
    return tuple({party.label: party for party in parties}.values())


def as_lines(text: str) -> Markup:
    """A text with its line breaks, each line safe to show."""
    return Markup("\n").join(escape(printable(line)) for line in text.split("\n"))


def local(url: URL) -> str:
    """An address of ours without the name of the server."""
    return f"{url.path}?{url.query}" if url.query else url.path


def shortened(text: str, most: int = 160) -> str:
    """The text, cut where it is long."""
    return text if len(text) <= most else f"{text[:most].rstrip()}…"


def as_it_was(text: str) -> Markup:
    """Words of a story with each character in its place: one that must not be shown is a blank."""
    return escape(text if text.isprintable() else "".join(c if c.isprintable() and printable(c) else " " for c in text))


def leading(marks: Iterable[Marking]) -> str | None:
    """The fact that the words of a story lead to: the first whose trigger or cue they are; None where they are none."""
    return next((fact for fact, what in marks if what in _LEADING), None)


def pairs(marks: Iterable[Marking]) -> str:
    """What words are evidence of in which fact, as the script of the page reads it."""
    return " ".join(f"{fact}:{what.value}" for fact, what in marks)


_FILTERS: tuple[Callable[..., object], ...] = (
    *(address, apart, as_it_was, as_lines, cited, counted, country, figure, in_story, leading, local, number, origin),
    *(pairs, passage, plainly, sector, shortened, side, spoken, sure, tone, when),
)
"""What a template may turn values into words by, each under its own name."""
