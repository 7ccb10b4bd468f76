"""What the statements of a record say, one after the other, without the record around them."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.json import Decoder
from sqlalchemy import Connection

from detente.record import Span, words_at
from detente.store.plain import rows

_SAID = """
SELECT statements.seq, statements.json, articles.text FROM statements
JOIN articles ON articles.id = statements.article WHERE statements.seq > ? ORDER BY statements.seq
"""


class _Content(Struct):
    """Of a statement what it says."""

    content: tuple[Span, ...]


_decoder = Decoder(_Content)


def sayings(connection: Connection, after: int) -> Iterator[tuple[int, str]]:
    """The number of each statement behind one, and its words, the parts joined by an ellipsis."""
    for seq, line, text in rows(connection, _SAID, after):
        yield seq, words_at(_decoder.decode(line).content, text)
