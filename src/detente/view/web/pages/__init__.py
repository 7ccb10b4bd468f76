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
    diff,
    dyad,
    dyads,
    entering,
    fact,
    front,
    judging,
    ledgers,
    merging,
    naming,
    reviewing,
    reviews,
    splitting,
    statements,
    timeline,
    unread,
)

PAGES = tuple(
    page.router
    for page in (
        front,
        entering,
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
        dyads,
        dyad,
        diff,
        merging,
        naming,
        reviewing,
        reviews,
        splitting,
        judging,
    )
)
"""Their routes; that of judging takes what no other under `/review` does."""
