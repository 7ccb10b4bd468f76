"""The pages, one a file: each says what it shows, and leaves the writing to templates."""

from detente.view.web.pages import article, contradictions, fact, statements

PAGES = (article.router, contradictions.router, fact.router, statements.router)
"""Their routes."""
