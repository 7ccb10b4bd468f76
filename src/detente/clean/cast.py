"""What the people of a story tell of its end, where its words do not: in two stories of one crisis run together.

Either nobody of those before comes again, and others speak; or somebody known by title and surname is introduced anew.
"""

from collections import Counter
from collections.abc import Sequence

from detente.clean.signs import Paragraph, Set, union

REACH, _NEAR, _LATELY, _LEAD = 30, 14, 8, 2
"""How many paragraphs on a side count: at most, of those near, of the last ones, of the first ones."""
_OFTEN, _RECENT = 3, 3
"""A principal is named in so many paragraphs, and in one of so many last ones."""
_PRINCIPALS, _PEOPLE, _SETTING = 2, 3, 3
"""How many principals must go, how many people come, and how many names stay, for a new cast in the old setting."""


def is_new_cast(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> bool:
    """Whether those whom a story is about, named until now, are gone, and others speak in the same setting."""
    left, right = before[-REACH:], after[:_NEAR]
    if not any(p.introduced and p.reports for p in right[:_LEAD]):
        return False
    people_left, people_right = union(p.people for p in left), union(p.people for p in right)
    names_left, names_right = union(p.names for p in left), union(p.names for p in right)
    return (
        len(_principals(left)) >= _PRINCIPALS
        and len(people_right) >= _PEOPLE
        and people_left.isdisjoint(names_right)
        and people_right.isdisjoint(names_left)
        and len(names_left & names_right) >= _SETTING
    )


def is_introduced_anew(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> bool:
    """Whether somebody who had gone by the surname gets title and first name again, and somebody new is introduced."""
    left, lead = before[-_NEAR:], after[:_LEAD]
    if after[0].carries_on or not any(p.reports for p in lead):
        return False
    alone, known = union(p.alone for p in left), union(p.names for p in before[-REACH:])
    lately = union(p.names for p in left[-_LATELY:])
    again = any(last in alone and first not in lately for p in lead for first, last in p.in_full)
    return again and any(p.introduced - known for p in lead)


def _principals(paragraphs: Sequence[Paragraph]) -> Set:
    """The people named in several paragraphs, where some of them are among those named last."""
    counts = Counter(name for paragraph in paragraphs for name in paragraph.names)
    often = frozenset(name for name in union(p.people for p in paragraphs) if counts[name] >= _OFTEN)
    return often if not often.isdisjoint(union(p.names for p in paragraphs[-_RECENT:])) else frozenset()
