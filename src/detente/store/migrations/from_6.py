"""Version 7: the anchors of stories by themselves, and indexes that know both ends of a date."""

from collections.abc import Iterator
from typing import Any

from alembic.operations import Operations
from sqlalchemy import Column, Connection, Row, Text, bindparam, column, select, table, update

from detente.store.kept import line_of, story_of

_STORIES = table("stories", column("article"), column("anchors"), column("json"))
_AT_ONCE = 500


def upgrade(op: Operations) -> None:
    """Adds both; the anchors are filled out of the JSON of stories."""
    op.add_column("stories", Column("anchors", Text, nullable=False, server_default="{}"))
    _fill(op.get_bind())
    for dated in ("articles", "dates", "statements", "events"):
        for one, other in (("first", "last"), ("last", "first")):
            op.drop_index(f"ix_{dated}_{one}_day", dated)
            op.create_index(f"ix_{dated}_{one}_{other}", dated, [f"{one}_day", f"{other}_day"])


def _fill(connection: Connection) -> None:
    story = _STORIES.c
    anchored = update(_STORIES).where(story.article == bindparam("of")).values(anchors=bindparam("told"))
    for some in _stories(connection):
        connection.execute(anchored, [{"of": one.article, "told": line_of(story_of(one.json).anchors)} for one in some])


def _stories(connection: Connection) -> Iterator[list[Row[Any]]]:
    """The articles of all stories and their JSON, some at a time."""
    last, story = "", _STORIES.c
    pages = select(story.article, story.json).order_by(story.article).limit(_AT_ONCE)
    while some := [*connection.execute(pages.where(story.article > last))]:
        yield some
        last = some[-1][0]
