"""What speaks for a seam between two paragraphs, and what against it.

Leads of news share few words with what stands before them and many with what follows; they say on which day, name
people who are new, or name in full whom the story before called by surname; and they lean on nothing said before.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from msgspec import Struct

from detente.clean.lines import WORD, Line
from detente.clean.tables import words

BEFORE, AFTER = 8, 6
"""How many paragraphs before a seam and after it are compared."""
_LEAD = range(14, 56)
_STEM, _NAME_STEM = 6, 5
"""Letters that stand for a word, so that "Iraq" meets "Iraqi"."""

Set = frozenset[str]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What the comparison needs of a paragraph; words and names are cut to stems."""

    content: Set
    names: Set
    """Capitalised words, the first word aside."""
    people: Set
    """Last names: of names of two words, and after titles."""
    introduced: Set
    """Last names that stand with a first name."""
    alone: Set
    """Names without another name beside them."""
    in_full: frozenset[tuple[str, str]]
    """First and last names of people named with their title, as at a first mention."""
    length: int
    carries_on: bool
    indefinite: bool
    weekday: bool
    reports: bool


class Signs(Struct, frozen=True):
    """The signs at one place; `seams.tsv` holds a weight for each."""

    constant: float
    words_behind: float
    """Share of the first paragraph's words that the story before has."""
    words_ahead: float
    """Share of them that the next paragraphs have."""
    names_left: float
    """Share of the names of the paragraph before that come again."""
    names_shared: float
    reintroduced: float
    new_people: float
    carries_on: float
    indefinite: float
    lead_length: float
    weekday: float
    weekday_near: float


def paragraph(line: Line) -> Paragraph:
    """What a line holds for the comparison."""
    tokens = WORD.findall(line.text)
    names = [token[:_NAME_STEM] if token[0].isupper() and len(token) > 1 else "" for token in tokens]
    titled, introduced = _people(tokens, names)
    opening = tokens[0].lower() if tokens else ""
    inside = frozenset(filter(None, names[1:]))
    return Paragraph(
        content=frozenset(word[:_STEM] for word in set(line.words) - words("small word") if len(word) > 2),
        names=inside,
        people=titled | introduced,
        introduced=introduced,
        alone=inside - introduced,
        in_full=frozenset(_in_full(tokens, names)),
        length=len(tokens),
        carries_on=opening in words("carries on") or not line.text[0].isalpha(),
        indefinite=opening in ("a", "an"),
        weekday=not words("weekday").isdisjoint(line.words),
        reports=not words("reporting").isdisjoint(line.words),
    )


def _people(tokens: Sequence[str], names: Sequence[str]) -> tuple[Set, Set]:
    """Last names after a title, and those after a first name."""
    titled, introduced = set(), set()
    for (before, last), (first, name) in zip(pairwise(tokens), pairwise(names), strict=True):
        if name and not last.isupper() and last.lower() not in words("title") | words("not of a person"):
            if before.lower() in words("title"):
                titled.add(name)
            elif first and not before.isupper() and before.lower() not in words("not of a person"):
                introduced.add(name)
    return frozenset(titled), frozenset(introduced)


def _in_full(tokens: Sequence[str], names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """First and last names after a title ("President Jane Doe")."""
    no_names = words("title") | words("not of a person")
    for i in range(len(tokens) - 2):
        first, last = tokens[i + 1], tokens[i + 2]
        named = (
            names[i + 1] and names[i + 2] and not first.isupper() and no_names.isdisjoint((first.lower(), last.lower()))
        )
        if named and tokens[i].lower() in words("title"):
            yield names[i + 1], names[i + 2]


def signs(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> Signs:
    """The signs between two runs of paragraphs, neither of them empty, of which the nearest count."""
    left, right, first = before[-BEFORE:], after[:AFTER], after[0]
    names = union(p.names for p in left)
    names_right = union(p.names for p in right)
    return Signs(
        constant=1.0,
        words_behind=_share(first.content, union(p.content for p in left)),
        words_ahead=_share(first.content, union(p.content for p in right[1:])),
        names_left=_share(left[-1].names, names_right),
        names_shared=float(min(4, len(names_right & names))),
        reintroduced=float(min(2, len(union(p.introduced for p in right[:2]) & union(p.alone for p in left)))),
        new_people=float(min(3, len(first.introduced - names))),
        carries_on=float(first.carries_on),
        indefinite=float(first.indefinite),
        lead_length=float(first.length in _LEAD),
        weekday=float(first.weekday),
        weekday_near=float(any(p.weekday for p in (*left, *right))),
    )


def union(sets: Iterable[Set]) -> Set:
    """All of the sets in one."""
    return frozenset().union(*sets)


def _share(some: Set, known: Set) -> float:
    """How much of `some` is known; half where there is nothing to know."""
    return len(some & known) / len(some) if some else 0.5
