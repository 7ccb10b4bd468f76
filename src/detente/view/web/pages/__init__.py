"""The pages, one a file: each says what it shows, and leaves the writing to templates."""

from detente.view.web.pages import (
    api,
    article,
    brief,
    contradictions,
    fact,
    front,
    statements,
    timeline,
)

PAGES = tuple(
    page.router
    for page in (
        front,
        brief,
        timeline,
        api,
        article,
        contradictions,
        fact,
        statements,
    )
)
"""Their routes."""
