"""The signs of facts as paths of SVG, the same shapes as in pictures (view/plot/looks.py)."""

from collections.abc import Mapping
from functools import cache

from detente.extract.actors.directory import directory
from detente.extract.actors.tables import Sector
from detente.extract.lexicon.tables import load
from detente.view.facts import Bearing, EventView, State, StatementView
from detente.view.plot.looks import SHAPES, STATEMENT, is_conflict

_DRAWN = {
    "circle": "M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z",
    "square": "M-.88,-.88H.88V.88H-.88Z",
    "diamond": "M0,-1.1L.95,0L0,1.1L-.95,0Z",
    "triangle-up": "M0,-1L1.05,.85H-1.05Z",
    "triangle-down": "M0,1L-1.05,-.85H1.05Z",
    "triangle-right": "M1,0L-.85,1.05V-1.05Z",
    "triangle-left": "M-1,0L.85,1.05V-1.05Z",
    "cross": "M-1,-.35H-.35V-1H.35V-.35H1V.35H.35V1H-.35V.35H-1Z",
}
"""Vega's names of shapes, drawn about the origin and about two units wide."""


def shape(bearing: Bearing | None) -> str:
    """The path of the sign of a bearing; without one that of a statement."""
    named = SHAPES[bearing] if bearing else STATEMENT
    return _DRAWN.get(named, named)


def shape_of(view: EventView | StatementView | None) -> str:
    """The path of the sign of a fact."""
    return shape(view.bearing if isinstance(view, EventView) else None)


def side(view: EventView | StatementView) -> str:
    """Whether an event is of cooperation or conflict; a statement is neither."""
    if isinstance(view, StatementView):
        return "said"
    return "conflict" if is_conflict(view.event) else "cooperation"


_SETTLED = frozenset({State.FULFILLED, State.ACCEPTED, State.HELD, State.DONE, State.LIFTED, State.IN_FORCE})
_GONE = frozenset({State.REFUSED, State.CANCELLED, State.CALLED_OFF})


def tone(state: State) -> str:
    """How what became of a line of a ledger looks: overdue, settled, gone, or still to come."""
    if state is State.OVERDUE:
        return "overdue"
    return "settled" if state in _SETTLED else "gone" if state in _GONE else ""


def sector(code: str) -> str:
    """What the code of a sector means."""
    return _sectors().get(code, code)


@cache
def _sectors() -> Mapping[str, str]:
    return {row.code: row.meaning for row in load("sectors.tsv", Sector)}


def country(code: str) -> str:
    """The name of the state, or of the body, that has a code; the code where the tables have none."""
    known = directory().states.get(code) or directory().organisations.get(code)
    return known.name if known else code
