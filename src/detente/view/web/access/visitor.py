"""Who asks for something: what he may do, by which name he is known, and how he came in."""

from dataclasses import dataclass
from enum import StrEnum

from fastapi import Request


class Role(StrEnum):
    """What somebody may do: a reader looks, searches and exports; a reviewer also decides and adds."""

    READER = "reader"
    REVIEWER = "reviewer"


class Way(StrEnum):
    """How somebody came in."""

    OUTSIDE = "outside"
    OPEN = "open"
    SESSION = "session"
    BEARER = "bearer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Somebody who asks for something."""

    way: Way = Way.OUTSIDE
    role: Role | None = None
    """None where he has not entered."""
    name: str = ""
    """The name of his account; empty where he has none."""
    address: str = ""
    bound: str = ""
    """What the forms that he is given are bound to: his session."""

    @property
    def is_in(self) -> bool:
        """Whether he may look."""
        return self.role is not None

    @property
    def reviews(self) -> bool:
        """Whether he may change something."""
        return self.role is Role.REVIEWER

    @property
    def may_leave(self) -> bool:
        """Whether he has a session that can be ended."""
        return self.way is Way.SESSION


NOBODY = Visitor()
"""Who is known by nothing."""


def visitor(request: Request) -> Visitor:
    """Who asks; nobody where the guard did not see him."""
    found = getattr(request.state, "visitor", NOBODY)
    assert isinstance(found, Visitor)
    return found
