"""The pages, one a file: each says what it shows, and leaves the writing to templates."""

from detente.view.web.pages import (
    actor,
    actors,
    add,
    api,
    article,
    articles,
    brief,
    contradictions,
    fact,
    front,
    ledgers,
    statements,
    timeline,
    unread,
)

PAGES = tuple(
    page.router
    for page in (
        front,
        add,
        brief,
        timeline,
        api,
        articles,
        article,
        unread,
        fact,
        statements,
        contradictions,
        ledgers,
        actors,
        actor,
    )
)
"""Their routes."""
