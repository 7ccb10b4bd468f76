"""What of a fact can be amended, to what, and the fact as it is then."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from msgspec.structs import replace

from detente.record.edtf import bounds
from detente.record.errors import BadEdtf, BadReview
from detente.record.kinds import Basis, LinkKind, Quotation, Root, StatementKind, Status
from detente.record.model import AnyThing, Change, Event, Link, Statement, Thing, When
from detente.record.plover import modes, plover

Fact = Event | Statement | Link
"""What can be accepted, rejected and amended."""

F = TypeVar("F", bound=Fact)

Changes = Mapping[str, Change]
"""What fields of a fact are to be instead, by the name of the field."""

OF_ANOTHER = frozenset({Root.AGREE, Root.REQUEST, Root.ACCUSE, Root.REJECT, Root.THREATEN, Root.CONCEDE})
"""The roots of what is done about an act: that promises it, asks for it, refuses it …"""

LINK_KINDS = tuple(kind for kind in LinkKind if kind is not LinkKind.SAME)
"""What a link can be amended to."""


def _word(value: Change) -> str:
    if not isinstance(value, str) or not value:
        raise BadReview("needs one value", advice="give a word")
    return value


def _one_of(*choices: StrEnum) -> Callable[[Change], StrEnum]:
    """A reader of one of some choices, whatever its case."""
    known = {choice.value.lower(): choice for choice in choices}

    def read(value: Change) -> StrEnum:
        found = known.get(_word(value).lower())
        if found is None:
            raise BadReview(f"{value!r} is none of its values", advice=", ".join(choice.value for choice in choices))
        return found

    return read


def _or_none(read: Callable[[Change], Any]) -> Callable[[Change], Any]:
    return lambda value: None if value is None else read(value)


def _edtf(value: Change) -> str:
    """A date; raises BadReview where it is none."""
    try:
        bounds(date := _word(value))
    except BadEdtf as error:
        raise BadReview(f"{value!r} is no date", advice=error.advice or "write 2017, 2017-09 or 2017-09-03") from error
    return date


def _several(value: Change) -> tuple[str, ...]:
    given = () if value is None else (value,) if isinstance(value, str) else value
    return tuple(dict.fromkeys(filter(None, given)))


_ROOT, _DATE, _MENTION = _one_of(*Root), _or_none(_edtf), _or_none(_word)

FIELDS: Mapping[type[Thing], Mapping[str, Callable[[Change], Any]]] = {
    Event: {
        "root": _ROOT,
        "act": _or_none(_ROOT),
        "mode": _or_none(_word),
        "status": _one_of(*Status),
        "actors": _several,
        "recipients": _several,
        "date": _DATE,
        "deadline": _DATE,
    },
    Statement: {
        "speaker": _MENTION,
        "addressees": _several,
        "kind": _one_of(*StatementKind),
        "quotation": _one_of(*Quotation),
        "date": _DATE,
    },
    Link: {"kind": _one_of(*LINK_KINDS)},
}
"""The fields that can be amended, by kind of fact, each with what reads its value and raises BadReview at another."""

MENTIONS = frozenset({"actors", "recipients", "speaker", "addressees"})
"""Of these, those that are ids of mentions of the same article."""

SEVERAL = frozenset({"actors", "recipients", "addressees"})
"""Of these, those that hold several."""

_DATES, _CODING = frozenset({"date", "deadline"}), frozenset({"root", "mode", "act"})


def fields_of(thing: AnyThing) -> tuple[str, ...]:
    """The names of the fields of a thing that can be amended; none where it is no fact."""
    return tuple(FIELDS.get(type(thing), ()))


def changes_of(words: Mapping[str, str]) -> dict[str, Change]:
    """Changes as one writes them: no words where nothing is known, and a comma between several ids."""
    return {
        name: tuple(filter(None, map(str.strip, text.split(",")))) if name in SEVERAL else text.strip() or None
        for name, text in words.items()
    }


def mentions_in(changes: Changes) -> Iterator[str]:
    """The ids of the mentions that changes name."""
    return (id for name, value in changes.items() if name in MENTIONS for id in _several(value))


def read_changes(fact: Fact, changes: Changes) -> dict[str, Any]:
    """The values that the fields of a fact are to have; raises BadReview where a field or a value is none of it."""
    known = FIELDS[type(fact)]
    found = {}
    for name, value in changes.items():
        if name not in known:
            raise BadReview("cannot be amended", where=name, advice=f"fields are {', '.join(known)}")
        try:
            found[name] = known[name](value)
        except BadReview as error:
            raise BadReview(error.what, where=name, advice=error.advice) from error
    return found


def amended(fact: F, changes: Changes, *, reason: str) -> F:
    """The fact with changes made for a reason, and with what follows from them; raises BadReview where they cannot be.

    Its id and the words that it was read from stay. What depends on a root and nobody can know of the new one is None.
    """
    values = read_changes(fact, changes)
    for name in _DATES & values.keys():
        date = values[name]
        values[name] = When(edtf=date, basis=Basis.GIVEN, reason=reason) if date else None
    if isinstance(fact, Event) and _CODING & values.keys():
        values |= _following(fact, values)
    return with_reason(replace(fact, **values), reason)


def with_reason(fact: F, reason: str) -> F:
    """The fact with one reason more."""
    if isinstance(fact, Link):
        return replace(fact, reason=f"{fact.reason}; {reason}")
    return replace(fact, reasons=(*fact.reasons, reason))


def _following(event: Event, values: Mapping[str, Any]) -> dict[str, Any]:
    """What else of an event is another by the changes to its root, mode or act."""
    root = values.get("root", event.root)
    act = values.get("act", event.act if root in OF_ANOTHER else None)
    mode = values.get("mode", event.mode if event.mode in modes(root) else None)
    if (root, mode, act) == (event.root, event.mode, event.act):
        return {}
    _check_coding(root, mode, act)
    worth = plover(root, mode)
    return {
        "act": act,
        "mode": mode,
        "cameo": None,
        "goldstein": None,
        "quad": worth.quad,
        "plover_score": worth.score,
    }


def _check_coding(root: Root, mode: str | None, act: Root | None) -> None:
    if mode is not None and mode not in modes(root):
        known = ", ".join(modes(root)) or "none; leave it empty"
        raise BadReview(f"{mode!r} is no mode of {root.value}", where="mode", advice=f"its modes: {known}")
    if act is not None and root not in OF_ANOTHER:
        takes = ", ".join(sorted(OF_ANOTHER))
        raise BadReview(f"{root.value} is about no act", where="act", advice=f"leave it empty; those that are: {takes}")
