"""What a user asks in words, as it is meant."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from detente.acquire.asked import Asked
from detente.acquire.fields import Fields
from detente.acquire.tabled import read_metadata
from detente.acquire.web.online import Online


def ask(*, mapped: str | None = None, metadata: Sequence[str | Path] = (), online: Online | None = None) -> Asked:
    """How fields are mapped (`text=body,published=date`), which tables tell of documents, and who may be asked.

    Raises BadMap or an UnreadableInput.
    """
    fields = Fields.mapped(mapped)
    if not metadata:
        return Asked(fields=fields, online=online, settings=(("map", mapped),) if mapped else ())
    known = read_metadata(metadata, fields=fields)
    digests = [hashlib.sha256(Path(table).read_bytes()).hexdigest() for table in metadata]
    settings = (("map", mapped or ""), ("metadata", " ".join(digests)))
    return Asked(fields=fields, metadata=known, online=online, settings=settings)
