"""What every page of the reading room is written from."""

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from fastapi import Depends, Request

from detente.record import Review
from detente.record.errors import NotInRecord
from detente.store import Store
from detente.store.catalogue.heeded import JUDGED
from detente.view.web.near import Near


@dataclass(frozen=True, kw_only=True)
class Room:
    """A record that is open to readers; `read_only` where they may neither review it nor add to it."""

    store: Store
    read_only: bool = False

    @cached_property
    def near(self) -> Near:
        """What finds its statements by meaning."""
        return Near(self.store)

    @property
    def name(self) -> str:
        """What the record is called: its file without ending, or its database."""
        return self.store.name

    def verdict(self, id: str) -> str:
        """What people decided on a fact: "accepted", "amended" or "rejected"; empty where nobody did."""
        review = self.decision(id)
        return JUDGED[review.verdict].value if review else ""

    def review(self, id: str) -> Review | None:
        """The review with an id; None where there is none."""
        try:
            found = self.store.get(id) if id else None
        except NotInRecord:
            return None
        return found if isinstance(found, Review) else None

    def decision(self, id: str) -> Review | None:
        """The review that decides on a thing; None where nobody decided anything."""
        return self.store.catalogue().decided.get(id)


def _room(request: Request) -> Room:
    room = request.app.state.room
    assert isinstance(room, Room)
    return room


TheRoom = Annotated[Room, Depends(_room)]
"""What a route takes to be given the room."""
