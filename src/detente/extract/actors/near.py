"""What somebody may have meant who wrote something that is not known."""

from collections.abc import Mapping
from difflib import get_close_matches


def near(said: str, choices: Mapping[str, str], *, alike: float = 0.6) -> str | None:
    """The choice that is spelt most like what was said; None where none is so by that ratio.

    `choices` has what can be said for each by its spellings.
    """
    spellings = {spelling.casefold(): choice for spelling, choice in choices.items()}
    found = get_close_matches(said.casefold(), spellings, n=1, cutoff=alike)
    return spellings[found[0]] if found else None
