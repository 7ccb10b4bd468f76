"""Version 3: how sure statements and events are."""

from alembic.operations import Operations
from sqlalchemy import Column, Float


def upgrade(op: Operations) -> None:
    """Adds the confidence of facts as a column, out of their JSON."""
    for facts in ("statements", "events"):
        op.add_column(facts, Column("confidence", Float, nullable=False, server_default="0"))
        op.execute(f"UPDATE {facts} SET confidence = json_extract(json, '$.confidence')")  # noqa: S608 (names of ours)
