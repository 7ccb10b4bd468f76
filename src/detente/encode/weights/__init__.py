"""The trained weights, and the check that they are whole."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import msgspec

from detente.record.errors import BadWeights

_ADVICE = "install detente again; in a checkout, `git restore src/detente/encode/weights`"


def weight(name: str) -> bytes:
    """The bytes of a weight file; raises BadWeights where it is missing or is not the file that was trained."""
    with weight_file(name) as path:
        return path.read_bytes()


@contextmanager
def weight_file(name: str) -> Iterator[Path]:
    """Where a weight file lies, for those who would else hold its bytes twice; raises BadWeights as `weight` does."""
    with as_file(files(__name__).joinpath(name)) as path:
        try:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            raise BadWeights("the weight file is missing", where=name, advice=_ADVICE) from None
        if digest != manifest().get(name):
            raise BadWeights("the weight file is damaged", where=name, advice=_ADVICE)
        yield path


@cache
def manifest() -> dict[str, str]:
    """The SHA-256 of every weight file, by name."""
    try:
        return msgspec.json.decode(files(__name__).joinpath("manifest.json").read_bytes(), type=dict[str, str])
    except (OSError, msgspec.DecodeError) as error:
        raise BadWeights(f"no list of weights: {error}", where="manifest.json", advice=_ADVICE) from None
