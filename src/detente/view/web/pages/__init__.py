"""The pages, one a file: each says what it shows, and leaves the writing to templates."""

from detente.view.web.pages import article, fact, statements, timeline

PAGES = (article.router, fact.router, statements.router, timeline.router)
"""Their routes."""
