"""The inputs that are still not read."""

from detente.record import Record, Unread


def still_unread(record: Record) -> tuple[Unread, ...]:
    """The inputs that could not be read and have not been since, each with the last reason."""
    read = {source.uri for source in record.sources}
    return tuple({one.uri: one for one in record.unread if one.uri not in read}.values())
