"""What one asks a store for: filters, as one frozen value that the command line and the web fill in alike."""

import re
import unicodedata
from dataclasses import dataclass

from detente.record import Root, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Filters that all have to hold; None asks nothing. A thing that lacks what a filter asks about does not pass.

    An actor is asked for by id, by country code, or by the beginning of any word of its name. `from_` and `until` are
    EDTF dates: a fact passes if its date can lie between the first day of the one and the last day of the other.
    A link is asked for by its facts, the one that it is from and the one that it leads to.
    """

    by: str | None = None
    """An actor of the event, the speaker of the statement.

    Of a link: of the fact that it is from, or who speaks the statement on whose word that is.
    """
    to: str | None = None
    """A recipient of the event, an addressee of the statement."""
    about: str | None = None
    """An actor whom the sentence of the event names, or whom the statement is about.

    Of a link: who takes part in either fact as anything, or tells it, or whom either statement is about.
    """
    root: Root | None = None
    status: Status | None = None
    from_: str | None = None
    """Of a link it is the day on which the fact that it is from was told: that of its article."""
    until: str | None = None
    search: str | None = None
    """Words that all stand in the text of the fact, or of either fact of a link, from its first character to its last,
    in any order, whatever their case and accents; those between quotation marks stand together, and a `*` behind a
    word takes all that begin so."""
    kind: str | None = None
    """The `kind` of a statement, an actor or a link."""
    min_confidence: float | None = None
    """How sure the statement, event or link is at least, from 0 to 1."""
    article: str | None = None
    """The id of the article that the fact was read from; of a link either fact, of an incident any event."""


EVERYTHING = Query()


def folded(text: str) -> str:
    """The text without what a search should not mind: case, accents, kinds of quotation marks."""
    if text.isascii():
        return text.casefold()
    return _BEYOND_ASCII.sub(_bare, text).casefold()


def _bare(found: re.Match[str]) -> str:
    decomposed = unicodedata.normalize("NFKD", found[0])
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_PLAIN)


_BEYOND_ASCII = re.compile(r"[^\0-\x7f]+")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-"})
