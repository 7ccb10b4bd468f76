"""Why a link was made, in one sentence that quotes both sides with their speakers and days."""

from collections.abc import Mapping
from datetime import date

from detente.link.proposition import Proposition
from detente.record import LinkKind

_LONGEST = 160
_SAYS: Mapping[LinkKind, str] = {
    LinkKind.SAME: "tells of the same happening as",
    LinkKind.REPEATS: "says again",
    LinkKind.CONTRADICTS: "contradicts",
    LinkKind.REVERSES: "goes back on",
    LinkKind.DENIES: "denies",
    LinkKind.DOUBTS: "doubts",
    LinkKind.CONFIRMS: "confirms",
    LinkKind.CANCELS: "calls off",
    LinkKind.FULFILS: "carries out",
    LinkKind.ANSWERS: "answers",
}


def reason(kind: LinkKind, by: Proposition, to: Proposition) -> str:
    """The sentence: what bears on what, as each was told; it says so where both speak for one state, or are one."""
    return f"{_told(by)} {_SAYS[kind]} {_told(to)}{_aside(kind, by, to)}."


def _told(one: Proposition) -> str:
    names = " and ".join(dict.fromkeys(party.name for party in one.by)) or one.outlet or "the report"
    day = f", {_day(one.day)}" if one.day is not None else ""
    return f"{names}{day} (“{_short(one.quoted)}”)"


def _day(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{day.day} {day:%B} {day.year}"


def _short(words: str) -> str:
    """The words on one line, cut at a space where they are long."""
    line = " ".join(words.split()).strip('“”"')
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"


def _aside(kind: LinkKind, by: Proposition, to: Proposition) -> str:
    if kind is not LinkKind.CONTRADICTS:
        return ""
    mine, theirs = {party.id for party in by.by}, {party.id for party in to.by}
    if mine & theirs:
        return ": one speaker against himself" if len(mine) == 1 else ""
    states = {party.country for party in by.by if party.speaks_for} & {p.country for p in to.by if p.speaks_for}
    return f": both speak for {min(filter(None, states))}" if any(states) else ""
