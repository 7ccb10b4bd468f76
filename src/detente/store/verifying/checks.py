"""All checks of a record, in the order in which they are made, and what to do where one finds something."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import Connection, Table

from detente.store import tables
from detente.store.verifying import coded, database, decided, joined, linked, references, spans, stories, things
from detente.store.verifying.finding import Finding, Wrong
from detente.store.verifying.page import Page
from detente.store.verifying.words import Sums

TABLES = "tables"
"""The check that finds whether the database is that of a record."""
BACKUP = "take a copy from a backup, or export what can be read and import it into a new record"
_AGAIN = "read its source again with `detente read --again`, or take a copy from a backup"
_INDEX = "export the record with `detente export --as-read` and import it into a new one"
_REVIEW = "take it back with `detente review undo`, and decide anew"


class Check(NamedTuple):
    """A check: its name, what to do where it finds something, and what finds it."""

    name: str
    advice: str
    finds: Callable[[Any], Iterator[Wrong]]

    def of(self, looked_at: Connection | Page | Sums) -> Iterator[Finding]:
        """What it finds."""
        for wrong in self.finds(looked_at):
            yield Finding(check=self.name, kind=str(wrong.kind), id=wrong.id, what=wrong.what, advice=self.advice)


Checks: TypeAlias = Sequence[Check]

FIRST: Checks = (
    Check("file", BACKUP, database.is_sound_to_its_server),
    Check("version", BACKUP, database.has_its_version),
    Check(TABLES, BACKUP, database.has_its_tables),
)
"""Of the database; where its tables are not those of a record, nothing else is looked at."""

WHOLE: Checks = (
    Check("indexes", _INDEX, database.has_its_indexes),
    Check("once", _INDEX, database.has_each_thing_once),
    Check("keys", _AGAIN, database.refers_to_what_is_there),
    Check("roles", _INDEX, joined.are_of_something),
    Check("one incident", _INDEX, linked.are_in_one_incident),
)
"""Of all rows at once."""

ROWS: Checks = (
    Check("rows", _AGAIN, things.hold_what_they_are_for),
    Check("ids", _AGAIN, things.have_their_ids),
    Check("columns", _INDEX, things.have_their_columns),
    Check("numbers", _INDEX, things.are_numbered),
    Check("joined", _INDEX, joined.say_what_their_things_say),
)
"""Of the rows of every kind, some at a time."""

ARTICLES: Checks = (
    Check("spans", _AGAIN, spans.lie_in_their_texts),
    Check("triggers", _AGAIN, spans.have_their_triggers),
    Check("content", _AGAIN, spans.are_said_in_order),
    Check("passages", _AGAIN, spans.part_their_articles),
    Check("alignment", _AGAIN, spans.lead_to_the_source),
    Check("parties", _AGAIN, references.name_mentions_of_their_article),
    Check("assertions", _AGAIN, references.name_statements_of_their_article),
    Check("dates", _AGAIN, references.name_dates_of_their_article),
    Check("anchors", _AGAIN, stories.are_found_by_their_anchors),
    Check("stories", _AGAIN, stories.are_what_facts_make),
)
"""Of some articles at a time, with all that stands in them."""

OF_KIND: Mapping[Table, Checks] = {
    tables.articles: ARTICLES,
    tables.actors: (Check("runs", _AGAIN, coded.have_their_runs),),
    tables.codings: (
        Check("codings", _AGAIN, coded.name_what_is_there),
        Check("left out", _AGAIN, coded.leave_nothing_out),
    ),
    tables.links: (
        Check("links", _AGAIN, linked.join_facts_that_are_there),
        Check("happenings", _AGAIN, linked.make_incidents),
    ),
    tables.incidents: (
        Check("events", _AGAIN, linked.hold_events_that_are_there),
        Check("incidents", _AGAIN, linked.are_what_links_make),
    ),
    tables.reviews: (
        Check("reviews", _REVIEW, decided.are_on_what_is_there),
        Check("decisions", _REVIEW, decided.decide_what_can_be),
    ),
}
"""Of some rows of one kind."""

WORDS = Check("words", _INDEX, Sums.compare)
"""Of the indexes of words, once all is looked at that they are of."""
