"""Who acts and who is acted on, as the encoder tags them."""

from dataclasses import dataclass

from detente.encode.encoding import Encoding
from detente.encode.labels import SIDES
from detente.encode.spans import tagged
from detente.record import Span


@dataclass(frozen=True, slots=True)
class Party:
    """The words for a party, in characters, and which of SIDES it is on."""

    span: Span
    side: str


def parties(encoding: Encoding) -> tuple[Party, ...]:
    """The parties of all sentences, in order."""
    found = tagged(encoding.pieces, encoding.roles, "roles")
    return tuple(Party(encoding.pieces.span(pieces), SIDES[kind]) for pieces, kind in found)
