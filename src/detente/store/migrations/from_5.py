"""Version 6: what each run read from each source; columns and tables for all that one filters by."""

from alembic.operations import Operations
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Integer,
    String,
    Text,
    column,
    insert,
    select,
    table,
    text,
)

from detente.store.linking import keep_anew
from detente.store.rows import beginnings

_ARTICLES = """
UPDATE articles SET title = json_extract(json, '$.title'), publisher = json_extract(json, '$.publisher'),
  language = json_extract(json, '$.language'), published = json_extract(json, '$.published.edtf'),
  inferred = coalesce(json_extract(json, '$.published.inferred'), 0)
"""
_REPORTS = """
INSERT INTO reports (incident, event)
SELECT DISTINCT incidents.id, held.value FROM incidents, json_each(incidents.json, '$.events') AS held
"""


def upgrade(op: Operations) -> None:
    """Adds them; what one filters by is filled out of the JSON of things."""
    _add_codings(op)
    for name in ("title", "publisher", "language", "published"):
        op.add_column("articles", Column(name, String))
    op.add_column("articles", Column("inferred", Boolean))
    op.execute(_ARTICLES)
    op.add_column("actors", Column("sector", String))
    op.execute("UPDATE actors SET sector = json_extract(json, '$.sectors[0]')")
    op.add_column("events", Column("asserted_by", String))
    op.execute("UPDATE events SET asserted_by = json_extract(json, '$.asserted_by')")
    op.create_index("ix_events_asserted_by", "events", ["asserted_by"])
    for dated in ("articles", "dates", "statements", "events"):
        op.create_index(f"ix_{dated}_last_day", dated, ["last_day"])
    for sure in ("statements", "events", "links"):
        op.create_index(f"ix_{sure}_confidence", sure, ["confidence"])
    for name, of in (("statements", "kind"), ("links", "kind"), ("events", "status")):
        op.create_index(f"ix_{name}_{of}", name, [of])
    op.create_index("ix_anchors_article", "anchors", ["article"])
    op.create_index("ix_sources_sha256", "sources", ["sha256"])
    op.create_index("ix_actors_lower", "actors", [text("lower(id)")])
    _add_reports(op)
    _add_names(op)
    keep_anew(op.get_bind())


def _add_codings(op: Operations) -> None:
    op.create_table(
        "codings",
        Column("seq", Integer, primary_key=True, autoincrement=False),
        Column("id", String, nullable=False, unique=True),
        Column("run", String, ForeignKey("runs.id"), nullable=False),
        Column("source", String, ForeignKey("sources.id"), nullable=False),
        Column("written", String, nullable=False),
        Column("json", Text, nullable=False),
    )
    op.create_index("ix_codings_run", "codings", ["run"])
    op.create_index("ix_codings_source", "codings", ["source"])
    op.add_column("actors", Column("run", String))
    op.create_table(
        "superseded",
        Column("thing", String, primary_key=True),
        Column("coding", String, ForeignKey("codings.id"), primary_key=True),
    )
    op.create_index("ix_superseded_coding", "superseded", ["coding"])


def _add_reports(op: Operations) -> None:
    op.create_table(
        "reports",
        Column("incident", String, ForeignKey("incidents.id"), primary_key=True),
        Column("event", String, primary_key=True),
    )
    op.create_index("ix_reports_event", "reports", ["event"])
    op.execute(_REPORTS)


def _add_names(op: Operations) -> None:
    op.create_table(
        "names",
        Column("words", String, primary_key=True),
        Column("actor", String, ForeignKey("actors.id"), primary_key=True),
    )
    op.create_index("ix_names_actor", "names", ["actor"])
    _name(op.get_bind())


def _name(connection: Connection) -> None:
    actors, names = table("actors", column("id"), column("name")), table("names", column("words"), column("actor"))
    known = connection.execute(select(actors.c.id, actors.c.name)).all()
    rows = [{"words": words, "actor": id} for id, name in known for words in beginnings(name)]
    if rows:
        connection.execute(insert(names), rows)
