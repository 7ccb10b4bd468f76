"""What a user asks in words, as it is meant."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from detente.acquire.asked import Asked
from detente.acquire.fields import Fields
from detente.acquire.tabled import read_metadata


def ask(*, mapped: str | None = None, metadata: Sequence[str | Path] = ()) -> Asked:
    """How fields are mapped (`text=body,published=date`) and which tables tell of documents, read and checked.

    Raises BadMap or an UnreadableInput.
    """
    fields = Fields.mapped(mapped)
    if not metadata:
        return Asked(fields=fields, settings=(("map", mapped),) if mapped else ())
    known = read_metadata(metadata, fields=fields)
    digests = [hashlib.sha256(Path(table).read_bytes()).hexdigest() for table in metadata]
    settings = (("map", mapped or ""), ("metadata", " ".join(digests)))
    return Asked(fields=fields, metadata=known, settings=settings)
