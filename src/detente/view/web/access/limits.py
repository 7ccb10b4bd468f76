"""How often somebody may ask for what: reading is cheap; searching, drawing, exporting and writing are less so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fastapi import Request

from detente.view.web.access.buckets import Buckets, Rate
from detente.view.web.access.deeds import ASKING
from detente.view.web.access.knocks import network
from detente.view.web.access.visitor import Visitor, Way


class Kind(StrEnum):
    """What is asked for, by what it costs."""

    READ = "read"
    SEARCH = "search"
    REVIEW = "review"
    ADD = "add"


RATES: Mapping[Kind, Rate] = {
    Kind.READ: Rate(600, 200),
    Kind.SEARCH: Rate(120, 60),
    Kind.REVIEW: Rate(120, 60),
    Kind.ADD: Rate(10, 10),
}
_SEARCHED = ("search", "like", "name")
_COSTLY = frozenset({"/timeline.svg", "/timeline.png", "/reviews/cases.jsonl"})
_EXPORTS = frozenset({"csv", "json"})
_DOOR = frozenset({"/enter", "/leave"})
STATIC = "/static/"


@dataclass(frozen=True, slots=True)
class Limits:
    """Counts what each visitor asks for; he may `factor` times as often as usual, and with 0 as often as he likes."""

    factor: float = 1.0
    buckets: Buckets = field(default_factory=Buckets)

    def wait(self, request: Request, visitor: Visitor) -> float:
        """The seconds after which somebody may ask for this; 0 where he may now. Nobody waits on his own machine."""
        if not self.factor or visitor.way is Way.OPEN or request.url.path.startswith(STATIC):
            return 0.0
        kind = kind_of(request)
        who = f"as {visitor.name}" if visitor.name else f"{visitor.way} {network(visitor.address)}"
        return self.buckets.take((kind, who), RATES[kind].times(self.factor))


def kind_of(request: Request) -> Kind:
    """What is asked for."""
    path, query = request.url.path, request.query_params
    if request.method not in ASKING and path not in _DOOR:
        return Kind.ADD if path == "/add" else Kind.REVIEW
    if path in _COSTLY or query.get("format") in _EXPORTS or any(query.get(name) for name in _SEARCHED):
        return Kind.SEARCH
    return Kind.READ
