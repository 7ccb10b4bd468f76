"""The pages, one a file: each says what it shows, and leaves the writing to templates."""

from detente.view.web.pages import article, fact, judging, merging, naming, reviewing, reviews, splitting, statements

PAGES = (
    article.router,
    fact.router,
    merging.router,
    naming.router,
    reviewing.router,
    reviews.router,
    splitting.router,
    statements.router,
    judging.router,
)
"""Their routes; that of judging takes what no other under `/review` does."""
