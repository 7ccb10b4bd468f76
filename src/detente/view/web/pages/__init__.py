"""The pages, one a file: each says what it shows, and leaves the writing to templates."""

from detente.view.web.pages import add, article, articles, brief, fact, front, statements, unread

PAGES = (
    front.router,
    add.router,
    brief.router,
    articles.router,
    article.router,
    unread.router,
    fact.router,
    statements.router,
)
"""Their routes."""
