"""The trained weights, and the check that they are whole."""

import hashlib
from functools import cache
from importlib.resources import files

import msgspec

from detente.record.errors import BadWeights

_ADVICE = "install detente again; in a checkout, `git restore src/detente/encode/weights`"


def weight(name: str) -> bytes:
    """The bytes of a weight file; raises BadWeights where it is missing or is not the file that was trained."""
    try:
        content = files(__name__).joinpath(name).read_bytes()
    except OSError:
        raise BadWeights("the weight file is missing", where=name, advice=_ADVICE) from None
    if hashlib.sha256(content).hexdigest() != manifest().get(name):
        raise BadWeights("the weight file is damaged", where=name, advice=_ADVICE)
    return content


@cache
def manifest() -> dict[str, str]:
    """The SHA-256 of every weight file, by name."""
    try:
        return msgspec.json.decode(files(__name__).joinpath("manifest.json").read_bytes(), type=dict[str, str])
    except (OSError, msgspec.DecodeError) as error:
        raise BadWeights(f"no list of weights: {error}", where="manifest.json", advice=_ADVICE) from None
