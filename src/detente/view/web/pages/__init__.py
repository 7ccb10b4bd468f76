"""The pages, one a file: each says what it shows, and leaves the writing to templates."""

from detente.view.web.pages import article, fact, judging, naming, reviewing, statements

PAGES = (article.router, fact.router, reviewing.router, naming.router, judging.router, statements.router)
"""Their routes."""
