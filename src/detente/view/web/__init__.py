"""The reading room: the record as pages that a server on this machine writes, and as JSON under `/api`."""

from detente.view.web.app import application
from detente.view.web.room import Room

__all__ = ["Room", "application"]
