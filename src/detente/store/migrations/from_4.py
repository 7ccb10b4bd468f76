"""Version 5: an index of the words of facts and articles."""

from alembic.operations import Operations

from detente.store import fulltext


def upgrade(op: Operations) -> None:
    """Makes the index, and fills it; the first records of version 4 had their stories without an index of days."""
    op.create_index("ix_stories_day", "stories", ["day"], if_not_exists=True)
    fulltext.make(op.get_bind())
