"""Whether a person is "he" or "she", as far as titles and given names tell."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from detente.extract.actors.phrases import key
from detente.extract.actors.tables import Gender, Title
from detente.extract.lexicon.tables import load

_WORD = re.compile(r"\w+")


def gender_of(name: str, titles: Sequence[Title] = ()) -> str | None:
    """What the titles of a person, the full name or the given name tell; None where they tell nothing."""
    titled = (gender for title in titles if (gender := _told(tuple(_WORD.findall(title.title)))))
    return next(titled, None) or _told((name, *name.split()[:1]))


@lru_cache(maxsize=65536)
def _told(words: tuple[str, ...]) -> str | None:
    return next((gender for word in words if (gender := _genders().get(key(word)))), None)


@cache
def _genders() -> dict[str, str]:
    return {key(row.word): row.gender for row in load("genders.tsv", Gender)}
