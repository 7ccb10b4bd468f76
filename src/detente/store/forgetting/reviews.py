"""Takes out the reviews of what is forgotten: they name it, and what people note of it may quote it."""

from collections.abc import Collection, Iterator

from msgspec.structs import replace
from sqlalchemy import Connection, delete, select, update

from detente.record import Review
from detente.record.amending import mentions_in
from detente.record.serial import from_line
from detente.store import rows, tables
from detente.store.dialect import Among
from detente.store.forgetting.gone import Gone


def take_out_reviews(connection: Connection, gone: Gone) -> None:
    """Takes out the reviews on what is gone, those that name it, and those on such reviews."""
    left, ids = [*_reviews(connection)], gone.every
    while found := {one.id for one in left if not ids.isdisjoint(_named(one))}:
        gone.add("reviews", found)
        ids |= found
        left = [one for one in left if one.id not in found]
    review = tables.reviews.c
    connection.execute(delete(tables.reviews).where(Among(review.id, gone.ids.get("reviews", ()))))


def blacken_notes(connection: Connection, gone: Gone) -> None:
    """Blacks names out of what people wrote on other things."""
    for one in _reviews(connection):
        labels = tuple(map(gone.names.blacked, one.labels))
        now = replace(one, note=gone.names.blacked(one.note), labels=labels)
        if now != one:
            connection.execute(update(tables.reviews).where(tables.reviews.c.id == one.id).values(rows.row(now)))


def _reviews(connection: Connection) -> Iterator[Review]:
    lines = connection.scalars(select(tables.reviews.c.json).order_by(tables.reviews.c.seq)).all()
    return (one for one in map(from_line, lines) if isinstance(one, Review))


def _named(review: Review) -> Collection[str]:
    """The ids that a review names."""
    return {review.of, *mentions_in(review.changes), *((review.amended,) if review.amended else ())}
