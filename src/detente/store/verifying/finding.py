"""What is wrong with a record, and how one says so."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong: which check found it, of which kind and id it is, what, and what to do about it."""

    check: str
    kind: str
    """The table that it is in, as `events`; `record` where it is the whole, `inputs` where it is what was read."""
    id: str
    """The id of the thing, or what else names the row; empty where it is the whole."""
    what: str
    advice: str


class Wrong(NamedTuple):
    """The same before it is known which check says so."""

    kind: str
    id: str
    what: str
