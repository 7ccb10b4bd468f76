"""In which years an article without a date is set, by the states that it names."""

from collections.abc import Sequence

from detente.extract.actors.hit import Hit
from detente.extract.actors.tables import State
from detente.extract.actors.vocabulary import Sort
from detente.record.edtf import Bounds, bounds

_NAMES = (Sort.STATE, Sort.ADJECTIVE, Sort.CITIZENS)


def era(found: Sequence[Hit]) -> Bounds | None:
    """The years of the states gone since that it names, where it names their successors less often.

    One that speaks as often of Russia as of the Soviet Union looks back.
    """
    named = [{t.row for t in h.terms if t.sort in _NAMES and isinstance(t.row, State)} for h in found]
    gone = [rows for rows in named if rows and all(r.to for r in rows)]
    capitals = {place for rows in gone for row in rows for place in row.capitals}
    since = [rows for rows in named if any(not r.to and not capitals.isdisjoint(r.capitals) for r in rows)]
    if len(gone) <= len(since):
        return None
    firsts, lasts = zip(*((row.from_, row.to) for rows in gone for row in rows), strict=True)
    first = max((day for f in firsts if f and (day := bounds(f)[0])), default=None)
    last = min((day for to in lasts if to and (day := bounds(to)[1])), default=None)
    return (first, last) if last and (first is None or first <= last) else None
