"""Whether a whole cast leaves a story: nobody of those before comes again, others are introduced and speak.

Where the setting stays the same this marks two stories of one crisis, which their words do not tell apart.
"""

from collections import Counter
from collections.abc import Sequence

from detente.clean.signs import Paragraph, Set, union

REACH = 30
"""How many paragraphs before and after can count."""
_AFTER = 14
_OFTEN, _RECENT = 3, 3
"""A principal is named in so many paragraphs, and in one of so many last ones."""
_PRINCIPALS = 2
_PEOPLE = 3
_INTRODUCED_WITHIN = 2
_SETTING = 3


def is_new_cast(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> bool:
    """Whether those whom a story is about, named until now, are gone, and others speak in the same setting."""
    left, right = before[-REACH:], after[:_AFTER]
    if not any(p.introduced and p.reports for p in right[:_INTRODUCED_WITHIN]):
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


def _principals(paragraphs: Sequence[Paragraph]) -> Set:
    """The people named in several paragraphs, where some of them are among those named last."""
    counts = Counter(name for paragraph in paragraphs for name in paragraph.names)
    often = frozenset(name for name in union(p.people for p in paragraphs) if counts[name] >= _OFTEN)
    return often if not often.isdisjoint(union(p.names for p in paragraphs[-_RECENT:])) else frozenset()
