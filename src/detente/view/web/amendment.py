"""The form by which a fact is amended: its fields, what stands in each, and what one may choose."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from detente.record import (
    Article,
    Event,
    Link,
    LinkKind,
    Mention,
    Quotation,
    Record,
    Root,
    Span,
    Statement,
    StatementKind,
    Status,
    When,
)
from detente.record.amending import LINK_KINDS, MENTIONS, SEVERAL, Fact, fields_of
from detente.record.errors import BadReview
from detente.record.model import Change
from detente.record.plover import modes
from detente.view.facts import party
from detente.view.facts.lookup import named
from detente.view.web.forms import Given

_CHOICES: dict[str, type[StrEnum]] = {
    "root": Root,
    "act": Root,
    "status": Status,
    "quotation": Quotation,
}
_OPEN = frozenset({"act", "mode", "speaker"})
"""The fields that one chooses for and that may be empty."""
_HINTS = {
    "act": "what is promised, threatened, asked or refused",
    "date": "2031, 2031-03 or 2031-03-08; empty where it is not known",
    "deadline": "until when; empty where there is none",
}
NEAR, ELSEWHERE = "in the same paragraph", "elsewhere in the story"
"""The groups that mentions are chosen from."""
_AROUND = 28
"""How many characters before and behind a mention tell it from others of the same words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A value that a field can have; of a mention whom it means, and the words beside it."""

    value: str
    label: str
    who: str = ""
    beside: tuple[str, str] = ("", "")
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a form."""

    name: str
    now: tuple[str, ...]
    options: tuple[Option, ...] = ()
    error: str = ""

    @property
    def several(self) -> bool:
        return self.name in SEVERAL

    @property
    def open(self) -> bool:
        """Whether nothing may be chosen."""
        return self.name in _OPEN

    @property
    def hint(self) -> str:
        return _HINTS.get(self.name, "")

    @property
    def groups(self) -> tuple[tuple[str, tuple[Option, ...]], ...]:
        """The options by group, in their order."""
        names = dict.fromkeys(option.group for option in self.options)
        return tuple((name, tuple(one for one in self.options if one.group == name)) for name in names)


def fields(record: Record, fact: Fact, given: Given, error: BadReview | None = None) -> Iterator[Field]:
    """The fields of a fact that can be amended, with what stands in them or was given, and what is wrong there."""
    for name in fields_of(fact):
        now = given.several(name) if name in given.several("fields") else held(fact, name)
        wrong = _wrong(error) if error and error.where == name else ""
        yield Field(name=name, now=now, options=tuple(_options(record, fact, name)), error=wrong)


def changes(fact: Fact, given: Given) -> dict[str, Change]:
    """What a form has the fields of a fact be instead of what they are."""
    shown = set(given.several("fields"))
    asked = {name: given.several(name) for name in fields_of(fact) if name in shown}
    return {
        name: values if name in SEVERAL else (values[-1] if values else None)
        for name, values in asked.items()
        if values != held(fact, name)
    }


def held(fact: Fact, name: str) -> tuple[str, ...]:
    """What stands in a field, as words."""
    value = getattr(fact, name)
    if isinstance(value, tuple):
        return value
    return (value.edtf if isinstance(value, When) else str(value),) if value else ()


def _wrong(error: BadReview) -> str:
    return f"{error.what}: {error.advice}" if error.advice else error.what


def _options(record: Record, fact: Fact, name: str) -> Iterator[Option]:
    if name in MENTIONS and not isinstance(fact, Link):
        yield from _mentions(record, fact)
    elif name == "mode":
        yield from (Option(value=mode, label=mode, group=root.value) for root in Root for mode in modes(root))
    else:
        kinds = _link_kinds(fact) if isinstance(fact, Link) else StatementKind
        choices: Iterable[StrEnum] = kinds if name == "kind" else _CHOICES.get(name, ())
        yield from (Option(value=choice.value, label=choice.value) for choice in choices)


def _link_kinds(link: Link) -> tuple[LinkKind, ...]:
    """What a link can be; no link is made to tell of one happening, so that only one that does may stay so."""
    return tuple(kind for kind in LinkKind if kind in (*LINK_KINDS, link.kind))


def _mentions(record: Record, fact: Event | Statement) -> Iterator[Option]:
    """The mentions of the story: first those of the paragraph of the fact, then the others, each in order."""
    text = named(record, Article, fact.article).text
    here = _paragraph(text, fact.trigger if isinstance(fact, Event) else fact.content[0])
    found = sorted((m for m in record.mentions if m.article == fact.article), key=lambda mention: mention.span)
    near = [mention for mention in found if here.overlaps(mention.span)]
    yield from (_mention(record, text, mention, NEAR) for mention in near)
    yield from (_mention(record, text, mention, ELSEWHERE) for mention in found if mention not in near)


def _mention(record: Record, text: str, mention: Mention, group: str) -> Option:
    who, (start, end) = party(record, mention.id), mention.span
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    label = who.label if who.actors and who.label != who.words else ""
    return Option(value=mention.id, label=who.words, who=label, beside=(before, behind), group=group)


def _paragraph(text: str, span: Span) -> Span:
    """The line on which some words stand."""
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return Span(start, end if end >= 0 else len(text))
