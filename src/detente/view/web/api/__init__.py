"""The record as JSON, for programs: what `/api` answers, and what describes it."""

from detente.view.web.api.actors import router as actors
from detente.view.web.api.described import describe
from detente.view.web.api.facts import router as facts
from detente.view.web.api.ledgers import router as ledgers
from detente.view.web.api.stories import router as stories

ROUTES = (stories, facts, actors, ledgers)
"""The routes."""

__all__ = ["ROUTES", "describe"]
