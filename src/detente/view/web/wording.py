"""The fields of a fact in the order in which one reads them, by plain names, with what is said where one is empty."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from detente.record import Event
from detente.view.explain import NOTHING, Explanation, Field
from detente.view.facts import figure


@dataclass(frozen=True, slots=True)
class Word:
    """A field of the record, what it is called, and what it means that it is empty."""

    field: str
    name: str
    empty: str = "not told"


@dataclass(frozen=True, slots=True)
class Line:
    """A field under its plain name: what was found, or that nothing was."""

    name: str
    field: str
    found: tuple[Field, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together."""

    title: str
    lines: tuple[Line, ...]


_TOLD, _CODED, _ALL = "What it says", "How it is coded", "Field by field"
WORDS: dict[str, dict[str, tuple[Word, ...]]] = {
    "event": {
        _TOLD: (
            Word("actors", "Who", "the text does not say"),
            Word("trigger", "Told by the words"),
            Word("object", "What", "nothing is named that is given, cut off, tested or asked for"),
            Word("recipients", "To whom", "the text does not say"),
            Word("condition", "On what condition", "none is named"),
            Word("status", "Did it happen"),
            Word("asserted_by", "On whose word", "the outlet’s own"),
            Word("date", "When", "not known"),
            Word("deadline", "By when", "no term is set"),
            Word("place", "Where", "not told"),
            Word("quantities", "How much", "no figures are given"),
        ),
        _CODED: (
            Word("root", "Root (PLOVER)"),
            Word("act", "Root of what is promised, threatened, asked or refused", "none: it is no such word"),
            Word("mode", "Mode", "none"),
            Word("contexts", "Contexts", "none"),
            Word("quad", "Quad class"),
            Word("cameo", "CAMEO code", "none fits"),
            Word("goldstein", "Goldstein’s scale", "has no value for it"),
            Word("plover_score", "PLOVER score"),
        ),
    },
    "statement": {
        _TOLD: (
            Word("speaker", "Who says it", "not known"),
            Word("source", "Named as", "not named"),
            Word("cue", "Word of saying", "none introduces it"),
            Word("content", "What is said"),
            Word("addressees", "Said to", "nobody is named"),
            Word("about", "About", "nobody known"),
            Word("via", "Passed on by", "nobody: the outlet has it from the speaker"),
            Word("date", "When", "not known"),
        ),
        _CODED: (
            Word("kind", "Speech or stance"),
            Word("quotation", "Quotation"),
            Word("medium", "Said in", "not told"),
        ),
    },
    "mention": {
        _ALL: (
            Word("span", "The words"),
            Word("actor", "Who is meant", "not settled, or several"),
            Word("members", "Of whom they are", "of one, or of nobody known"),
            Word("how", "Named by"),
            Word("country", "Country", "not known"),
        )
    },
    "date": {
        _ALL: (
            Word("span", "The words"),
            Word("edtf", "Worked out as", "not worked out"),
            Word("timex", "TIMEX3 value", "none"),
            Word("basis", "Rests on"),
        )
    },
}
"""By kind of thing and title of the group."""


def groups(why: Explanation) -> tuple[Group, ...]:
    """The fields of an explanation in groups; of a kind without names of its own all fields as they are called."""
    as_called = {_ALL: tuple(Word(name, name.replace("_", " ").capitalize()) for name in _names(why))}
    named = WORDS.get(why.kind, as_called)
    return tuple(Group(title, tuple(_lines(plain(why), words))) for title, words in named.items())


def plain(why: Explanation) -> Iterator[Field]:
    """The fields with figures in words, and without the ids that stand behind links anyway."""
    figures = iter(map(figure, why.thing.quantities) if isinstance(why.thing, Event) else ())
    for field in why.fields:
        if field.name == "quantities" and field.span:
            yield replace(field, value=next(figures))
        else:
            yield replace(field, note=field.note.removesuffix(f"; {field.id}"))


def _lines(fields: Iterable[Field], words: Iterable[Word]) -> Iterator[Line]:
    by_name: dict[str, list[Field]] = {}
    for field in fields:
        if field.value != NOTHING.value or field.span:
            by_name.setdefault(field.name, []).append(field)
    return (Line(word.name, word.field, tuple(by_name.get(word.field, ())), word.empty) for word in words)


def _names(why: Explanation) -> Iterable[str]:
    return dict.fromkeys(field.name for field in why.fields)
