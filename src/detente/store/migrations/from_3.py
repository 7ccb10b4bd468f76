"""Version 4: how sure links are, and what stories are held against each other by."""

from alembic.operations import Operations
from sqlalchemy import Column, Float, ForeignKey, Integer, String, Text


def upgrade(op: Operations) -> None:
    """Adds the confidence of links, and the stories; what was read before has none, and is linked to nothing."""
    op.add_column("links", Column("confidence", Float, nullable=False, server_default="0"))
    op.execute("UPDATE links SET confidence = json_extract(json, '$.confidence')")
    op.create_table(
        "stories",
        Column("article", String, ForeignKey("articles.id"), primary_key=True),
        Column("day", Integer),
        Column("bits", Float, nullable=False),
        Column("json", Text, nullable=False),
    )
    op.create_table(
        "anchors",
        Column("key", String, primary_key=True),
        Column("article", String, ForeignKey("stories.article"), primary_key=True),
        Column("bits", Float, nullable=False),
    )
