"""The pages, one a file: each says what it shows, and leaves the writing to templates."""

from detente.view.web.pages import actor, actors, article, dyad, dyads, fact, ledgers, statements, timeline

PAGES = (
    actor.router,
    actors.router,
    article.router,
    dyad.router,
    dyads.router,
    fact.router,
    ledgers.router,
    statements.router,
    timeline.router,
)
"""Their routes."""
