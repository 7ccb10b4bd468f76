"""Version 2: mentions of several."""

from alembic.operations import Operations
from sqlalchemy import Column, ForeignKey, String


def upgrade(op: Operations) -> None:
    """Adds whom a mention of several means; no record of before has any."""
    op.create_table(
        "members",
        Column("mention", String, ForeignKey("mentions.id"), primary_key=True),
        Column("actor", String, ForeignKey("actors.id"), primary_key=True),
    )
    op.create_index("ix_members_actor", "members", ["actor"])
