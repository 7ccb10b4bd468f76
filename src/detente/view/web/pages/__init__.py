"""The pages, one a file: each says what it shows, and leaves the writing to templates."""

from detente.view.web.pages import add, article, brief, fact, front, statements

PAGES = (
    front.router,
    add.router,
    brief.router,
    article.router,
    fact.router,
    statements.router,
)
"""Their routes."""
