"""Whether a person is "he" or "she", as far as titles and given names tell."""

import re
from collections.abc import Sequence
from functools import cache

from detente.extract.actors.phrases import key
from detente.extract.actors.tables import Gender, Title
from detente.extract.lexicon.tables import load


def gender_of(name: str, titles: Sequence[Title] = ()) -> str | None:
    """What the titles of a person, the full name or the given name tell; None where they tell nothing."""
    words = [*(word for t in titles for word in re.findall(r"\w+", t.title)), name, *name.split()[:1]]
    return next((g for word in words if (g := _genders().get(key(word)))), None)


@cache
def _genders() -> dict[str, str]:
    return {key(row.word): row.gender for row in load("genders.tsv", Gender)}
